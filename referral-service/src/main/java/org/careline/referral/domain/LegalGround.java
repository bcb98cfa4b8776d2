package org.careline.referral.domain;

/** Why the patient may be brought to hospital 法律依据, 精神卫生法 (rules 7). */
public enum LegalGround {
    /** 自愿, art. 30(1): the patient agrees. */
    VOLUNTARY("《中华人民共和国精神卫生法》第三十条第一款"),
    /** 疑似患者送诊, art. 28: danger to self or others, brought for diagnosis. */
    SENT_FOR_DIAGNOSIS("《中华人民共和国精神卫生法》第二十八条"),
    /** 伤害自身, art. 30(2)(1) with 31: only with the guardian's consent. */
    DANGER_TO_SELF("《中华人民共和国精神卫生法》第三十条第二款第一项"),
    /** 危害他人安全, art. 30(2)(2). */
    DANGER_TO_OTHERS("《中华人民共和国精神卫生法》第三十条第二款第二项");

    private final String clause;

    LegalGround(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
