package org.careline.notification.domain.owed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Person;
import org.careline.notification.domain.facts.Stay;
import org.jspecify.annotations.Nullable;

/** Random histories of one person, and how they are played. */
final class Histories {
    private static final int DAYS = 6;
    private static final List<String> PLACES = List.of("A", "A1", "B", "X");
    private static final List<List<String>> STATIONS =
            List.of(List.of("PA"), List.of("P2"), List.of("P2", "PA"), List.of("PA", "P2"), List.of(), List.of("PB"));

    private final Random random;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<UUID> entries = new ArrayList<>();
    private long ids;
    private long versions;

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    /** All kinds of deeds in any order, some hours apart. */
    static Arbitrary<List<Deed>> all() {
        return Arbitraries.longs().map(seed -> new Histories(seed).history(true));
    }

    /** Facts alone, stated at any time of the last days. */
    static Arbitrary<List<Deed>> facts() {
        return Arbitraries.longs().map(seed -> new Histories(seed).history(false));
    }

    private List<Deed> history(boolean acts) {
        var length = 2 + random.nextInt(acts ? 14 : 8);
        for (var number = 0; number < length; number++) {
            deeds.add(acts && random.nextInt(5) < 2 ? act() : fact());
        }
        return List.copyOf(deeds);
    }

    private Deed act() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Deed.Sign(random.nextInt(12));
            case 2 -> random.nextBoolean() ? new Deed.Phone(random.nextInt(8)) : new Deed.TakeOver(random.nextInt(8));
            case 3 ->
                new Deed.Give(
                        random.nextInt(4) == 0 ? Duty.GRID : Duty.POLICE,
                        random.nextInt(3) == 0 ? "B" : "A",
                        station());
            default ->
                new Deed.Pass(Duration.ofMinutes(List.of(3, 12, 31, 300, 1500).get(random.nextInt(5))));
        };
    }

    private List<String> station() {
        var holders = STATIONS.get(random.nextInt(STATIONS.size()));
        return holders;
    }

    private Deed fact() {
        return switch (random.nextInt(12)) {
            case 0 -> new Deed.Live(++versions, random.nextInt(5) == 0 ? null : County.area(any(PLACES)));
            case 1 -> withdrawal();
            case 2 -> new Deed.Enter(assessment(entries.isEmpty() ? null : any(entries)));
            case 3 -> random.nextInt(3) == 0 ? death() : stay();
            case 4, 5 -> new Deed.Enter(calm());
            default -> new Deed.Enter(assessment(null));
        };
    }

    private Deed withdrawal() {
        var entry = entries.isEmpty() ? newId() : any(entries);
        return new Deed.Withdraw(entry, any(List.of(WithdrawalReason.values())));
    }

    private Deed death() {
        return new Deed.Die(++versions, random.nextInt(3) == 0 ? null : day());
    }

    private Deed stay() {
        var admitted = time(day());
        var discharged = random.nextBoolean() ? admitted.plusHours(5 + random.nextInt(60)) : null;
        return new Deed.Stay(new Stay(new UUID(9, ++ids), admitted, discharged));
    }

    private Assessment calm() {
        return assessment(random.nextInt(3), null);
    }

    private Assessment assessment(@Nullable UUID replaces) {
        var level = random.nextInt(4) == 0 ? random.nextInt(3) : 3 + random.nextInt(3);
        return assessment(level, replaces);
    }

    private Assessment assessment(int level, @Nullable UUID replaces) {
        var visited = day();
        var id = newId();
        entries.add(id);
        var entered = time(visited).plusHours(random.nextInt(5) == 0 ? random.nextInt(90) : 0);
        return new Assessment(
                id,
                replaces,
                level,
                kinds(),
                random.nextInt(6) == 0,
                visited,
                random.nextInt(4) == 0 ? visited.minusDays(random.nextInt(4)) : null,
                random.nextInt(3) == 0,
                random.nextInt(4) == 0 ? County.area(any(PLACES)) : null,
                random.nextInt(9) == 0,
                random.nextInt(4) == 0,
                random.nextInt(25) == 0,
                "DOCTOR-A",
                County.area("A"),
                entered.isAfter(end()) ? end() : entered,
                end());
    }

    private Set<DangerKind> kinds() {
        var kinds = Set.of(DangerKind.values()).stream()
                .filter(_ -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        return kinds.isEmpty() ? Set.of(DangerKind.OTHERS) : kinds;
    }

    private LocalDate day() {
        return Story.TODAY.minusDays(random.nextInt(DAYS));
    }

    private OffsetDateTime time(LocalDate day) {
        return day.atTime(LocalTime.of(random.nextInt(24), random.nextInt(60))).atOffset(Story.OFFSET);
    }

    private static OffsetDateTime end() {
        return Story.TODAY.atTime(23, 59, 59).atOffset(Story.OFFSET);
    }

    private UUID newId() {
        return new UUID(3, ++ids);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A teller keeps the newest version, whatever comes after it. */
    static final class Play {
        /** Nobody signs in the instant in which an alert is raised. */
        private static final Duration A_MOMENT = Duration.ofMillis(1);

        final Story story;
        private long lived;
        private long died;

        Play(Story story) {
            this.story = story;
        }

        /** What is known at the end of the last day, heard at once. */
        static Play atTheEnd(List<? extends Deed> deeds) {
            var play = new Play(new Story(new County()));
            play.story.at(end());
            deeds.forEach(play::does);
            return play;
        }

        void does(Deed deed) {
            switch (deed) {
                case Deed.Enter enter -> story.assess(heardNow(enter.assessment()));
                case Deed.Withdraw withdraw -> story.withdraw(withdraw.assessment(), withdraw.reason());
                case Deed.Live live -> {
                    if (live.version() > lived) {
                        lived = live.version();
                        story.residence(live.area());
                    }
                }
                case Deed.Die die -> {
                    if (die.version() > died) {
                        died = die.version();
                        story.person(new Person(story.person().residence(), die.on(), false));
                    }
                }
                case Deed.Stay stay -> story.stay(stay.stay());
                case Deed.Give give -> {
                    if (give.duty() == Duty.POLICE) {
                        story.county()
                                .give(give.duty(), give.town(), give.holders().toArray(String[]::new));
                    } else {
                        story.county()
                                .give(give.duty(), give.town(), give.holders().isEmpty() ? "GB" : "G2");
                    }
                    story.look();
                }
                case Deed.Pass pass -> story.pass(pass.time());
                case Deed.Sign sign ->
                    open(sign.alert()).ifPresent(alert -> {
                        story.pass(A_MOMENT);
                        story.sign(story.alert(alert.id()));
                    });
                case Deed.Phone phone -> open(phone.alert()).ifPresent(story::phone);
                case Deed.TakeOver takeOver ->
                    open(takeOver.alert())
                            .filter(alert -> alert.cameUpTheLine())
                            .ifPresent(story::takeOver);
            }
        }

        private Assessment heardNow(Assessment one) {
            return new Assessment(
                    one.id(),
                    one.replaces(),
                    one.level(),
                    one.kinds(),
                    one.weapon(),
                    one.visitedOn(),
                    one.lastSeenOn(),
                    one.stillPresent(),
                    one.placeNow(),
                    one.inHospital(),
                    one.hospitalStated(),
                    one.imported(),
                    one.assessingOrganisation(),
                    one.assessorsArea(),
                    one.assessedAt(),
                    story.now());
        }

        private java.util.Optional<org.careline.notification.domain.told.ToldAlert> open(int number) {
            var open = story.told().stream()
                    .filter(alert -> !alert.isWithdrawn() && !alert.isSigned())
                    .filter(alert -> !alert.recipient().isNobody())
                    .toList();
            return open.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(open.get(number % open.size()));
        }
    }
}
