package org.careline.notification.domain.owed;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Person;
import org.careline.notification.domain.facts.Stay;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/**
 * Plays a worked case. Steps are parted by semicolons; a step may begin with a day ({@code Mon}, {@code D-3}) and a time.
 * {@code L4o!} is level 4 against others (p property, s self), still present; {@code @B} place now B; {@code H} in hospital;
 * {@code day Mon} visited on Monday; {@code seen D-5} last seen; {@code a=L4o} gives the entry a name. {@code C} is a calm
 * visit. Today is Wednesday 25 November 2026, 10:00.
 */
final class Script {
    private static final Pattern TIME =
            Pattern.compile("^(Sun|Mon|Tue|Wed|Thu|Fri|Sat|D-\\d)?\\s*(\\d\\d:\\d\\d)?\\s*(.*)$");
    private static final Pattern ENTRY =
            Pattern.compile("^(?:([a-z])=)?(?:L(\\d)([pos]*)(!?)|C)(?:@(\\w+))?((?: .*)?)$");
    private static final Set<String> DAYS = Set.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
    private static final UUID STAY = new UUID(7, 7);

    private final Story story = new Story(new County());
    private final Map<String, UUID> named = new HashMap<>();
    private final int times;
    private long entries;

    private Script(int times) {
        this.times = times;
    }

    /** @param times how often each fact is heard */
    static Story play(String script, int times) {
        var run = new Script(times);
        for (var step : script.split(";")) {
            var text = step.strip();
            if (text.startsWith(">>")) {
                run.story.takeChanges();
                text = text.substring(2).strip();
            }
            run.timed(text);
        }
        return run.story;
    }

    private void timed(String text) {
        var match = matching(TIME, text);
        var day = match.group(1);
        var time = match.group(2);
        if (day != null || time != null) {
            var on = day == null ? story.now().toLocalDate() : date(day);
            story.at(on.atTime(time == null ? LocalTime.of(10, 0) : LocalTime.parse(time))
                    .atOffset(Story.OFFSET));
        }
        if (!match.group(3).isEmpty()) {
            step(match.group(3));
        }
    }

    private void step(String text) {
        if (ENTRY.matcher(text).matches()) {
            enter(text, null);
            return;
        }
        var words = text.split(" ");
        switch (words[0]) {
            case "withdraw" -> repeat(() -> story.withdraw(id(words[1]), reason(words[2])));
            case "correct" -> enter(text.substring(text.indexOf(words[1]) + words[1].length() + 1), id(words[1]));
            case "move", "home" ->
                repeat(() -> story.residence(words[1].equals("unknown") ? null : County.area(words[1])));
            case "refuse" -> repeat(() -> story.person(new Person(story.person().residence(), null, true)));
            case "die" -> repeat(() -> story.died(date(words[1])));
            case "undie" -> repeat(() -> story.died(null));
            case "admit" -> {
                var at = story.now();
                repeat(() -> story.stay(new Stay(STAY, at, null)));
            }
            case "discharge" -> {
                var at = story.now();
                repeat(() -> story.stay(new Stay(STAY, null, at)));
            }
            case "duty" -> {
                story.county()
                        .give(
                                Duty.valueOf(words[1].toUpperCase(java.util.Locale.ROOT)),
                                words[2],
                                Arrays.copyOfRange(words, 3, words.length));
                repeat(story::look);
            }
            case "sign" -> sign(words[1]);
            case "open" -> ringing(words[1]).forEach(story::open);
            case "phone" -> ringing(words[1]).forEach(story::phone);
            case "takeover" -> ringing(words[1]).forEach(story::takeOver);
            case "look" -> story.look();
            default -> throw new IllegalArgumentException(text);
        }
    }

    private void sign(String who) {
        var organisations = who.equals("all")
                ? story.told().stream()
                        .filter(alert -> alert.isRinging() && !alert.cameUpTheLine())
                        .map(alert -> alert.recipient().organisation())
                        .filter(java.util.Objects::nonNull)
                        .collect(toSet())
                : Set.of(who);
        for (var organisation : organisations) {
            ringing(organisation).reversed().stream().findFirst().ifPresent(story::sign);
        }
    }

    private List<ToldAlert> ringing(String organisation) {
        return story.told().stream()
                .filter(alert -> organisation.equals(alert.recipient().organisation()) && alert.isRinging())
                .toList();
    }

    private void enter(String text, @Nullable UUID replaces) {
        var match = matching(ENTRY, text);
        var options = " " + match.group(6).strip() + " ";
        var level = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        var before = replaces == null ? null : story.facts().heard(replaces).orElse(null);
        var visited = option(options, "day");
        var seen = option(options, "seen");
        var assessment = new Assessment(
                match.group(1) == null ? new UUID(1, ++entries) : id(match.group(1)),
                replaces,
                level,
                kinds(match.group(3)),
                options.contains(" knife "),
                visited != null
                        ? visited
                        : before != null ? before.visitedOn() : story.now().toLocalDate(),
                seen,
                "!".equals(match.group(4)),
                match.group(5) == null ? null : County.area(match.group(5)),
                options.contains(" H "),
                options.contains(" stated "),
                options.contains(" imported "),
                "DOCTOR-A",
                County.area("A"),
                story.now(),
                story.now());
        repeat(() -> story.assess(assessment));
    }

    private void repeat(Runnable fact) {
        for (var time = 0; time < times; time++) {
            fact.run();
        }
    }

    private UUID id(String name) {
        return named.computeIfAbsent(name, _ -> new UUID(1, ++entries));
    }

    private static Set<DangerKind> kinds(@Nullable String letters) {
        var kinds = new LinkedHashSet<DangerKind>();
        for (var letter : (letters == null ? "" : letters).toCharArray()) {
            kinds.add(
                    switch (letter) {
                        case 'p' -> DangerKind.PROPERTY;
                        case 'o' -> DangerKind.OTHERS;
                        default -> DangerKind.SELF;
                    });
        }
        return kinds;
    }

    private static WithdrawalReason reason(String name) {
        return WithdrawalReason.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable LocalDate option(String options, String name) {
        var match = Pattern.compile(" " + name + " (\\S+) ").matcher(options);
        return match.find() ? date(match.group(1)) : null;
    }

    private static LocalDate date(String day) {
        if (DAYS.contains(day)) {
            var names = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
            return LocalDate.of(2026, 11, 22).plusDays(names.indexOf(day));
        }
        return Story.TODAY.minusDays(Long.parseLong(day.substring(2)));
    }

    private static Matcher matching(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        return match;
    }

    static Recipient police(String organisation) {
        return Recipient.of(Duty.POLICE, organisation);
    }

    static OffsetDateTime wednesday(String time) {
        return Story.TODAY.atTime(LocalTime.parse(time)).atOffset(Story.OFFSET);
    }
}
