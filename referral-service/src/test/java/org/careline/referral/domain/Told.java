package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.events.DangerKind;

/**
 * Reads a case as one line. Home is A, today Wednesday 25 November 2026.
 *
 * <p>{@code L4o} level 4 against others ({@code p} property, {@code s} self, {@code w} weapon, {@code H} in hospital,
 * {@code N} said not to be in hospital, {@code I} imported), {@code C} a visit below 3; {@code @B} place now; {@code .Mon}
 * or {@code .D-3} day of the visit; {@code <a} corrects a; {@code /10:20} or {@code /Mon15:00} when it was entered (else at
 * 10:00 of its day); {@code a=} gives it a name, {@code -a} withdraws it. Other words: {@code home=B}, {@code home=?},
 * {@code dead=Tue}, {@code alive}, and people's acts.
 */
final class Told {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Map<String, String> PLACES =
            Map.of("A", "230381100", "B", "230381101", "X", "410102001", "S", "230381100205");
    private static final List<String> DAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri");
    private static final Pattern VISIT = Pattern.compile(
            "(?:(?<name>\\w)=)?(?:L(?<level>\\d)(?<marks>[opswHNI]*)|(?<calm>C))(?:@(?<place>\\w))?(?:\\.(?<day>[\\w-]+))?(?:<(?<corrects>\\w))?");

    private final Map<String, UUID> names = new HashMap<>();
    private final Life life = new Life(at("Sun00:00"));
    private long number;
    private long version = 1;

    static Life life(String facts, int times) {
        var told = new Told();
        for (var word : facts.split(" ")) {
            told.take(word, times);
        }
        return told.life;
    }

    private void take(String word, int times) {
        var parts = word.split("/");
        var visit = VISIT.matcher(parts[0]);
        var isVisit = visit.matches();
        var day = isVisit ? day(visit.group("day")) : day(dayOfAct(parts[0]));
        var entered = parts.length > 1
                ? at(parts[1])
                : day.atTime(TEN).atZone(Life.ZONE).toInstant();
        life.now = entered.isAfter(life.now) ? entered : life.now;
        if (isVisit) {
            var assessment = assessment(visit, day, entered);
            repeat(times, () -> life.hear(assessment));
        } else {
            act(parts[0], times);
        }
    }

    private static void repeat(int times, Runnable hearing) {
        for (var n = 0; n < times; n++) {
            hearing.run();
        }
    }

    private void act(String word, int times) {
        if (word.startsWith("-")) {
            repeat(times, () -> life.withdraw(id(word.substring(1))));
        } else if (word.startsWith("home=")) {
            version++;
            var home = new Residence(version, PLACES.get(word.substring(5)));
            repeat(times, () -> life.live(home, life.deceasedOn));
        } else if (word.startsWith("dead=") || word.equals("alive")) {
            version++;
            var same = new Residence(version, life.residence.area());
            repeat(times, () -> life.live(same, word.equals("alive") ? null : day(word.substring(5))));
        } else {
            life.act(word.split("\\.")[0]);
        }
    }

    private static String dayOfAct(String word) {
        return word.contains(".") ? word.substring(word.indexOf('.') + 1) : null;
    }

    private Assessment assessment(Matcher visit, LocalDate day, Instant entered) {
        var marks = visit.group("marks") == null ? "" : visit.group("marks");
        return new Assessment(
                visit.group("name") == null ? new UUID(7, ++number) : id(visit.group("name")),
                visit.group("corrects") == null ? null : id(visit.group("corrects")),
                visit.group("calm") != null ? 0 : Integer.parseInt(visit.group("level")),
                kinds(marks),
                marks.contains("w"),
                day,
                visit.group("place") == null ? null : PLACES.get(visit.group("place")),
                marks.contains("H"),
                marks.contains("H") || marks.contains("N"),
                marks.contains("I"),
                new Residence(0, null),
                "care",
                entered);
    }

    private UUID id(String name) {
        return names.computeIfAbsent(name, _ -> new UUID(7, ++number));
    }

    private static Set<DangerKind> kinds(String marks) {
        var kinds = new HashSet<DangerKind>();
        for (var kind : DangerKind.values()) {
            if (marks.contains(kind.toString().substring(0, 1))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static LocalDate day(String word) {
        if (word == null) {
            return TODAY;
        }
        return word.startsWith("D-")
                ? TODAY.minusDays(Integer.parseInt(word.substring(2)))
                : TODAY.plusDays(DAYS.indexOf(word) - DAYS.indexOf("Wed"));
    }

    private static Instant at(String word) {
        var named = Character.isLetter(word.charAt(0));
        var day = named ? day(word.substring(0, 3)) : TODAY;
        return day.atTime(LocalTime.parse(named ? word.substring(3) : word))
                .atZone(Life.ZONE)
                .toInstant();
    }
}
