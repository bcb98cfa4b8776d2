package org.careline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careline.events.DangerKind;

/** Laws of the green channel over any history, in any order, with any repetition (rules 17.1-11, 17.6). */
class GreenChannelLawsTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private static final List<String> ACTS =
            List.of("confirm", "stand-down", "cancel", "accept", "decline", "admit", "discharge", "complete");

    /** Something that is heard or done; its text tells it when a law is broken. */
    record Event(String text, boolean act, Consumer<Life> happens) {
        @Override
        public String toString() {
            return text;
        }
    }

    @Provide
    Arbitrary<List<Event>> heard() {
        return events(false);
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return events(true);
    }

    /** Assessments are numbered, so that a withdrawal or a correction finds its own, heard before it or after. */
    private static Arbitrary<List<Event>> events(boolean acts) {
        var each = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.randoms())
                .as((what, number, random) -> event(what, number, random, acts));
        return each.list().ofMinSize(1).ofMaxSize(14).map(GreenChannelLawsTest::eachAssessmentOnce);
    }

    private static List<Event> eachAssessmentOnce(List<Event> events) {
        var seen = new HashSet<String>();
        return events.stream()
                .filter(event -> event.act()
                        || seen.add(event.text().split(" ")[0] + event.text().split(" ")[1]))
                .toList();
    }

    private static Event event(int what, int number, Random random, boolean acts) {
        return switch (what) {
            case 0 -> withdrawal(number);
            case 1 -> register(number, random);
            case 2, 3 -> acts ? act(random) : assessment(number, random, false);
            default -> assessment(number, random, what > 6);
        };
    }

    private static Event act(Random random) {
        var act = ACTS.get(random.nextInt(ACTS.size()));
        return new Event(act, true, life -> life.act(act));
    }

    private static Event withdrawal(int number) {
        return new Event("withdraw " + number, false, life -> life.withdraw(new UUID(0, number)));
    }

    private static Event register(int number, Random random) {
        var version = number + 2;
        var home = pick(random, "230381100", "230381101", "410102001", null);
        var died = random.nextInt(4) == 0 ? FIRST_DAY.plusDays(random.nextInt(8)) : null;
        return new Event(
                "register " + version + " " + home + " " + died,
                false,
                life -> life.live(new Residence(version, home), died));
    }

    private static Event assessment(int number, Random random, boolean calm) {
        var day = FIRST_DAY.plusDays(random.nextInt(8));
        var assessment = new Assessment(
                new UUID(0, number),
                number > 0 && random.nextInt(5) == 0 ? new UUID(0, random.nextInt(number)) : null,
                calm ? random.nextInt(3) : 3 + random.nextInt(3),
                Set.of(DangerKind.values()[random.nextInt(3)]),
                random.nextInt(5) == 0,
                day,
                pick(random, null, null, "230381100", "410102001", "999999"),
                random.nextInt(6) == 0,
                random.nextInt(3) == 0,
                random.nextInt(12) == 0,
                new Residence(random.nextInt(3), pick(random, "230381100", "410102001")),
                pick(random, "care", "unknown"),
                day.atTime(8 + random.nextInt(10), number).atZone(Life.ZONE).toInstant());
        return new Event("assess " + number + " " + assessment, false, life -> life.hear(assessment));
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Life lived(List<Event> events) {
        var life = new Life(NOW);
        events.forEach(event -> event.happens().accept(life));
        return life;
    }

    /** W1: order and repetition do not matter. */
    @Property
    void theSameEventsInAnyOrderAndRepetitionMakeTheSameOpenRecord(
            @ForAll("heard") List<Event> events, @ForAll Random random) {
        var again = new ArrayList<>(events);
        IntStream.range(0, events.size() / 2).forEach(_ -> again.add(events.get(random.nextInt(events.size()))));
        Collections.shuffle(again, random);

        assertThat(openOf(lived(again))).isEqualTo(openOf(lived(events)));
    }

    /** W1 after a decision: what a person stood down stays decided, whatever order the rest is heard in. */
    @Property
    void afterAPersonStoodDownTheOrderOfWhatFollowsDoesNotMatter(
            @ForAll("heard") List<Event> events, @ForAll Random random) {
        var before = events.subList(0, random.nextInt(events.size()));
        var after = events.subList(before.size(), events.size());
        var shuffled = new ArrayList<>(after);
        shuffled.addAll(after);
        Collections.shuffle(shuffled, random);

        assertThat(openOf(stoodDownThen(before, shuffled))).isEqualTo(openOf(stoodDownThen(before, after)));
    }

    private static Life stoodDownThen(List<Event> before, List<Event> after) {
        var life = lived(before);
        life.act("stand-down");
        after.forEach(event -> event.happens().accept(life));
        return life;
    }

    /** W20: one open record, and a question only when it is owed; {@link Life} finds the step idempotent each time. */
    @Property
    void thereIsOneOpenRecordAtMostAndAQuestionExactlyWhenOneIsOwed(@ForAll("histories") List<Event> events) {
        var life = new Life(NOW);
        for (var event : events) {
            event.happens().accept(life);
            assertThat(life.records)
                    .filteredOn(kept -> kept.transfer() instanceof Transfer.Open)
                    .hasSizeLessThanOrEqualTo(1);
            var stayed = life.records.stream().anyMatch(kept -> kept.stay() != null);
            var goesOn = life.open()
                    .filter(kept -> kept.transfer() instanceof Transfer.Decided)
                    .isPresent();
            if (!stayed && !goesOn) {
                assertThat(asked(life)).as("%s", life).isEqualTo(PlainReading.owed(life));
            }
        }
    }

    private static Set<UUID> asked(Life life) {
        return life.open()
                .map(kept -> Set.copyOf(kept.transfer().grounds().assessments()))
                .orElse(Set.of());
    }

    /** W22: a side fact never stops a danger. */
    @Property
    void aStandingDangerIsAskedAboutWhateverElseIsKnownOrMissing(
            @ForAll("heard") List<Event> events, @ForAll Random random) {
        var life = lived(events.stream().filter(_ -> random.nextBoolean()).toList());
        life.live(
                new Residence(100, pick(random, null, "230381100", "999999", "410102001")),
                random.nextBoolean() ? FIRST_DAY.plusDays(random.nextInt(9)) : null);
        var danger = assessedAfterAll(random);

        life.hear(danger);

        assertThat(life.open()).as("%s", life).isPresent();
        assertThat(life.open().orElseThrow().transfer().grounds().contain(danger.id()))
                .isTrue();
    }

    private static Assessment assessedAfterAll(Random random) {
        var day = FIRST_DAY.plusDays(9);
        return new Assessment(
                new UUID(1, 1),
                null,
                3 + random.nextInt(3),
                random.nextBoolean() ? Set.of() : Set.of(DangerKind.OTHERS),
                random.nextBoolean(),
                day,
                pick(random, null, "999999", "410102001"),
                false,
                random.nextBoolean(),
                false,
                new Residence(random.nextInt(200), pick(random, null, "999999", "230381100")),
                pick(random, "care", "unknown"),
                day.atTime(12, 0).atZone(Life.ZONE).toInstant());
    }

    /** What is open, by what people see of it; when it joined may differ with the hearing. */
    private static String openOf(Life life) {
        return life.open()
                .map(kept -> kept.transfer().getClass().getSimpleName()
                        + kept.remark()
                        + kept.transfer().grounds().standing().stream()
                                .map(ground -> ground.assessment() + " " + ground.level() + ground.kinds())
                                .sorted()
                                .toList()
                        + (kept.transfer() instanceof AwaitingDecision awaiting ? awaiting.hospital() : ""))
                .orElse("none");
    }

    /** The rule read once more, without walking: a danger is over when two calm days follow it with no danger between. */
    private static final class PlainReading {
        private final List<Assessment> standing;
        private final Life life;

        private PlainReading(Life life) {
            this.life = life;
            var replaced = life.heard.stream().map(Assessment::replaces).collect(Collectors.toSet());
            this.standing = life.heard.stream()
                    .filter(one -> !one.imported())
                    .filter(one -> !life.withdrawn.contains(one.id()) && !replaced.contains(one.id()))
                    .sorted(Comparator.comparing(Assessment::visitedOn)
                            .thenComparing(this::enteredAt)
                            .thenComparing(Assessment::id))
                    .toList();
        }

        static Set<UUID> owed(Life life) {
            var reading = new PlainReading(life);
            var last = reading.standing.isEmpty() ? null : reading.standing.getLast();
            if (last == null || last.inHospital()) {
                return Set.of();
            }
            return IntStream.range(0, reading.standing.size())
                    .filter(reading::asks)
                    .mapToObj(n -> reading.standing.get(n).id())
                    .collect(Collectors.toSet());
        }

        private boolean asks(int n) {
            var danger = standing.get(n);
            var dead = life.deceasedOn != null && !danger.visitedOn().isAfter(life.deceasedOn);
            return danger.isDanger() && !danger.inHospital() && !dead && !isCalmed(n) && !isDecided(danger);
        }

        private boolean isCalmed(int n) {
            for (var first = n + 1; first < standing.size(); first++) {
                for (var second = first + 1; second < standing.size(); second++) {
                    var between = standing.subList(first, second + 1);
                    var days = Stream.of(between.getFirst(), between.getLast())
                            .map(Assessment::visitedOn)
                            .distinct()
                            .count();
                    if (days == 2 && between.stream().noneMatch(Assessment::isDanger)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isDecided(Assessment danger) {
            return life.facts().decisions().stream().anyMatch(decision -> {
                var stoodOn = decision.grounds();
                return stoodOn.assessments().contains(danger.id())
                        || (!danger.visitedOn().isAfter(decision.on())
                                && danger.level() <= stoodOn.level()
                                && stoodOn.kinds().containsAll(danger.kinds()));
            });
        }

        private Instant enteredAt(Assessment one) {
            return Optional.ofNullable(one.replaces())
                    .flatMap(id -> life.heard.stream()
                            .filter(other ->
                                    other.id().equals(id) && other.visitedOn().equals(one.visitedOn()))
                            .findFirst())
                    .map(this::enteredAt)
                    .orElse(one.assessedAt());
        }
    }
}
