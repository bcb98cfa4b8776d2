package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Set;
import org.careline.soak.history.Line.DirectoryRow;

/** Every service's directory is the register's. */
final class Directories implements Check {
    private static final String REGISTER = "registry";

    @Override
    public String promise() {
        return "directories: equal the register's";
    }

    @Override
    public void judge(World world, Findings findings) {
        var all = world.of(DirectoryRow.class).stream()
                .collect(groupingBy(DirectoryRow::service, mapping(DirectoryRow::row, toSet())));
        var register = all.getOrDefault(REGISTER, Set.of());
        all.forEach((service, rows) -> {
            if (!service.equals(REGISTER)) {
                findings.kept(register.size());
                missing(register, rows).forEach(row -> findings.expect(false, () -> service + " lacks " + row));
                missing(rows, register).forEach(row -> findings.expect(false, () -> service + " still has " + row));
            }
        });
    }

    private static Set<String> missing(Set<String> wanted, Set<String> present) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(present);
        return missing;
    }
}
