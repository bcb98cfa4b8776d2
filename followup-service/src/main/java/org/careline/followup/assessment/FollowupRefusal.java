package org.careline.followup.assessment;

import org.careline.kit.problem.Refusal;

/** Every way the regulation says no to a visit 随访. */
public enum FollowupRefusal implements Refusal {
    /** Rules 17.5: saving 3 or more asks once, naming who will be told. */
    CONFIRMATION_NEEDED("危险性3级及以上保存即通报，请确认。A level of 3 or more is told at once; please confirm."),
    /** Rules 17.5. */
    REASON_NEEDED("行为或危险行为次数提示3级及以上，填报低于3级须说明理由，并列入复核。"
            + "The signs propose 3 or more; a level below 3 needs a reason and will be reviewed."),
    PATIENT_DECEASED("患者已登记死亡，随访日期在死亡之后。The patient died before the day of this visit."),
    /** Rules 4.2. */
    NEXT_VISIT_TOO_LATE("下次随访日期晚于规范要求。The next visit is later than the interval allows."),
    ANOTHER_PATIENT("更正不能换人；记错患者请撤回。A correction stays with its patient; withdraw what was entered for the wrong one."),
    /** Rules 17.1-10. */
    ALREADY_CORRECTED("本次随访已被更正，请更正最新一条。This visit was corrected already; correct the newest."),
    ALREADY_WITHDRAWN("本次随访已撤回。This visit was withdrawn already."),
    /** Rules 17.1-10: only who assessed, or the patient's prevention institution. */
    NOT_YOURS_TO_CHANGE(
            "只有评估机构或患者所在地精防机构可以更正或撤回。Only the assessor or the patient's prevention institution may change it.") {
        @Override
        public int status() {
            return 403;
        }
    };

    private static final String END_OF_CHINESE = "。";

    private final String message;

    FollowupRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    /** The same refusal, saying which bodies, day or signs it is about. */
    public Refusal naming(String what) {
        return new Named(this, what);
    }

    private record Named(FollowupRefusal refusal, String what) implements Refusal {
        @Override
        public String name() {
            return refusal.name();
        }

        @Override
        public String message() {
            var chinese = refusal.message().indexOf(END_OF_CHINESE) + END_OF_CHINESE.length();
            return refusal.message().substring(0, chinese - 1)
                    + "（" + what + "）" + END_OF_CHINESE
                    + refusal.message().substring(chinese) + " (" + what + ")";
        }

        @Override
        public int status() {
            return refusal.status();
        }
    }
}
