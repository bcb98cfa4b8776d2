package org.careline.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One patient as the green channel knows it in a test: what was heard and decided, and the records that follow from it. */
final class Life {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalRules RULES = new LocalRules(
            Duration.ofHours(2),
            Duration.ofHours(24),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofDays(30));
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ROOT);

    /** The county of the home has one hospital, another county another; the assessor's area is the home's town. */
    static final Duties DUTIES = new Duties() {
        @Override
        public Hospitals hospitalsAt(String area) {
            if (area.startsWith("230381")) {
                return new Hospitals(List.of("HK"));
            }
            return new Hospitals(area.startsWith("410102") ? List.of("HX") : List.of());
        }

        @Override
        public String areaOf(String organisation) {
            return organisation.equals("care") ? "230381100" : null;
        }
    };

    /** A record with what a transfer alone does not say. */
    record Kept(Transfer transfer, Remark remark, Stay stay, String reason, boolean byPerson) {
        Kept as(Transfer next) {
            return new Kept(next, remark, stay, reason, byPerson);
        }

        Kept closed(Transfer next, Object why, boolean person) {
            return new Kept(next, remark, stay, why.toString(), person);
        }
    }

    final List<Assessment> heard = new ArrayList<>();
    final Set<UUID> withdrawn = new HashSet<>();
    final List<Kept> records = new ArrayList<>();
    Residence residence = new Residence(1, "230381100");
    LocalDate deceasedOn;
    Instant now;
    String area;

    Life(Instant now) {
        this.now = now;
    }

    void hear(Assessment assessment) {
        if (heard.stream().noneMatch(one -> one.id().equals(assessment.id()))) {
            heard.add(assessment);
        }
        reconcile();
    }

    void withdraw(UUID assessment) {
        withdrawn.add(assessment);
        reconcile();
    }

    void live(Residence newer, LocalDate died) {
        if (newer.version() > residence.version()) {
            residence = newer;
            deceasedOn = died;
        }
        reconcile();
    }

    Facts facts() {
        return new Facts(
                heard,
                withdrawn,
                residence,
                deceasedOn,
                records.stream().map(Kept::stay).filter(stay -> stay != null).toList(),
                records.stream()
                        .filter(Kept::byPerson)
                        .map(kept -> new Decision(
                                LocalDate.ofInstant(((Transfer.Closed) kept.transfer()).closedAt(), ZONE),
                                kept.transfer().grounds()))
                        .toList(),
                open().map(kept -> new OpenRecord((Transfer.Open) kept.transfer(), kept.remark()))
                        .orElse(null));
    }

    Optional<Kept> open() {
        return records.stream()
                .filter(kept -> kept.transfer() instanceof Transfer.Open)
                .findFirst();
    }

    /** The three steps; done twice, the second time nothing may be left to do. */
    void reconcile() {
        changes().forEach(this::write);
        if (!changes().isEmpty()) {
            throw new IllegalStateException("not settled: " + changes());
        }
    }

    private List<Change> changes() {
        var channel = new GreenChannel(facts(), DUTIES, RULES, ZONE, now);
        area = channel.area() == null ? area : channel.area();
        return Change.between(facts().open(), channel.owed(), RULES, now);
    }

    private void write(Change change) {
        var open = open().orElse(null);
        switch (change) {
            case Change.Open it ->
                records.add(new Kept(
                        AwaitingDecision.opened(
                                it.asked().grounds(),
                                it.asked().hospital(),
                                it.asked().returningTo()),
                        it.asked().remark(),
                        null,
                        "",
                        false));
            case Change.Keep it -> put(new Kept(it.next(), it.remark(), open.stay(), "", false));
            case Change.StandDown it -> put(open.closed(it.next(), it.calm() ? "calm" : it.reason(), false));
            case Change.Cancel it -> put(open.closed(it.next(), "deceased", false));
            case Change.Complete it -> put(open.closed(it.next(), it.over(), false));
        }
    }

    void put(Kept next) {
        records.set(records.size() - 1, next);
    }

    /** A person's act, where the state allows it. */
    void act(String act) {
        open().ifPresent(kept -> {
            var next = next(kept, act);
            if (next != null) {
                put(next);
            }
        });
        reconcile();
    }

    private Kept next(Kept kept, String act) {
        return switch (kept.transfer()) {
            case AwaitingDecision awaiting
            when act.equals("confirm") ->
                kept.as(awaiting.confirm(Optional.empty(), new Hospitals(List.of("HK")), RULES, now));
            case AwaitingDecision awaiting
            when act.equals("stand-down") -> kept.closed(awaiting.standDown(now), "treated-at-home", true);
            case Confirmed confirmed when act.equals("accept") -> kept.as(confirmed.accept());
            case Confirmed confirmed
            when act.equals("decline") -> kept.as(confirmed.decline(new Hospitals(List.of("HK")), RULES, now));
            case Transfer.Cancellable sent when act.equals("cancel") -> kept.closed(sent.cancel(now), "other", true);
            case Accepted accepted
            when act.equals("admit") ->
                new Kept(accepted.admit(now), null, new Stay(accepted.hospital(), now, null), "", false);
            case Admitted admitted
            when act.equals("discharge") ->
                new Kept(
                        admitted.discharge(now),
                        null,
                        new Stay(admitted.hospital(), admitted.admittedAt(), now),
                        "",
                        false);
            case Discharged discharged
            when act.equals("complete") -> kept.closed(discharged.complete(now), "taken-back", false);
            default -> null;
        };
    }

    @Override
    public String toString() {
        return records.isEmpty() ? "none" : records.stream().map(this::say).collect(Collectors.joining("; "));
    }

    private String say(Kept kept) {
        return switch (kept.transfer()) {
            case AwaitingDecision awaiting ->
                "awaiting " + grounds(awaiting.grounds()) + " by "
                        + CLOCK.format(awaiting.decideBy().atZone(ZONE)) + place(awaiting.hospital())
                        + (awaiting.returningTo() == null ? "" : " returning") + remark(kept);
            case Confirmed confirmed ->
                "confirmed " + grounds(confirmed.grounds()) + place(confirmed.hospital()) + remark(kept);
            case NotPlaced notPlaced -> "not-placed " + grounds(notPlaced.grounds()) + remark(kept);
            case Accepted accepted -> "accepted " + grounds(accepted.grounds()) + remark(kept);
            case Admitted admitted -> "admitted " + grounds(admitted.grounds());
            case Discharged discharged -> "discharged " + grounds(discharged.grounds());
            case Completed _ -> "completed(" + kept.reason() + ")";
            case StoodDown _ -> "stood-down(" + kept.reason() + ")";
            case Cancelled _ -> "cancelled(" + kept.reason() + ")";
        };
    }

    /** The level, the kinds by their first letters, and how many assessments it stands on. */
    private static String grounds(Grounds grounds) {
        return "L" + grounds.level()
                + grounds.kinds().stream()
                        .map(kind -> kind.toString().substring(0, 1))
                        .sorted()
                        .collect(Collectors.joining())
                + (grounds.weapon() ? "w" : "") + "x" + grounds.standing().size();
    }

    private String place(String hospital) {
        return " at " + hospital + (area.equals("230381100") ? "" : " area " + area);
    }

    private static String remark(Kept kept) {
        return kept.remark() == null ? "" : " !" + kept.remark();
    }
}
