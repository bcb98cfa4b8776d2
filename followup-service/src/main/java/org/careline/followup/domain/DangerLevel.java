package org.careline.followup.domain;

import java.util.Arrays;

/** Danger level 危险性等级, six steps from 0 to 5 (rules 3). */
public enum DangerLevel {
    /** 无符合以下1~5级中的任何行为. */
    NONE(0),
    /** 口头威胁,喊叫,但没有打砸行为. */
    VERBAL(1),
    /** 打砸行为,局限在家里,针对财物,能被劝说制止. */
    SMASHING_AT_HOME(2),
    /** 明显打砸行为,不分场合,针对财物,不能接受劝说而停止. */
    SMASHING_ANYWHERE(3),
    /** 持续的打砸行为,不分场合,针对财物或人,不能接受劝说而停止(包括自伤、自杀). */
    VIOLENCE(4),
    /** 持管制性危险武器的针对人的任何暴力行为,或者纵火、爆炸等行为. */
    ARMED_OR_ARSON(5);

    private final int number;

    DangerLevel(int number) {
        this.number = number;
    }

    /** The form and the national exchange write 0 to 5 (rules 3.1, code trap). */
    public static DangerLevel of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("danger level must be 0 to 5: " + number));
    }

    public int number() {
        return number;
    }

    /** Rules 17.1-1: every level of 3 or more is told at once. */
    public boolean isTold() {
        return compareTo(SMASHING_ANYWHERE) >= 0;
    }

    public boolean isBelow(DangerLevel other) {
        return compareTo(other) < 0;
    }
}
