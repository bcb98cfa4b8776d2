package org.careline.events;

/** National diagnosis type 目前诊断类型, GB/T 31000-2015 (rules 1). */
public enum Disorder implements WireNamed {
    /** 01 精神分裂症. */
    SCHIZOPHRENIA,
    /** 02 分裂情感性障碍. */
    SCHIZOAFFECTIVE,
    /** 03 持久的妄想性障碍. */
    DELUSIONAL,
    /** 04 双相情感障碍. */
    BIPOLAR,
    /** 05 癫痫所致精神障碍. */
    EPILEPSY_RELATED,
    /** 06 精神发育迟滞伴发精神障碍. */
    INTELLECTUAL_DISABILITY_RELATED,
    /** 07 重度抑郁发作. */
    SEVERE_DEPRESSION,
    /** 08 精神活性物质所致精神障碍. */
    SUBSTANCE_RELATED,
    /** 99 其他. */
    OTHER;

    @Override
    public String toString() {
        return wireName();
    }
}
