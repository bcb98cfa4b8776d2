package org.careline.kit.inbox;

import org.careline.kit.problem.Refusal;

/** Why a parked event is not heard again. */
enum ParkedRefusal implements Refusal {
    STANDS_BEHIND("同一主键的前一事件还未处理，请先处理前一事件。An earlier event of its key is still parked; see to that one first."),
    FORGED_EVENT("该事件不是由有权发布的服务发出的，不能重放。Whoever told this event may not tell on its topic; it is never heard.");

    private final String message;

    ParkedRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
