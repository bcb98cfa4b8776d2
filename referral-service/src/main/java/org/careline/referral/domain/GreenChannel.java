package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the green channel owes a patient 绿色通道应有状态 (rules 17.6): worked out anew from all the facts each time, so that
 * order and repetition do not matter.
 */
public final class GreenChannel {
    private final Facts facts;
    private final HighRiskCourse course;
    private final Duties duties;
    private final LocalRules rules;
    private final ZoneId zone;
    private final Instant now;

    public GreenChannel(Facts facts, Duties duties, LocalRules rules, ZoneId zone, Instant now) {
        this.facts = facts;
        this.course = HighRiskCourse.of(facts, zone);
        this.duties = duties;
        this.rules = rules;
        this.zone = zone;
        this.now = now;
    }

    public Owed owed() {
        if (course.isDead()) {
            return new Owed.EndByDeath();
        }
        var open = facts.open();
        return switch (open == null ? null : open.transfer()) {
            case null -> askOrNothing();
            case AwaitingDecision _ -> askOrNothing();
            case Transfer.Cancellable sent -> goOn(joined(sent, undecided()));
            case Admitted admitted ->
                mustAsk(undecided()) ? ask(undecided()) : goOn(joined(admitted, foundByAdmission()));
            case Discharged discharged -> {
                var since = undecidedSince(discharged);
                yield mustAsk(since) ? ask(since) : goOn(joined(discharged, List.of()));
            }
        };
    }

    /** Where the record belongs: it and the sight of it follow the person's home. */
    public @Nullable String area() {
        return course.area(duties);
    }

    /** Where the person is, if not at home or not known. */
    public @Nullable String placeNow() {
        return course.place();
    }

    /** Whose assessment asks, and who can be phoned: the newest of the grounds. */
    public Optional<Assessment> newest(Grounds grounds) {
        return Stream.concat(course.dangersBefore().stream(), course.dangers().stream())
                .map(Entry::assessment)
                .filter(assessment -> grounds.contain(assessment.id()))
                .reduce((_, later) -> later);
    }

    /** The hospitals where the person is; where nobody has the duty there, where the person lives. */
    public Hospitals hospitals() {
        var near = Optional.ofNullable(course.place()).map(duties::hospitalsAt);
        return near.filter(found -> found.first().isPresent())
                .or(() -> Optional.ofNullable(area()).map(duties::hospitalsAt))
                .orElseGet(() -> new Hospitals(List.of()));
    }

    private Owed askOrNothing() {
        var asking = undecided();
        return mustAsk(asking) ? ask(asking) : new Owed.Nothing(why(asking));
    }

    private boolean mustAsk(List<Entry> asking) {
        return !asking.isEmpty() && !course.inHospital();
    }

    private Owed ask(List<Entry> asking) {
        var left = returningTo();
        return new Owed.AskForDecision(
                new Grounds(asking.stream().map(this::ground).toList()),
                hospitals().startingWith(left).first().orElse(null),
                left,
                facts.deceasedOn() == null ? null : Remark.REGISTERED_DEAD);
    }

    private Owed goOn(Grounds grounds) {
        return new Owed.GoOn(grounds, facts.open() != null && isSent(facts.open()) ? remark(grounds) : null);
    }

    private static boolean isSent(OpenRecord open) {
        return open.transfer() instanceof Transfer.Cancellable;
    }

    /** Dangers of the open stretch, outside a hospital, that no person has decided. An admission ended what was before it. */
    private List<Entry> undecided() {
        return course.dangers().stream()
                .filter(Entry::asks)
                .filter(danger -> !isDecided(danger))
                .filter(danger -> facts.stays().stream().noneMatch(stay -> isBeforeDischarge(danger, stay)))
                .toList();
    }

    private List<Entry> undecidedSince(Discharged discharged) {
        var home = day(discharged.dischargedAt());
        return undecided().stream()
                .filter(danger -> !danger.day().isBefore(home))
                .toList();
    }

    /** The stay that ended dealt with what was before its last day. */
    private boolean isBeforeDischarge(Entry danger, Stay stay) {
        return stay.dischargedAt() != null && danger.day().isBefore(day(stay.dischargedAt()));
    }

    /** A danger of the days before, heard after the admission: it belongs to the stay. */
    private List<Entry> foundByAdmission() {
        return course.ending() == HighRiskCourse.Ending.ADMITTED
                ? course.dangersBefore().stream()
                        .filter(Entry::asks)
                        .filter(danger -> !isDecided(danger))
                        .toList()
                : List.of();
    }

    private boolean isDecided(Entry danger) {
        return facts.decisions().stream().anyMatch(decision -> decision.decides(danger.assessment()));
    }

    /** What it stood on and still stands, and what joins it; it keeps what it stood on where nothing is left. */
    private Grounds joined(Transfer.Decided record, List<Entry> joining) {
        var stillStanding = StandingEntries.of(facts).stream()
                .filter(entry -> record.grounds().contain(entry.id()))
                .filter(Entry::asks);
        var left = Stream.concat(stillStanding, joining.stream()).distinct().toList();
        return left.isEmpty()
                ? record.grounds()
                : new Grounds(left.stream()
                        .map(entry -> record.grounds().find(entry.id()).orElseGet(() -> ground(entry)))
                        .toList());
    }

    private @Nullable Remark remark(Grounds grounds) {
        if (standingOf(grounds).isEmpty()) {
            return Remark.ASSESSMENT_WITHDRAWN;
        }
        if (course.inHospital()) {
            return Remark.IN_HOSPITAL;
        }
        return course.dangers().isEmpty() && course.ending() == HighRiskCourse.Ending.CALM ? Remark.CALM : null;
    }

    private Owed.Why why(List<Entry> asking) {
        var open = facts.open();
        if (!asking.isEmpty() || course.dangers().stream().anyMatch(danger -> !isDecided(danger))) {
            return Owed.Why.IN_HOSPITAL;
        }
        if (open == null || standingOf(open.transfer().grounds()).isEmpty()) {
            return Owed.Why.ASSESSMENT_WITHDRAWN;
        }
        return course.ending() == HighRiskCourse.Ending.ADMITTED ? Owed.Why.IN_HOSPITAL : Owed.Why.CALM;
    }

    private List<Entry> standingOf(Grounds grounds) {
        return StandingEntries.of(facts).stream()
                .filter(entry -> entry.isDanger() && grounds.contain(entry.id()))
                .toList();
    }

    /** Left a hospital without a discharge: that hospital is asked first. */
    private @Nullable String returningTo() {
        return facts.stays().stream()
                .max(Comparator.comparing(Stay::admittedAt))
                .filter(stay -> stay.dischargedAt() == null)
                .map(Stay::hospital)
                .orElse(null);
    }

    /** A ground keeps its time; a correction that is not graver keeps the time of what it corrects. */
    private Ground ground(Entry danger) {
        var assessment = danger.assessment();
        var before = Optional.ofNullable(facts.open())
                .map(open -> open.transfer().grounds())
                .flatMap(grounds -> grounds.find(assessment.id())
                        .or(() -> Optional.ofNullable(assessment.replaces()).flatMap(grounds::find)));
        var since = before.filter(ground -> ground.level() >= assessment.level())
                .map(Ground::since)
                .orElseGet(() -> later(danger.enteredAt(), now));
        var due = since.plus(rules.decideWithin(assessment.level(), course.isOvertaken(danger)));
        return new Ground(
                assessment.id(),
                assessment.level(),
                assessment.kinds(),
                assessment.weapon(),
                since,
                before.filter(ground -> ground.level() <= assessment.level())
                        .map(Ground::decideBy)
                        .filter(due::isAfter)
                        .orElse(due));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
