package org.careline.followup.greenchannel;

import java.util.Locale;

/** Where a transfer stands 转诊状态, as the referral service tells it (rules 17.6). */
enum TransferState {
    AWAITING_DECISION,
    CONFIRMED,
    ACCEPTED,
    NOT_PLACED,
    ADMITTED,
    DISCHARGED,
    COMPLETED,
    STOOD_DOWN,
    CANCELLED;

    static TransferState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isClosed() {
        return compareTo(COMPLETED) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
