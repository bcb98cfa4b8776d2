package org.careline.followup.proposal;

import org.careline.events.Duty;
import org.careline.kit.access.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Who will be told of a level of 3 or more 将被通报者 (rules 17.1-2).
 *
 * @param area where the duty was looked for
 * @param organisation null: neither has anybody the duty there, nor is there anybody up its line (rules 17.2)
 * @param copy told besides the one who is accountable 抄送
 * @param upTheLine nobody has the duty there; this is the nearest organisation up its line 上级
 */
public record ToldView(
        Duty duty,
        String area,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String dutyPhone,
        boolean copy,
        boolean upTheLine) {

    static ToldView of(Duty duty, String area, Organisation told, boolean copy, boolean upTheLine) {
        return new ToldView(duty, area, told.code(), told.name(), told.dutyPhone(), copy, upTheLine);
    }

    String onceEach() {
        return duty + " " + (organisation == null ? area : organisation);
    }

    String inWords() {
        return name == null ? organisation == null ? duty + " " + area + " 上级" : organisation : name;
    }
}
