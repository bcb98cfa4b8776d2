package org.careline.referral.console;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.careline.referral.book.TransferState;

/** A part of the board 看板分区: transfers that ask the same of whoever looks. */
public record Section(Kind kind, List<Card> cards) {

    /** In the order of the board: what is asked of somebody stands before what others do. */
    public enum Kind {
        NOT_PLACED,
        TO_ANSWER,
        TO_DECIDE,
        TO_TAKE_BACK,
        ASKED,
        FOREWARNED,
        EXPECTED,
        DISCHARGED,
        IN_HOSPITAL,
        CLOSED;

        static Kind of(TransferState state, Set<TransferAction> moves) {
            return switch (state) {
                case NOT_PLACED -> NOT_PLACED;
                case AWAITING_DECISION -> moves.contains(TransferAction.CONFIRM) ? TO_DECIDE : FOREWARNED;
                case CONFIRMED -> moves.contains(TransferAction.ACCEPT) ? TO_ANSWER : ASKED;
                case ACCEPTED -> EXPECTED;
                case DISCHARGED -> moves.contains(TransferAction.COMPLETE) ? TO_TAKE_BACK : DISCHARGED;
                case ADMITTED -> IN_HOSPITAL;
                case COMPLETED, STOOD_DOWN, CANCELLED -> CLOSED;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
