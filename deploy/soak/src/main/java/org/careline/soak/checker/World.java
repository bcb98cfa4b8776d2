package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Act;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.history.Line.Signed;
import org.careline.soak.history.Line.Unclear;

/** A history laid out for the checks in one pass. */
final class World {
    private final Map<Class<? extends Line>, List<Line>> byKind;
    private final List<Act> acts;
    private final LostStretches lostStretches;
    private final Map<UUID, Assessed> byAssessment;
    private final Map<UUID, Course> courses;
    private final Map<UUID, List<Heard>> raisedAbout;
    private final Map<UUID, List<Signed>> signatures;
    private final Set<UUID> unclear;
    private final Map<UUID, Instant> firstEntries;
    private final Residences residences;
    private final Duties duties;
    private final Squalls squalls;

    World(List<Line> lines) {
        byKind = lines.stream().collect(groupingBy(Line::getClass));
        acts = lines.stream().filter(Act.class::isInstance).map(Act.class::cast).toList();
        lostStretches = new LostStretches(this);
        byAssessment = of(Assessed.class).stream()
                .collect(toMap(Assessed::assessment, Function.identity(), (one, again) -> one));
        courses = Course.all(this);
        raisedAbout = of(Heard.class).stream()
                .filter(heard -> heard.raised() && heard.assessment() != null)
                .collect(groupingBy(heard -> java.util.Objects.requireNonNull(heard.assessment())));
        signatures = of(Signed.class).stream().collect(groupingBy(Signed::patient));
        unclear = of(Unclear.class).stream()
                .map(Unclear::patient)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        firstEntries = of(Assessed.class).stream()
                .collect(toMap(Assessed::patient, Assessed::asked, (one, other) -> one.isBefore(other) ? one : other));
        residences = new Residences(this);
        duties = new Duties(of(Line.Holds.class));
        squalls = new Squalls(of(Line.FaultBegan.class), of(Line.FaultHealed.class));
    }

    <T extends Line> List<T> of(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    Optional<Assessed> entry(UUID assessment) {
        return Optional.ofNullable(byAssessment.get(assessment));
    }

    /** Patients of whom everything is known that was done: those alone are judged by what stands in the end. */
    Set<UUID> clearPatients() {
        return courses.keySet().stream().filter(patient -> !isUnclear(patient)).collect(Collectors.toSet());
    }

    boolean isUnclear(UUID patient) {
        return unclear.contains(patient) || lostStretches.touch(patient);
    }

    List<Act> acts() {
        return acts;
    }

    LostStretches lostStretches() {
        return lostStretches;
    }

    Course course(UUID patient) {
        return courses.getOrDefault(patient, Course.NONE);
    }

    /** What machines took about an entry: raised, of any cause. */
    List<Heard> raisedAbout(UUID assessment) {
        return raisedAbout.getOrDefault(assessment, List.of());
    }

    List<Signed> signatures(UUID patient) {
        return signatures.getOrDefault(patient, List.of());
    }

    /** Somebody of the duty, here or up its line, has signed after the entry: what was not sent yet is not sent any more. */
    boolean wasSignedSince(Assessed danger, Duty duty) {
        return signatures(danger.patient()).stream()
                .anyMatch(
                        signature -> signature.duty() == duty && signature.at().isAfter(danger.asked()));
    }

    Optional<Instant> firstEntry(UUID patient) {
        return Optional.ofNullable(firstEntries.get(patient));
    }

    Residences residences() {
        return residences;
    }

    Duties duties() {
        return duties;
    }

    Squalls squalls() {
        return squalls;
    }
}
