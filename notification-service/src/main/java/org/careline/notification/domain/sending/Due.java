package org.careline.notification.domain.sending;

import java.util.UUID;

/**
 * A message whose time has come.
 *
 * @param person whom it speaks of
 * @param sequence the place it has among all messages
 * @param open its alert is neither signed nor settled nor withdrawn
 * @param heard its alert may have been heard by the machine
 * @param held something earlier about the same person is under way to the same machine
 */
public record Due(
        Delivery delivery,
        String organisation,
        UUID person,
        long sequence,
        Word word,
        boolean open,
        boolean heard,
        boolean held) {

    /** What a message says. */
    public enum Word {
        /** Waits for nothing. */
        DANGER,
        /** An alert that says how a danger goes on or ends. */
        NEWS,
        /** Takes back or settles an alert. */
        ENDING
    }

    enum Verdict {
        SEND,
        WAIT,
        STOP
    }

    /** A later word is not heard before the earlier one; who surely never heard of an alert hears nothing of its end. */
    Verdict verdict() {
        return switch (word) {
            case DANGER -> open ? Verdict.SEND : Verdict.STOP;
            case NEWS -> !open ? Verdict.STOP : sentUnlessHeld();
            case ENDING -> held ? Verdict.WAIT : heard ? Verdict.SEND : Verdict.STOP;
        };
    }

    /** Whether this would hold the other back, were it under way. */
    boolean precedes(Due other) {
        return sequence < other.sequence && organisation.equals(other.organisation) && person.equals(other.person);
    }

    Due behind() {
        return new Due(delivery, organisation, person, sequence, word, open, heard, true);
    }

    private Verdict sentUnlessHeld() {
        return held ? Verdict.WAIT : Verdict.SEND;
    }

    boolean isFirstAttempt() {
        return delivery.attempts() == 0;
    }
}
