package org.careline.journey.races;

/** What somebody does to a patient, at the same time as somebody else. */
enum Act {
    /** 随访: a level 5, and not in hospital. */
    VISIT,
    /** 更正 of the first entry. */
    CORRECT,
    /** 撤回 of the first entry. */
    WITHDRAW,
    /** 迁居, to the other county. */
    MOVE,
    /** 死亡登记, of today. */
    DIE,
    /** 签收, by the police station. */
    SIGN,
    /** 电话告知, to the grid centre. */
    PHONE,
    /** 接管, by the bureau to which the station's alarm went up. */
    TAKE_OVER,
    /** 入院. */
    ADMIT,
    /** 出院. */
    DISCHARGE,
    /** 医院不接收. */
    DECLINE,
    /** 管辖变更: the village passes to another station. */
    CHANGE_DUTY;

    boolean isOfTheHospital() {
        return this == ADMIT || this == DISCHARGE || this == DECLINE;
    }

    /** Without an earlier entry it has nothing to act on. */
    boolean needsAnEntry() {
        return switch (this) {
            case CORRECT, WITHDRAW, SIGN, PHONE, TAKE_OVER, ADMIT, DISCHARGE, DECLINE -> true;
            case VISIT, MOVE, DIE, CHANGE_DUTY -> false;
        };
    }
}
