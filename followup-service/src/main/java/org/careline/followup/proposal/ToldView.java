package org.careline.followup.proposal;

import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Who will be told of a level of 3 or more 将被通报者 (rules 17.1-2).
 *
 * @param area where the duty was looked for
 * @param organisation null: nobody has the duty there, it goes up its own line (rules 17.2)
 */
public record ToldView(
        Duty duty,
        String area,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String dutyPhone) {

    String inWords() {
        return name == null ? organisation == null ? duty + " " + area + " 上级" : organisation : name;
    }
}
