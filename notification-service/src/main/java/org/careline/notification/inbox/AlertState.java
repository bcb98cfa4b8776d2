package org.careline.notification.inbox;

import org.careline.events.WireNamed;
import org.careline.notification.alert.SeenAlert;

/** How far an alert has come (rules 17.3). */
public enum AlertState implements WireNamed {
    /** No machine took it and no person opened it yet. */
    WAITING,
    /** 已送达. */
    DELIVERED,
    /** 已查看. */
    OPENED,
    /** 已签收. */
    SIGNED,
    /** 已了结: true, and asks for nothing any more. */
    SETTLED,
    /** 已撤回. */
    WITHDRAWN;

    static AlertState of(SeenAlert alert) {
        if (alert.isWithdrawn()) {
            return WITHDRAWN;
        }
        if (alert.isSigned()) {
            return SIGNED;
        }
        if (alert.isSettled()) {
            return SETTLED;
        }
        if (alert.openedAt() != null) {
            return OPENED;
        }
        return alert.deliveredAt() != null ? DELIVERED : WAITING;
    }

    @Override
    public String toString() {
        return wireName();
    }
}
