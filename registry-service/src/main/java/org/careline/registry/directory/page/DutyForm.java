package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;

/**
 * The form of one duty in one area 变更管辖.
 *
 * @param kinds of the bodies that can have the duty, as the choices are asked for
 */
@TemplateData
public record DutyForm(String area, String place, String duty, Filled filled, Choices choices, int rows, String kinds) {
    private static final String ROW = "holders[";

    /** Names of the fields of each row. */
    public List<Row> lines() {
        return IntStream.range(0, rows)
                .mapToObj(row -> ROW + row + "].")
                .map(row -> new Row(row + "organisation", row + "rank", row + "from", row + "to"))
                .toList();
    }

    /** Names of the fields of a row. */
    @TemplateData
    public record Row(String organisation, String rank, String from, String to) {}
}
