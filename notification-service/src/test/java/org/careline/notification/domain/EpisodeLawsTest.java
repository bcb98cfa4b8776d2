package org.careline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careline.events.DangerKind;
import org.careline.events.Origin;

/** What holds for every course of assessments (rules 17.1, marked fixed). */
class EpisodeLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property
    void everyDangerIsToldAndNothingBelowIsToldToAnybodyNew(@ForAll("courses") List<Assessment> course) {
        var episode = Episode.NONE;
        for (var next : course) {
            var open = episode.isOpen();
            var telling = episode.hear(next);
            switch (telling) {
                case Telling.Danger _ ->
                    assertThat(next.isDangerous() && !next.tellsNobody()).isTrue();
                case Telling.Calmed _, Telling.CalmAgain _ ->
                    assertThat(open && !next.isDangerous()).isTrue();
                case Telling.Nothing _ ->
                    assertThat(next.isDangerous() && !next.tellsNobody()).isFalse();
            }
            episode = after(episode, next, telling);
        }
    }

    @Property
    void theFirstDangerAtHomeInTimeAlwaysStartsAnAlarm(@ForAll("courses") List<Assessment> course) {
        var episode = Episode.NONE;
        var calledOut = false;
        for (var next : course) {
            var telling = episode.hear(next);
            if (telling instanceof Telling.Danger danger && !next.isForInformationOnly()) {
                if (!calledOut) {
                    assertThat(danger.urgency()).isNotEqualTo(Urgency.NEXT_LOOK);
                }
                calledOut = true;
            }
            calledOut = !(telling instanceof Telling.CalmAgain) && calledOut;
            episode = after(episode, next, telling);
        }
    }

    @Property
    void aHigherLevelIsNeverQuiet(@ForAll("courses") List<Assessment> course, @ForAll("assessments") Assessment last) {
        var episode = course.stream().reduce(Episode.NONE, EpisodeLawsTest::hear, (first, _) -> first);
        var highest =
                episode.standing().stream().mapToInt(Assessment::level).max().orElse(0);

        if (episode.hear(last) instanceof Telling.Danger danger && last.level() > highest) {
            assertThat(danger.urgency()).isNotEqualTo(Urgency.NEXT_LOOK);
        }
    }

    private static Episode hear(Episode episode, Assessment next) {
        return after(episode, next, episode.hear(next));
    }

    private static Episode after(Episode episode, Assessment next, Telling telling) {
        return switch (telling) {
            case Telling.Danger _, Telling.Calmed _ -> episode.with(next);
            case Telling.CalmAgain _ -> Episode.NONE;
            case Telling.Nothing _ -> episode;
        };
    }

    @Provide
    Arbitrary<List<Assessment>> courses() {
        return assessments().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(DangerKind.class).set(),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false),
                        Arbitraries.of("230381100", "230381101", "410102001"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(4, Arbitraries.just(Origin.ENTERED)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.of(Origin.class))))
                .as((level, kinds, day, flag, place, origin) -> {
                    var visited = FIRST.plusDays(day);
                    return new Assessment(
                            UUID.randomUUID(),
                            level,
                            kinds,
                            visited,
                            visited,
                            flag,
                            place,
                            day % 7 == 0,
                            origin,
                            OffsetDateTime.of(visited.atStartOfDay(), ZoneOffset.ofHours(8)));
                });
    }
}
