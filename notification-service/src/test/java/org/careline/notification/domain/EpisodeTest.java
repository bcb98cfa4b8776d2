package org.careline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 17.1. */
class EpisodeTest {
    private static final String HOME = "230381100001";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+08:00");

    @ParameterizedTest(name = "17.1-3: after {0}, {1} is {2}, signed {3}")
    @CsvSource(textBlock = """
            # heard before            , next             , cause    , signed
            ''                        , 3 property       , NEW      , FOR_INFORMATION
            ''                        , 4 others         , NEW      , URGENT
            3 property                , 3 property       , RENEWED  , NEXT_LOOK
            4 property                , 3 property       , RENEWED  , NEXT_LOOK
            3 property                , 4 property       , RAISED   , URGENT
            5 others; 3 others        , 4 others         , RAISED   , URGENT
            4 property; 1             , 4 property       , RAISED   , URGENT
            4 property                , 4 others         , NEW_KIND , URGENT
            4 property; 4 others      , 4 property       , RENEWED  , NEXT_LOOK
            4 property                , 4 property away  , NEW      , URGENT
            4 property late           , 3 property       , NEW      , FOR_INFORMATION
            4 property hospital       , 4 property       , NEW      , URGENT
            4 property                , 4 property late  , LATE     , FOR_INFORMATION
            ''                        , 5 others late    , LATE     , FOR_INFORMATION
            ''                        , 5 others hospital, NEW      , FOR_INFORMATION
            5 others hospital         , 5 others hospital, RENEWED  , NEXT_LOOK
            """)
    void whatIsNewRaisedOfANewKindOrInANewPlaceStartsAnAlarm(
            String before, String next, AlertCause cause, Urgency urgency) {
        var telling = heard(before).hear(assessment(next));

        assertThat(telling).isInstanceOfSatisfying(Telling.Danger.class, danger -> {
            assertThat(danger.cause()).isEqualTo(cause);
            assertThat(danger.urgency()).isEqualTo(urgency);
        });
    }

    @ParameterizedTest(name = "17.1-4: level {0}, seen {1} days ago, still present {2}: {3}")
    @CsvSource(textBlock = """
            3, 0, true , ASSIST_NOW
            3, 0, false, FOR_INFORMATION
            4, 0, false, ASSIST_NOW
            4, 1, false, ASSIST_NOW
            4, 2, false, FOR_INFORMATION
            5, 2, true , ASSIST_NOW
            5, 2, false, FOR_INFORMATION
            """)
    void helpIsAskedForWhileItMatters(int level, int daysAgo, boolean stillPresent, AskedAction action) {
        var seen = NOW.toLocalDate().minusDays(daysAgo);
        var assessment = new Assessment(
                UUID.randomUUID(),
                level,
                Set.of(),
                NOW.toLocalDate(),
                seen,
                stillPresent,
                HOME,
                false,
                Origin.ENTERED,
                NOW);

        assertThat(Episode.NONE.hear(assessment))
                .isInstanceOfSatisfying(
                        Telling.Danger.class,
                        danger -> assertThat(danger.action()).isEqualTo(action));
    }

    @ParameterizedTest(name = "17.1-9: after {0}, a visit below 3 is {1}")
    @CsvSource(textBlock = """
            ''                       , Nothing
            3 property               , Calmed
            3 property; 0            , CalmAgain
            3 property; 0; 3 property, Calmed
            3 property; 0; 4 self late, Calmed
            """)
    void theFirstVisitBelowIsToldAndTheSecondCloses(String before, String telling) {
        assertThat(heard(before).hear(assessment("1")).getClass().getSimpleName())
                .isEqualTo(telling);
    }

    @Test
    void aVisitBeforeTheLastDangerSaysNothingAboutTheTimeAfterIt() {
        var earlier = at(assessment("1"), NOW.toLocalDate().minusDays(3));

        assertThat(heard("4 others").hear(earlier)).isInstanceOf(Telling.Nothing.class);
    }

    @ParameterizedTest(name = "17.1-5: an import of level {0} tells nobody")
    @CsvSource({"0", "3", "5"})
    void importsTellNobody(int level) {
        assertThat(heard("4 others").hear(assessment(level + " others import"))).isInstanceOf(Telling.Nothing.class);
    }

    @Test
    void aCorrectionIsSignedAgain() {
        var wrong = assessment("5 others");
        var corrected =
                new Episode(java.util.List.of(wrong)).without(wrong.id()).hearCorrected(assessment("4 others"));

        assertThat(corrected).isInstanceOfSatisfying(Telling.Danger.class, danger -> {
            assertThat(danger.cause()).isEqualTo(AlertCause.CORRECTED);
            assertThat(danger.urgency()).isEqualTo(Urgency.URGENT);
        });
    }

    @Test
    void withoutItsOnlyDangerAnEpisodeIsNotOpen() {
        var wrong = assessment("5 others");
        var episode = new Episode(java.util.List.of(wrong, assessment("1")));

        assertThat(episode.isOpen()).isTrue();
        assertThat(episode.without(wrong.id()).isOpen()).isFalse();
    }

    static Episode heard(String before) {
        var episode = Episode.NONE;
        for (var one : before.split(";")) {
            episode = one.isBlank() ? episode : episode.with(assessment(one.strip()));
        }
        return episode;
    }

    /** A level, then in any order kinds of danger and {@code late}, {@code import}, {@code hospital}, {@code away}. */
    static Assessment assessment(String text) {
        var words = Set.of(text.strip().split(" +"));
        var kinds = EnumSet.noneOf(DangerKind.class);
        Arrays.stream(DangerKind.values())
                .filter(kind -> words.contains(kind.toString()))
                .forEach(kinds::add);
        var origin = words.contains("late") ? Origin.LATE : words.contains("import") ? Origin.IMPORTED : Origin.ENTERED;
        return new Assessment(
                UUID.randomUUID(),
                Integer.parseInt(text.strip().substring(0, 1)),
                kinds,
                NOW.toLocalDate(),
                NOW.toLocalDate(),
                false,
                words.contains("away") ? "410102001" : HOME,
                words.contains("hospital"),
                origin,
                NOW);
    }

    private static Assessment at(Assessment heard, LocalDate visitedOn) {
        return new Assessment(
                heard.id(),
                heard.level(),
                heard.kinds(),
                visitedOn,
                visitedOn,
                heard.stillPresent(),
                heard.place(),
                heard.inHospital(),
                heard.origin(),
                heard.assessedAt());
    }
}
