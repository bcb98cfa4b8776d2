package org.careline.kit.form;

import io.quarkus.qute.TemplateData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.careline.kit.problem.InvalidField;

/**
 * A form as a page shows it: whatever is wrong with it, nothing that was typed is lost.
 *
 * @param faults what is wrong, by field, in the language of the page
 */
@TemplateData
public record FormSheet(PostedForm posted, Map<String, String> faults) {
    /** Of a page alone, never of what the form says. */
    private static final List<String> NOT_CARRIED = List.of("step", "confirmed");

    private static final String STEP = "step";
    private static final String MORE = "more-";

    public FormSheet {
        faults = Map.copyOf(faults);
    }

    public static FormSheet of(PostedForm posted) {
        return new FormSheet(posted, Map.of());
    }

    /** @param say takes the sentence of the page's language out of one that is said in both */
    public FormSheet but(Collection<InvalidField> wrong, UnaryOperator<String> say) {
        var found = new LinkedHashMap<String, String>();
        wrong.forEach(fault -> found.putIfAbsent(fault.field(), say.apply(fault.message())));
        return new FormSheet(posted, found);
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }

    /** Empty: nothing is wrong with it. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public String text(String field) {
        return posted.text(field);
    }

    public boolean has(String field, String value) {
        return posted.has(field, value);
    }

    /** Whether anything was typed for a field or a part of it. */
    public boolean any(String field) {
        return posted.any(field);
    }

    /** The button that was pressed. */
    public String step() {
        return posted.text(STEP);
    }

    /** The rows to be drawn: those that are filled in and an empty one, or two where more were asked for. */
    public List<Integer> rows(String list, int most) {
        var last = posted.rows(list).stream().mapToInt(Integer::intValue).max().orElse(-1);
        var more = posted.has(STEP, MORE + list) ? 2 : 1;
        return IntStream.range(0, Math.min(most, last + 1 + more)).boxed().toList();
    }

    /** The name of a field of a row. */
    public String cell(String list, int row, String part) {
        return list + "[" + row + "]." + part;
    }

    /** Everything typed, to be carried through a page that asks something else. */
    public List<PostedForm.Hidden> hidden() {
        var carried = posted;
        for (var name : NOT_CARRIED) {
            carried = carried.without(name);
        }
        return carried.hidden();
    }
}
