package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Life;
import org.careline.soak.history.Line.Registered;
import org.careline.soak.history.Line.Stepped;
import org.careline.soak.history.Line.Withdrawn;

/** How one patient stands in the end (rules 17.1-9, 17.1-10): what was entered and not taken back, in the order of the days. */
record Course(List<Assessed> entries, List<Instant> admissions, Optional<LocalDate> diedOn, boolean wasRegisteredDead) {
    static final Course NONE = new Course(List.of(), List.of(), Optional.empty(), false);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CALM_DAYS = 2;

    static Map<UUID, Course> all(World world) {
        var takenBack = world.of(Withdrawn.class).stream()
                .map(Withdrawn::assessment)
                .collect(Collectors.toCollection(HashSet::new));
        world.of(Assessed.class).stream()
                .map(Assessed::replaces)
                .filter(Objects::nonNull)
                .forEach(takenBack::add);
        var entries = world.of(Assessed.class).stream()
                .filter(entry -> !takenBack.contains(entry.assessment()))
                .sorted(Comparator.comparing(Assessed::day).thenComparing(entry -> entered(world, entry)))
                .collect(groupingBy(Assessed::patient));
        var admissions = world.of(Stepped.class).stream()
                .filter(step -> step.step().equals("admission"))
                .collect(groupingBy(Stepped::patient, Collectors.mapping(Stepped::asked, Collectors.toList())));
        var lives = world.of(Life.class).stream().collect(groupingBy(Life::patient));
        var all = new HashMap<UUID, Course>();
        world.of(Registered.class).forEach(file -> {
            var patient = file.patient();
            var life = lives.getOrDefault(patient, List.of());
            all.put(
                    patient,
                    new Course(
                            entries.getOrDefault(patient, List.of()),
                            admissions.getOrDefault(patient, List.of()),
                            life.stream().max(Comparator.comparing(Life::asked)).map(Life::diedOn),
                            !life.isEmpty()));
        });
        return all;
    }

    /** A visit that was corrected keeps its place in the day. */
    private static Instant entered(World world, Assessed entry) {
        return Optional.ofNullable(entry.replaces())
                .flatMap(world::entry)
                .filter(before -> before.day().equals(entry.day()))
                .map(before -> entered(world, before))
                .orElse(entry.asked());
    }

    /** The dangers of the stretch that has not ended: by admission, two calm days, or death. */
    List<Assessed> openDangers() {
        var open = new ArrayList<Assessed>();
        Set<LocalDate> calmDays = new HashSet<>();
        for (var entry : entries) {
            if (entry.dangerous()) {
                calmDays.clear();
                if (!endedByAdmission(entry)) {
                    open.add(entry);
                }
            } else if (calmDays.add(entry.day()) && calmDays.size() == CALM_DAYS) {
                open.clear();
                calmDays.clear();
            }
        }
        diedOn.ifPresent(day -> open.removeIf(entry -> !entry.day().isAfter(day)));
        return open;
    }

    /** An entry of an earlier day lies before the admission, whenever it was typed. */
    private boolean endedByAdmission(Assessed entry) {
        return admissions.stream()
                .anyMatch(admission -> entry.asked().isBefore(admission)
                        || entry.day().isBefore(LocalDate.ofInstant(admission, ZONE)));
    }

    boolean wasAdmitted() {
        return !admissions.isEmpty();
    }
}
