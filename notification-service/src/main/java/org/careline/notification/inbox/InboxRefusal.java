package org.careline.notification.inbox;

import org.careline.kit.problem.Refusal;

/** Every way the regulation says no to a receiver of an alert. */
public enum InboxRefusal implements Refusal {
    ALERT_WITHDRAWN("该通报已撤回，无需签收 / The alert was taken back; there is nothing to sign."),
    NOT_TAKEN_OVER("请先接管该通报，再查看或签收 / Take the alert over before you sign it."),
    NOTHING_TO_TAKE_OVER("该通报不是逐级上报而来，无需接管 / The alert did not come up the line; there is nothing to take over."),
    NOTHING_SIGNED("该通报尚未签收，无可撤销 / The alert is not signed; there is no signature to take back."),
    NOT_THE_AUTHOR("只有当时操作的账户可以撤销 / Only the account that did it may take it back."),
    TOO_LATE("已超过十分钟，不能撤销 / More than ten minutes have passed; it cannot be taken back."),
    REASON_NEEDED("高风险过程结束已满期限，再次查看请填写理由 / The episode closed long ago; give a reason for looking again."),
    NOBODY_SHOWN("本通报不再显示该患者信息 / The alert no longer shows who the person is.");

    private final String message;

    InboxRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
