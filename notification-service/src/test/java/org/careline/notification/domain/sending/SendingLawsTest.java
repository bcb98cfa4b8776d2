package org.careline.notification.domain.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.careline.notification.domain.sending.Step.Kind;
import org.careline.notification.domain.sending.World.Heard;
import org.careline.notification.domain.sending.World.Message;

/** The laws of sending 送达: two processes, either of which dies anywhere, and receivers that do as they like. */
class SendingLawsTest {

    @Provide
    Arbitrary<List<Step>> courses() {
        var kinds = Arbitraries.frequency(
                Tuple.of(2, Kind.RAISE),
                Tuple.of(1, Kind.TELL_NEWS),
                Tuple.of(4, Kind.END),
                Tuple.of(1, Kind.SIGN),
                Tuple.of(8, Kind.TAKE),
                Tuple.of(8, Kind.BEGIN),
                Tuple.of(6, Kind.HEAR),
                Tuple.of(2, Kind.ANSWER),
                Tuple.of(2, Kind.LOSE_ANSWER),
                Tuple.of(2, Kind.NOT_REACH),
                Tuple.of(4, Kind.WRITE),
                Tuple.of(1, Kind.CRASH),
                Tuple.of(6, Kind.PASS));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(10, 500, 1_000, 2_500, 6_000, 9_000))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(150);
    }

    private static World after(List<Step> course) {
        var world = new World();
        course.forEach(world::play);
        world.settle();
        return world;
    }

    @Property
    void s1WhatIsOpenIsHeardAtLeastOnceAndWhatWasHeardIsTakenBack(@ForAll("courses") List<Step> course) {
        var world = after(course);
        var raised = new HashSet<Object>();
        var ended = new HashSet<Object>();
        world.heard.forEach(one -> (one.message().ending ? ended : raised).add(one.message().alert));

        for (var alert : world.alerts) {
            assertThat(!alert.open || raised.contains(alert))
                    .as("an open alert was heard")
                    .isTrue();
            assertThat(!alert.ended || !raised.contains(alert) || ended.contains(alert))
                    .as("the end of an alert that was heard was heard")
                    .isTrue();
        }
    }

    @Property
    void s2NoAlertIsHeardAfterItsEnd(@ForAll("courses") List<Step> course) {
        var ended = new HashSet<Object>();
        for (var one : after(course).heard) {
            if (one.message().ending) {
                ended.add(one.message().alert);
            } else {
                assertThat(ended).doesNotContain(one.message().alert);
            }
        }
    }

    @Property
    void s3NothingUnderWayIsOvertakenByALaterWordOfThePerson(@ForAll("courses") List<Step> course) {
        var before = new ArrayList<Heard>();
        for (var one : after(course).heard) {
            assertThat(before).noneMatch(later -> overtook(later, one));
            before.add(one);
        }
    }

    /** It was taken while the other's attempt was under way, and was heard first. */
    private static boolean overtook(Heard later, Heard earlier) {
        return waitsItsTurn(later.message())
                && later.message().sequence > earlier.message().sequence
                && later.message().alert.receiver.equals(earlier.message().alert.receiver)
                && later.message().alert.person == earlier.message().alert.person
                && later.call().takenAt.isAfter(earlier.call().takenAt);
    }

    private static boolean waitsItsTurn(Message message) {
        return message.ending || !message.alert.danger;
    }

    @Property
    void s4NothingIsSentOfAnAlertThatIsOver(@ForAll("courses") List<Step> course) {
        assertThat(after(course).breaches).isEmpty();
    }

    @Property
    void s5WhoSurelyNeverHeardOfAnAlertHearsNothingOfItsEnd(@ForAll("courses") List<Step> course) {
        var world = after(course);

        assertThat(world.heard)
                .filteredOn(one -> one.message().ending)
                .allMatch(one -> world.table.get(one.message().alert.id).begun
                        || world.table.get(one.message().alert.id).unknown);
    }

    @Property
    void s6NothingIsLeftAndAllRoomIsFreeInTheEnd(@ForAll("courses") List<Step> course) {
        var world = after(course);

        assertThat(world.isSomethingLeft()).isFalse();
        assertThat(world.allRoomIsFree()).isTrue();
    }

    /** Where room is short: first attempts before repeated ones, everybody's first before anybody's second. */
    @Property
    void s9FirstAttemptsGoFirstAndEverybodysBeforeAnybodysSecond(@ForAll("visits") List<Integer> visits) {
        var room = new Room(8, 8);
        var due = visits.stream().map(SendingLawsTest::due).toList();

        var sent =
                Turn.of(due, room).sent().stream().map(Turn.Admitted::delivery).toList();

        var firsts = due.stream().filter(Due::isFirstAttempt).toList();
        var receivers = firsts.stream().map(Due::organisation).distinct().count();
        assertThat(sent.stream().filter(one -> one.attempts() == 0).count()).isEqualTo(Math.min(8, receivers));
        assertThat(sent.stream().filter(one -> one.attempts() > 0).count())
                .isLessThanOrEqualTo(Math.max(0, Math.min(4, 8 - receivers)));
    }

    private static Due due(int number) {
        var attempts = number % 3 == 0 ? 0 : 1;
        var at = OffsetDateTime.parse("2026-11-29T08:00:00+08:00").plusSeconds(number);
        return new Due(
                new Delivery(UUID.randomUUID(), Delivery.State.WAITING, attempts, 0, at, null, null, null),
                "R" + number % 11,
                new UUID(0, number),
                number,
                Due.Word.DANGER,
                true,
                false,
                false);
    }

    private static final int ALL = 24;
    private static final int HALF = ALL / 2;
    private static final int HANGING = HALF - 1;

    /** The first attempts and the repeated ones of many, whatever they answered before. */
    @Property
    void s7WhoAnswersFindsRoomHoweverManyHang(
            @ForAll("visits") List<Integer> visits, @ForAll boolean knownBefore, @ForAll boolean orderly) {
        var room = new Room(ALL, 8);
        if (knownBefore) {
            room.leave(room.enter("healthy", true).orElseThrow(), true);
        }
        var again = 0;
        var underWay = new ArrayList<Room.Place>();
        for (var visit : visits) {
            var organisation = "hanging" + (orderly ? visit % HANGING : visit * 31 % HANGING);
            var first = visit / HANGING % 3 > 0;
            var place = room.enter(organisation, first);
            place.ifPresent(underWay::add);
            again += place.isPresent() && !first ? 1 : 0;
            if (visit % 7 == 0 && !underWay.isEmpty()) {
                var ended = underWay.remove(visit % underWay.size());
                room.leave(ended, visit % 2 == 0);
                again = 0;
            }
            assertThat(again).isLessThanOrEqualTo(HALF);
        }

        assertThat(room.enter("healthy", true)).isPresent();
    }

    @Provide
    Arbitrary<List<Integer>> visits() {
        return Arbitraries.integers().between(0, 10_000).list().ofMinSize(1).ofMaxSize(200);
    }

    @Property
    void s8WhoFailedLastIsAskedOnceAtATime(@ForAll("visits") List<Integer> visits) {
        var room = new Room(ALL, 8);
        room.leave(room.enter("failing", true).orElseThrow(), true);
        var failed = room.enter("failing", true).orElseThrow();
        room.leave(failed, false);

        var entered = visits.stream()
                .filter(visit -> room.enter("failing", visit % 2 == 0).isPresent())
                .count();

        assertThat(entered).isEqualTo(1);
    }

    @Property
    void s10NoCallOutlivesItsLease(
            @ForAll @IntRange(min = 1, max = 100) int call,
            @ForAll @IntRange(min = 1, max = 100) int spare,
            @ForAll @IntRange(max = 250) int since) {
        var lease = new Lease(Duration.ofSeconds(call + spare), Duration.ofSeconds(call));

        assertThat(lease.allowsCallAfter(Duration.ofSeconds(since))).isEqualTo(since <= spare);
    }
}
