package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.careline.soak.history.Line.PatientRow;

/** Every service's copy of a patient is what the register has (events.md: the highest version). */
final class Copies implements Check {
    private static final String REGISTER = "registry";
    private static final int COPIES = 3;

    @Override
    public String promise() {
        return "copies: equal the register's";
    }

    @Override
    public void judge(World world, Findings findings) {
        var register = world.of(PatientRow.class).stream()
                .filter(row -> row.service().equals(REGISTER))
                .collect(toMap(PatientRow::patient, Function.identity()));
        world.of(PatientRow.class).stream()
                .filter(row -> !row.service().equals(REGISTER))
                .collect(groupingBy(PatientRow::patient))
                .forEach((patient, copies) -> {
                    var file = register.get(patient);
                    if (file == null && world.lostStretches().mayHaveLostTheFileOf(patient)) {
                        sameEverywhere(copies, findings);
                    } else {
                        copies.forEach(copy -> findings.expect(
                                isAs(file, copy), () -> "copy: %s, the register %s".formatted(copy, file)));
                    }
                });
        world.residences().all().forEach((patient, area) -> {
            var row = register.get(patient);
            findings.expect(
                    row != null && area.equals(row.area()) || world.isUnclear(patient),
                    () -> "register: %s moved to %s, and there is %s".formatted(patient, area, row));
        });
    }

    /** Of a file the register has forgotten the topic's last word stands: everybody has heard it. */
    private static void sameEverywhere(List<PatientRow> copies, Findings findings) {
        findings.expect(
                copies.size() == COPIES && copies.stream().allMatch(copy -> isAs(copies.getFirst(), copy)),
                () -> "copies: differ of a file the register has forgotten: " + copies);
    }

    private static boolean isAs(@org.jspecify.annotations.Nullable PatientRow register, PatientRow copy) {
        return register != null
                && register.version() == copy.version()
                && Objects.equals(register.area(), copy.area())
                && (register.diedOn() == null) == (copy.diedOn() == null);
    }
}
