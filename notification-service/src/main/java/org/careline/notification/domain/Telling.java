package org.careline.notification.domain;

import org.careline.events.AlertCause;
import org.careline.events.AskedAction;

/** What follows from an assessment 通报 (rules 17.1). */
public sealed interface Telling {

    /** All three duties are told. */
    record Danger(AlertCause cause, AskedAction action, Urgency urgency) implements Telling {}

    /** The first visit below 3: a quiet update to those told before. */
    record Calmed() implements Telling {}

    /** The second visit below 3 in a row: the episode closes, told to those told before. */
    record CalmAgain() implements Telling {}

    /** Nobody hears of it. */
    record Nothing() implements Telling {}
}
