package org.careline.notification.domain.owed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.told.ToldAlert;

/** What each organisation was told in the last steps, and what rings there now, in the words of the worked cases. */
final class Report {
    private Report() {}

    static Map<String, String> of(Story story, List<Change> changes) {
        var told = new TreeMap<String, List<String>>();
        for (var change : changes) {
            switch (change) {
                case Change.Raise raise -> say(told, raise.alert(), raised(raise.alert()));
                case Change.Escalate escalate -> say(told, escalate.alert(), "up");
                case Change.Withdraw withdraw ->
                    say(
                            told,
                            withdraw.alert(),
                            withdraw.reason() == AlertWithdrawalReason.RE_TARGETED ? "left" : "off");
                case Change.Settle settle -> say(told, settle.alert(), "settled");
                case Change.Keep _,
                        Change.OpenEpisode _,
                        Change.CloseEpisode _,
                        Change.ReopenEpisode _,
                        Change.MoveEpisode _ -> {}
            }
        }
        story.told().forEach(alert -> told.computeIfAbsent(name(alert), _ -> new ArrayList<>()));
        var report = new TreeMap<String, String>();
        told.forEach((organisation, words) -> {
            var line = (String.join(", ", words) + " " + ringing(story, organisation)).strip();
            if (!line.equals("[]")) {
                report.put(organisation, line);
            }
        });
        return report;
    }

    private static void say(Map<String, List<String>> told, ToldAlert alert, String word) {
        var words = told.computeIfAbsent(name(alert), _ -> new ArrayList<>());
        if (!List.of("left", "off", "settled").contains(word) || !words.contains(word)) {
            words.add(word);
        }
    }

    private static String ringing(Story story, String organisation) {
        return story.told().stream()
                .filter(alert -> name(alert).equals(organisation) && alert.isRinging())
                .map(alert ->
                        "A" + alert.about().level() + " " + asked(alert.about().shown()))
                .toList()
                .toString();
    }

    private static String name(ToldAlert alert) {
        var organisation = alert.recipient().organisation();
        return organisation == null ? "nobody" : organisation;
    }

    private static String raised(ToldAlert alert) {
        var about = alert.about();
        return switch (about.occasion()) {
            case DANGER ->
                alert.isAlarm() ? alarm(alert) : (alert.line().copy() ? "copy(" : "q(") + about.cause() + ")";
            case CALMED -> "q(calmed)";
            case CLOSED -> "q(closed " + about.closeReason() + (about.neverSigned() ? " never-signed)" : ")");
            case TAKEN_BACK -> "q(" + about.cause() + (about.twinStands() ? " twin)" : ")");
            case HANDED_OVER -> "q(hand-over)";
        };
    }

    private static String alarm(ToldAlert alert) {
        var about = alert.about();
        var words = new ArrayList<String>();
        words.add("A" + about.level());
        words.add(asked(about.asked()));
        words.add(deadline(alert));
        words.add(about.cause().toString().toLowerCase(Locale.ROOT));
        if (about.weapon()) {
            words.add("knife");
        }
        if (about.placeNow() != null) {
            words.add("away");
        }
        if (about.inHospital()) {
            words.add("hospital");
        }
        if (alert.line().upTheLine() != null) {
            words.add(alert.line().upTheLine().toString());
        }
        if (isEarly(alert)) {
            words.add("early");
        }
        return String.join(" ", words);
    }

    private static String asked(AskedAction action) {
        return action == AskedAction.ASSIST_NOW ? "go" : "know";
    }

    private static String deadline(ToldAlert alert) {
        var clock = alert.clock();
        if (clock.signBy() == null) {
            return "-";
        }
        if (Duration.between(clock.raisedAt(), clock.signBy()).equals(Duration.ofMinutes(30))) {
            return "30m";
        }
        var information = new SigningDeadline(LocalRules.defaults(), Story.DAYS)
                .of(
                        org.careline.notification.domain.told.SigningUrgency.FOR_INFORMATION,
                        duty(alert),
                        clock.raisedAt());
        return Objects.equals(information.signBy(), clock.signBy())
                ? "i"
                : clock.signBy().toString();
    }

    /** It keeps the clock of the alarm it took the place of. */
    private static boolean isEarly(ToldAlert alert) {
        var full = new SigningDeadline(LocalRules.defaults(), Story.DAYS)
                .of(alert.about().urgency(), duty(alert), alert.clock().raisedAt());
        return alert.clock().upAt() != null
                && !Objects.equals(full.upAt(), alert.clock().upAt());
    }

    private static Duty duty(ToldAlert alert) {
        return alert.recipient().duty();
    }
}
