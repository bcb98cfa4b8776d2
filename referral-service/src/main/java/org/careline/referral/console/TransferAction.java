package org.careline.referral.console;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.careline.referral.book.TransferState;

/** What may be done with a transfer 办理事项, by where it stands and who looks (rules 17.6). */
public enum TransferAction {
    ACCEPT,
    DECLINE,
    ADMIT,
    NOT_ARRIVED,
    DISCHARGE,
    CONFIRM,
    SEND_AGAIN,
    STAND_DOWN,
    REVIEW,
    CANCEL,
    COMPLETE;

    private static final Set<TransferAction> HOSPITAL = EnumSet.of(ACCEPT, DECLINE, ADMIT, NOT_ARRIVED, DISCHARGE);
    private static final Set<TransferAction> DECISION = EnumSet.of(CONFIRM, SEND_AGAIN, STAND_DOWN);

    /** The moves a state has, whoever makes them. */
    static Set<TransferAction> from(TransferState state) {
        return switch (state) {
            case AWAITING_DECISION -> EnumSet.of(CONFIRM, STAND_DOWN, REVIEW);
            case CONFIRMED -> EnumSet.of(ACCEPT, DECLINE, CANCEL);
            case NOT_PLACED -> EnumSet.of(SEND_AGAIN, CANCEL);
            case ACCEPTED -> EnumSet.of(ADMIT, NOT_ARRIVED, CANCEL);
            case ADMITTED -> EnumSet.of(DISCHARGE);
            case DISCHARGED -> EnumSet.of(COMPLETE);
            case COMPLETED, STOOD_DOWN, CANCELLED -> EnumSet.noneOf(TransferAction.class);
        };
    }

    boolean isFor(Sight sight) {
        if (HOSPITAL.contains(this)) {
            return sight.addressed();
        }
        if (DECISION.contains(this)) {
            return sight.community() || sight.psychiatristAddressed();
        }
        if (this == REVIEW) {
            return sight.psychiatristAddressed() || sight.prevention();
        }
        return this == COMPLETE ? sight.doctor() : sight.community();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
