package org.careline.notification.domain.owed;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careline.events.AskedAction;
import org.careline.notification.domain.told.ToldAlert;

/** What a recipient holds, summed over its alarms: highest level, strongest asked action, all kinds, weapon, place now. */
record Held(int level, boolean assistNow, Set<String> kinds, boolean weapon, String placeNow) {

    static Map<String, Held> of(Story story) {
        var held = new TreeMap<String, Held>();
        story.told().stream()
                .filter(ToldAlert::isRinging)
                .forEach(alert -> held.merge(name(alert), of(alert), Held::and));
        return held;
    }

    private static String name(ToldAlert alert) {
        var recipient = alert.recipient();
        return recipient.duty() + " "
                + (recipient.isNobody() ? "nobody at " + recipient.nobodyAt() : recipient.organisation());
    }

    private static Held of(ToldAlert alert) {
        var kinds = new TreeSet<String>();
        alert.about().kinds().forEach(kind -> kinds.add(kind.toString()));
        return new Held(
                alert.about().level(),
                alert.about().shown() == AskedAction.ASSIST_NOW,
                kinds,
                alert.about().weapon(),
                "");
    }

    private Held and(Held other) {
        var all = new TreeSet<>(kinds);
        all.addAll(other.kinds);
        return new Held(
                Math.max(level, other.level), assistNow || other.assistNow, all, weapon || other.weapon, placeNow);
    }
}
