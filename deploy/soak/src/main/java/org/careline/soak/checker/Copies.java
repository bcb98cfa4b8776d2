package org.careline.soak.checker;

import static java.util.stream.Collectors.toMap;

import java.util.Objects;
import java.util.function.Function;
import org.careline.soak.history.Line.PatientRow;

/** Every service's copy of a patient is what the register has (events.md: the highest version). */
final class Copies implements Check {
    private static final String REGISTER = "registry";

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
                .forEach(copy -> findings.expect(
                        isAs(register.get(copy.patient()), copy),
                        () -> "copy: %s, the register %s".formatted(copy, register.get(copy.patient()))));
        world.residences().all().forEach((patient, area) -> {
            var row = register.get(patient);
            findings.expect(
                    row != null && area.equals(row.area()) || world.isUnclear(patient),
                    () -> "register: %s moved to %s, and there is %s".formatted(patient, area, row));
        });
    }

    private static boolean isAs(@org.jspecify.annotations.Nullable PatientRow register, PatientRow copy) {
        return register != null
                && register.version() == copy.version()
                && Objects.equals(register.area(), copy.area())
                && (register.diedOn() == null) == (copy.diedOn() == null);
    }
}
