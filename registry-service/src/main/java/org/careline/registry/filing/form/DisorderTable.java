package org.careline.registry.filing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.careline.events.Disorder;
import org.careline.registry.domain.DisorderCode;
import org.careline.registry.domain.DisorderCodes;

/** The code table of disorders 疾病编码对照表 as delivered, a file with dates and no code (rules 1). */
@ApplicationScoped
public class DisorderTable {
    private static final String FILE = "/disorder-codes.csv";
    private final DisorderCodes codes = new DisorderCodes(read());

    public DisorderCodes codes() {
        return codes;
    }

    private static List<DisorderCode> read() {
        try (var file = Objects.requireNonNull(DisorderTable.class.getResourceAsStream(FILE), FILE)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.skip(1).map(DisorderTable::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DisorderCode line(String text) {
        var cells = text.split(",", -1);
        return new DisorderCode(
                disorder(cells[0]),
                cells[1],
                cells[2].equals("yes"),
                List.of(cells[3].split(" ")),
                LocalDate.parse(cells[4]),
                cells[5].isEmpty() ? null : LocalDate.parse(cells[5]));
    }

    private static Disorder disorder(String wireName) {
        return Arrays.stream(Disorder.values())
                .filter(disorder -> disorder.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
