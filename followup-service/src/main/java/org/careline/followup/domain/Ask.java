package org.careline.followup.domain;

import java.time.LocalDate;
import org.careline.events.AskedAction;

/** What those who are told are asked for 请求事项 (rules 17.1-4), as it is shown before saving; the telling decides it again. */
public final class Ask {
    private Ask() {}

    /**
     * @param quiet entered late, overtaken, over or in hospital: told, and nobody is called out
     * @param lastSeen the day the behaviour was last seen; a day not before yesterday counts as within 24 hours
     */
    public static AskedAction of(
            DangerLevel level, boolean stillPresent, LocalDate lastSeen, boolean quiet, LocalDate today) {
        if (quiet) {
            return AskedAction.FOR_INFORMATION;
        }
        var severe = !level.isBelow(DangerLevel.VIOLENCE) && !lastSeen.isBefore(today.minusDays(1));
        return stillPresent || severe ? AskedAction.ASSIST_NOW : AskedAction.FOR_INFORMATION;
    }
}
