package org.careline.followup.domain;

/** Present symptoms 目前症状 (rules 4.3). */
public enum Symptom {
    /** 1 幻觉. */
    HALLUCINATION,
    /** 2 交流困难. */
    HARD_TO_TALK_TO,
    /** 3 猜疑. */
    SUSPICION,
    /** 4 喜怒无常. */
    MOOD_SWINGS,
    /** 5 行为怪异. */
    ODD_BEHAVIOUR,
    /** 6 兴奋话多. */
    EXCITEMENT,
    /** 7 伤人毁物. */
    HARMING,
    /** 8 悲观厌世. */
    WEARY_OF_LIFE,
    /** 9 无故外走. */
    WANDERING,
    /** 10 自语自笑. */
    TALKING_TO_SELF,
    /** 11 孤僻懒散. */
    WITHDRAWN,
    /** 12 其他. */
    OTHER;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
