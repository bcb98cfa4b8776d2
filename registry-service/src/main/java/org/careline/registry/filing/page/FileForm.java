package org.careline.registry.filing.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;

/** The filing form as a page shows it 建档表: what is filled in, and what there is to choose from. */
@TemplateData
public record FileForm(Filled filled, Choices choices, List<DisorderLine> disorders) {
    private static final List<String> DOCUMENTS = List.of("01", "99", "02", "08", "03", "09", "06", "07");
    private static final List<String> SEXES = List.of("1", "2", "9", "0");
    private static final List<String> HOUSEHOLDS = List.of("1", "2", "9");
    private static final List<String> STANDINGS = List.of("able", "absent", "weak", "dangerous");
    private static final List<String> REPORT_TYPES = List.of("2", "1");
    private static final List<String> CONSENTS = List.of("agreed", "refused", "not-asked");
    private static final int PEOPLES = 56;

    /** @param categories ICD-10 categories to tap; none: the code is typed */
    @TemplateData
    public record DisorderLine(String code, List<String> categories) {}

    public List<String> documents() {
        return DOCUMENTS;
    }

    public List<String> sexes() {
        return SEXES;
    }

    public List<String> households() {
        return HOUSEHOLDS;
    }

    public List<String> standings() {
        return STANDINGS;
    }

    public List<String> reportTypes() {
        return REPORT_TYPES;
    }

    public List<String> consents() {
        return CONSENTS;
    }

    /** GB/T 3304. */
    public List<String> ethnicities() {
        return java.util.stream.Stream.concat(
                        java.util.stream.IntStream.rangeClosed(1, PEOPLES).mapToObj("%02d"::formatted),
                        java.util.stream.Stream.of("97", "98"))
                .toList();
    }
}
