package org.careline.notification.domain.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.owed.Histories.Play;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** The laws of telling by reconciliation, over random histories (rules 17.1-11). */
class LawsTest {

    @Provide
    Arbitrary<List<Deed>> histories() {
        return Histories.all();
    }

    @Provide
    Arbitrary<List<Deed>> facts() {
        return Histories.facts();
    }

    private interface Check {
        void after(Deed deed, List<ToldAlert> before, Play play);
    }

    private static Play play(List<Deed> history, Check check) {
        var play = new Play(new Story(new County()));
        for (var deed : history) {
            var before = play.story.told();
            play.story.takeChanges();
            play.does(deed);
            check.after(deed, before, play);
        }
        return play;
    }

    @Property
    void w1OrderAndRepetitionDoNotMatter(@ForAll("facts") List<Deed> facts, @ForAll Random random) {
        var shuffled = new ArrayList<Deed>(facts);
        shuffled.addAll(facts.subList(0, random.nextInt(facts.size())));
        Collections.shuffle(shuffled, random);

        var first = Play.atTheEnd(facts).story;
        var second = Play.atTheEnd(shuffled).story;

        assertThat(Held.of(second)).isEqualTo(Held.of(first));
        assertThat(isOpen(second)).isEqualTo(isOpen(first));
    }

    @Property
    void w2EveryStandingDangerHasOneOwnerForEachSlot(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> everyDangerHasItsOwners(play.story));
    }

    private static void everyDangerHasItsOwners(Story story) {
        var owed = story.owed();
        for (var danger : owed.course().dangers()) {
            for (var recipient : owed.alarms().keySet()) {
                assertThat(isSettled(story, recipient, danger) || isRungFor(story, recipient, danger))
                        .as("%s %s of\n%s", recipient, danger.id(), Dump.of(story))
                        .isTrue();
            }
        }
    }

    private static boolean isSettled(Story story, Recipient recipient, Assessment danger) {
        return owing(story).isSettled(recipient, danger);
    }

    private static Owing owing(Story story) {
        var stretch = story.owed().stretch().orElseThrow();
        return new Owing(
                story.situation().now(),
                new ToldAlerts(story.situation().told()),
                story.owed().course(),
                stretch,
                LocalRules.defaults());
    }

    private static boolean isRungFor(Story story, Recipient recipient, Assessment danger) {
        var known = story.told().stream()
                .filter(alert -> alert.recipient().equals(recipient) && alert.isRinging())
                .flatMap(alert -> story.owed().course().standing(alert.about().assessment()).stream()
                        .map(one -> new Known(one, alert.about().asked(), null)))
                .toList();
        var group = new ArrayList<>(known);
        group.addAll(owing(story).signatures().of(recipient));
        return known.stream().anyMatch(one -> one.danger().equals(danger))
                || owing(story)
                        .cover()
                        .covers(
                                group,
                                danger,
                                owing(story).alarm(recipient, danger).asked());
    }

    @Property
    void w3NobodyElseHoldsAnAlarm(@ForAll("histories") List<Deed> history) {
        play(
                history,
                (_, _, play) -> play.story.told().stream()
                        .filter(ToldAlert::isRinging)
                        .forEach(alert -> {
                            var below = lowest(play.story, alert);
                            assertThat(play.story.owed().isAccountable(below.recipient()))
                                    .isTrue();
                            if (alert.cameUpTheLine()) {
                                assertThat(below.clock().upAt()).isBeforeOrEqualTo(play.story.now());
                                assertThat(below.isRinging()).isTrue();
                            }
                        }));
    }

    private static ToldAlert lowest(Story story, ToldAlert alert) {
        return story.told().stream()
                .filter(one -> one.id().equals(alert.line().escalatedFrom()))
                .findFirst()
                .map(one -> lowest(story, one))
                .orElse(alert);
    }

    @Property
    void w4NothingThatIsOverIsAnAlarm(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            if (play.story.owed().course().dangers().isEmpty()) {
                assertThat(Held.of(play.story)).isEmpty();
                assertThat(isOpen(play.story)).isFalse();
            }
        });
    }

    @Property
    void w5TheStepIsIdempotent(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            var situation = play.story.situation();
            var again = Difference.between(situation, Owed.of(situation), play.story::nextId);
            assertThat(again.changes()).as("%s", Dump.of(play.story)).isEmpty();
        });
    }

    @Property
    void w6NobodyIsToldBelow3(@ForAll("histories") List<Deed> history) {
        var calm = history.stream()
                .filter(deed -> !(deed instanceof Deed.Enter enter)
                        || !enter.assessment().isDangerous())
                .toList();

        assertThat(play(calm, (_, _, _) -> {}).story.told()).isEmpty();
    }

    @Property
    void w7UndoingAndDoingAgainEqualsNeverHavingErred(@ForAll("facts") List<Deed> facts, @ForAll Random random) {
        var entry = someEntry(facts, random);
        var again = withId(entry, new UUID(5, 5));
        assumeThat(facts)
                .noneMatch(deed -> deed instanceof Deed.Withdraw withdraw
                        && withdraw.assessment().equals(entry.id()));
        assumeThat(facts)
                .noneMatch(deed -> deed instanceof Deed.Enter enter
                        && (entry.id().equals(enter.assessment().replaces()) || entry.replaces() != null));

        assumeThat(facts)
                .filteredOn(deed -> deed instanceof Deed.Enter enter
                        && enter.assessment().assessedAt().equals(entry.assessedAt()))
                .hasSize(1);

        var erred = Play.atTheEnd(facts);
        erred.does(new Deed.Withdraw(entry.id(), WithdrawalReason.WRONG_LEVEL));
        erred.does(new Deed.Enter(again));

        assertThat(Held.of(erred.story)).isEqualTo(Held.of(Play.atTheEnd(facts).story));
    }

    @Property
    void w8UndoingEqualsNeverHavingBeen(@ForAll("facts") List<Deed> facts, @ForAll Random random) {
        var entry = someEntry(facts, random);
        var without = facts.stream()
                .filter(deed -> !(deed instanceof Deed.Enter enter)
                        || !enter.assessment().equals(entry))
                .toList();
        assumeThat(entry.replaces()).isNull();
        assumeThat(facts)
                .noneMatch(deed -> deed instanceof Deed.Enter enter
                        && entry.id().equals(enter.assessment().replaces()));

        var undone = Play.atTheEnd(facts);
        undone.does(new Deed.Withdraw(entry.id(), WithdrawalReason.NOT_SEEN));

        assertThat(Held.of(undone.story)).isEqualTo(Held.of(Play.atTheEnd(without).story));
    }

    @Property
    void w9WhoHasSignedIsNotChased(@ForAll("histories") List<Deed> history) {
        play(history, (deed, before, play) -> {
            var story = play.story;
            if (deed instanceof Deed.Sign) {
                nothingRingsBecauseOfASignature(story, before);
            }
            var dangers = story.owed().course().dangers();
            for (var recipient : story.owed().alarms().keySet()) {
                if (dangers.stream().allMatch(danger -> isSettled(story, recipient, danger))) {
                    assertThat(story.told())
                            .filteredOn(alert -> alert.isRinging()
                                    && lowest(story, alert).recipient().equals(recipient))
                            .isEmpty();
                }
            }
        });
    }

    /** Told by what was told alone: at whoever signs nothing begins to ring, and nothing raised before it goes on. */
    private static void nothingRingsBecauseOfASignature(Story story, List<ToldAlert> before) {
        before.stream()
                .filter(alert -> !alert.isSigned() && alert(story, alert.id()).isSigned())
                .filter(ToldAlert::isAlarm)
                .forEach(signed -> assertThat(story.told())
                        .as("%s\n%s", signed.recipient(), Dump.of(story))
                        .filteredOn(
                                alert -> alert.isRinging() && alert.recipient().equals(signed.recipient()))
                        .allMatch(alert ->
                                alert.clock().raisedAt().isAfter(signed.clock().raisedAt())
                                        && before.stream()
                                                .anyMatch(one -> one.id().equals(alert.id()))));
    }

    @Property
    void w10ARiseRings(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            var story = play.story;
            var course = story.owed().course();
            for (var danger : course.dangers()) {
                var highest = course.inOrder().stream()
                        .allMatch(other -> other.equals(danger) || other.level() < danger.level());
                if (highest
                        && !danger.inHospital()
                        && !course.isLate(danger, LocalRules.defaults().lateAfter())) {
                    story.owed().alarms().keySet().forEach(recipient -> rang(story, recipient, danger));
                }
            }
        });
    }

    private static void rang(Story story, Recipient recipient, Assessment danger) {
        assertThat(isSettled(story, recipient, danger)
                        || story.told().stream()
                                .anyMatch(alert -> alert.recipient().equals(recipient)
                                        && alert.isRinging()
                                        && alert.isAbout(danger.id())))
                .isTrue();
    }

    @Property
    void w11GoNowIsNeverASilentLine(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            var story = play.story;
            for (var danger : story.owed().course().dangers()) {
                for (var recipient : story.owed().alarms().keySet()) {
                    if (owing(story).alarm(recipient, danger).asked() == AskedAction.ASSIST_NOW) {
                        assertThat(isCalledOut(story, recipient, danger))
                                .as("%s\n%s\n%s", recipient, danger.id(), Dump.of(story))
                                .isTrue();
                    }
                }
            }
        });
    }

    private static boolean isCalledOut(Story story, Recipient recipient, Assessment danger) {
        var rung = story.told().stream()
                .filter(alert -> alert.recipient().equals(recipient) && !alert.isLeft())
                .anyMatch(alert -> alert.isAlarm()
                        && alert.about().asked() == AskedAction.ASSIST_NOW
                        && (alert.isAbout(danger.id()) || alert.isRinging()));
        // Of an older danger learned later the newest word counts, if it was signed.
        var signed = owing(story).signatures().of(recipient).stream()
                .anyMatch(known -> known.asked() == AskedAction.ASSIST_NOW
                        || story.owed().course().isBefore(danger, known.danger()));
        return rung || signed;
    }

    @Property
    void w12ClocksDoNotRunBack(@ForAll("histories") List<Deed> history) {
        play(
                history,
                (_, before, play) -> before.stream()
                        .filter(alert -> alert.isRinging()
                                && !alert.cameUpTheLine()
                                && !alert.recipient().isNobody())
                        .forEach(alert -> doesNotGainTime(play.story, alert)));
    }

    private static void doesNotGainTime(Story story, ToldAlert before) {
        var after = alert(story, before.id());
        assertThat(after.clock()).isEqualTo(before.clock());
        if (after.isWithdrawn() || after.isSigned() || after.isRinging()) {
            return;
        }
        story.told().stream()
                .filter(alert -> alert.recipient().equals(before.recipient()) && alert.isRinging())
                .filter(alert -> before.id().equals(alert.line().supersedes()))
                .forEach(alert -> assertThat(alert.clock().upAt())
                        .isBeforeOrEqualTo(before.clock().upAt()));
    }

    @Property
    void w13WhoAnswersNowKnowsNow(@ForAll("histories") List<Deed> history) {
        var answering = new HashSet<Recipient>();
        play(history, (_, _, play) -> {
            var story = play.story;
            for (var recipient : story.owed().alarms().keySet()) {
                if (answering.add(recipient) && !owedNothing(story, recipient)) {
                    assertThat(story.told())
                            .anyMatch(alert -> alert.recipient().equals(recipient) && alert.isRinging());
                }
            }
            answering.retainAll(story.owed().alarms().keySet());
        });
    }

    private static boolean owedNothing(Story story, Recipient recipient) {
        return story.owed().course().dangers().stream().allMatch(danger -> isSettled(story, recipient, danger));
    }

    @Property
    void w14NoGapInHandOver(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            var changes = play.story.takeChanges();
            var lastRaised = lastIndex(changes, Change.Raise.class);
            var firstWithdrawn = changes.stream()
                    .filter(change -> change instanceof Change.Withdraw || change instanceof Change.Settle)
                    .mapToInt(changes::indexOf)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            assertThat(lastRaised).isLessThan(firstWithdrawn);
            everyDangerHasItsOwners(play.story);
        });
    }

    private static int lastIndex(List<Change> changes, Class<?> kind) {
        var last = -1;
        for (var index = 0; index < changes.size(); index++) {
            last = kind.isInstance(changes.get(index)) ? index : last;
        }
        return last;
    }

    @Property
    void w15TheLastWordIsTrue(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            var story = play.story;
            story.told().stream()
                    .filter(alert -> !alert.isWithdrawn() && alert.isOf(Occasion.DANGER))
                    .filter(alert -> !alert.recipient().isNobody())
                    .forEach(alert -> theLastWordIsTrue(story, alert));
        });
    }

    private static void theLastWordIsTrue(Story story, ToldAlert told) {
        var stretch = story.owed().course().stretchOf(told.about().assessment()).orElseThrow();
        var words = story.told().stream()
                .filter(alert -> alert.recipient().equals(told.recipient()) && !alert.isWithdrawn())
                .filter(alert -> alert.about().episode().equals(told.about().episode()) && isWord(alert))
                .toList();
        var episode = episode(story, told);
        if (stretch.end() != null && episode.closeReason() == stretch.end()) {
            assertThat(words.getLast().about().closeReason()).as("%s", words).isEqualTo(stretch.end());
        } else if (stretch.isCalmed() && episode.isOpen()) {
            assertThat(words).anyMatch(word -> saysCalm(word, stretch));
        } else if (stretch.end() == null && episode.isOpen()) {
            assertThat(words.getLast().isOf(Occasion.CLOSED)).isFalse();
        }
    }

    private static boolean saysCalm(ToldAlert word, Stretch stretch) {
        var visit = stretch.calm().getLast();
        return stretch.calmVisits().contains(word.about().assessment())
                || (word.isOf(Occasion.DANGER) && !word.clock().raisedAt().isBefore(visit.heardAt()));
    }

    private static boolean isWord(ToldAlert alert) {
        return alert.isOf(Occasion.DANGER)
                || alert.isOf(Occasion.CALMED)
                || alert.isOf(Occasion.CLOSED)
                || (alert.isOf(Occasion.TAKEN_BACK) && alert.about().cause() == AlertCause.CORRECTED);
    }

    @Property
    void w16ToldOnce(@ForAll("histories") List<Deed> history) {
        record Same(Recipient recipient, UUID assessment, Occasion occasion) {}
        play(history, (_, _, play) -> {
            var seen = new HashSet<Same>();
            play.story.told().stream()
                    .filter(alert -> !alert.isWithdrawn() && !alert.isSettled() && !alert.cameUpTheLine())
                    .forEach(alert -> assertThat(seen.add(new Same(
                                    alert.recipient(),
                                    alert.about().assessment(),
                                    alert.about().occasion())))
                            .as("%s", alert)
                            .isTrue());
        });
    }

    @Property
    void w17NobodyIsSentToTheDeadOrIntoHospital(@ForAll("histories") List<Deed> history) {
        play(history, (_, _, play) -> {
            var story = play.story;
            var died = story.person().deceasedOn();
            story.told().stream().filter(ToldAlert::isRinging).forEach(alert -> {
                var danger = story.owed()
                        .course()
                        .standing(alert.about().assessment())
                        .orElseThrow();
                if (story.owed().course().inHospital()
                        || (died != null && !danger.visitedOn().isAfter(died))) {
                    assertThat(alert.about().shown()).isEqualTo(AskedAction.FOR_INFORMATION);
                }
            });
        });
    }

    @Property
    void w18TwoDaysCloseOneNeverDoes(@ForAll("facts") List<Deed> facts) {
        var course = Play.atTheEnd(facts).story.owed().course();

        for (var stretch : course.stretches()) {
            var days = new HashSet<LocalDate>();
            stretch.course().reversed().stream()
                    .takeWhile(one -> !one.isDangerous())
                    .forEach(one -> days.add(one.visitedOn()));
            assertThat(days.size() == 2).isEqualTo(stretch.end() == EpisodeCloseReason.CALM);
        }
    }

    @Property
    void w19ACalmVisitQuietsNobodysClock(@ForAll("histories") List<Deed> history) {
        play(history, (deed, before, play) -> {
            if (deed instanceof Deed.Enter enter
                    && !enter.assessment().isDangerous()
                    && enter.assessment().replaces() == null
                    && !enter.assessment().inHospital()
                    && enter.assessment().placeNow() == null
                    && isOpen(play.story)) {
                before.stream()
                        .filter(ToldAlert::isRinging)
                        .map(alert -> alert(play.story, alert.id()))
                        .filter(ToldAlert::isRinging)
                        .forEach(alert -> assertThat(before)
                                .filteredOn(one -> one.id().equals(alert.id()))
                                .allMatch(one -> one.clock().equals(alert.clock())));
            }
        });
    }

    @Property
    void w21SightFollowsTheFacts(@ForAll("histories") List<Deed> history) {
        var played = play(history, (_, _, play) -> seesOnlyWhoIsTold(play.story));
        var story = played.story;

        story.facts().standing().forEach(one -> story.withdraw(one.id(), WithdrawalReason.WRONG_PATIENT));

        assertThat(story.sights().entrySet())
                .filteredOn(entry -> entry.getValue().sees() && entry.getValue().until() == null)
                .isEmpty();
    }

    private static void seesOnlyWhoIsTold(Story story) {
        Map<Recipient, Sight> sights = story.sights();
        var owed = story.owed();
        owed.assignments().keySet().stream()
                .filter(recipient ->
                        !recipient.isNobody() && !owed.course().dangers().isEmpty())
                .forEach(recipient -> assertThat(sights.get(recipient).sees())
                        .as("%s\n%s", recipient, Dump.of(story))
                        .isTrue());
        sights.forEach((recipient, sight) -> {
            if (sight.sees() && sight.until() == null) {
                var standing = story.facts().standing().stream()
                        .filter(Assessment::isDangerous)
                        .map(Assessment::id)
                        .toList();
                var answers = owed.assignments().containsKey(recipient);
                assertThat(story.told())
                        .as("%s\n%s", recipient, Dump.of(story))
                        .filteredOn(alert -> alert.recipient().equals(recipient) && !alert.isWithdrawn())
                        .filteredOn(alert -> standing.contains(alert.about().assessment()))
                        .anyMatch(alert -> answers
                                || !alert.cameUpTheLine()
                                || alert.acts().takenOverAt() != null);
            }
        });
    }

    @Property
    void w22ASideFactNeverStopsADanger(@ForAll("histories") List<Deed> history) {
        var play = play(history, (_, _, _) -> {});
        var story = play.story;
        var danger = new Assessment(
                new UUID(6, 6),
                null,
                5,
                Set.of(org.careline.events.DangerKind.OTHERS),
                false,
                story.now().toLocalDate().plusDays(8),
                null,
                true,
                null,
                false,
                true,
                false,
                "DOCTOR-A",
                null,
                story.now(),
                story.now());

        story.assess(danger);

        assertThat(story.told()).filteredOn(alert -> alert.isAbout(danger.id())).isNotEmpty();
        everyDangerHasItsOwners(story);
    }

    @Property
    void w24CopiesAndQuietOnesHaveNoClock(@ForAll("histories") List<Deed> history) {
        play(
                history,
                (_, _, play) -> play.story.told().stream()
                        .filter(alert -> alert.line().copy() || !alert.isAlarm())
                        .forEach(alert -> {
                            assertThat(alert.clock().signBy()).isNull();
                            assertThat(alert.clock().upAt()).isNull();
                        }));
    }

    @Property
    void w25ASignatureTakenBackEqualsNeverHavingSigned(@ForAll("histories") List<Deed> history) {
        var play = play(history, (_, _, _) -> {});
        var story = play.story;
        story.pass(java.time.Duration.ofMinutes(1));
        var ringing = story.told().stream()
                .filter(alert -> alert.isRinging() && !alert.recipient().isNobody())
                .toList();
        assumeThat(ringing).isNotEmpty();
        var held = Held.of(story);
        var before = Dump.of(story);
        OffsetDateTime at = story.now();

        story.sign(ringing.getFirst());
        assumeThat(story.told())
                .noneMatch(alert -> alert.isLeft() && at.equals(alert.ending().withdrawnAt()));
        story.takeBackSignatures(at);

        assertThat(Held.of(story)).as("%s\n->\n%s", before, Dump.of(story)).isEqualTo(held);
    }

    private static Assessment someEntry(List<Deed> facts, Random random) {
        var entries = facts.stream()
                .filter(Deed.Enter.class::isInstance)
                .map(deed -> ((Deed.Enter) deed).assessment())
                .toList();
        assumeThat(entries).isNotEmpty();
        return entries.get(random.nextInt(entries.size()));
    }

    private static Assessment withId(Assessment one, UUID id) {
        return new Assessment(
                id,
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
                one.heardAt());
    }

    private static boolean isOpen(Story story) {
        return story.episodes().stream().anyMatch(Episode::isOpen);
    }

    private static ToldAlert alert(Story story, UUID id) {
        return story.told().stream()
                .filter(alert -> alert.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Episode episode(Story story, ToldAlert told) {
        return story.episodes().stream()
                .filter(one -> one.id().equals(told.about().episode()))
                .findFirst()
                .orElseThrow();
    }
}
