package org.careline.referral.domain;

/** What people must know beside an open record, because it decides nothing by itself 提示 (rules 17.6). */
public enum Remark {
    /** Every assessment it stands on was withdrawn 评估已撤回. */
    ASSESSMENT_WITHDRAWN,
    /** Two calm visits on two days came after it 已连续两次评估降至3级以下. */
    CALM,
    /** A visitor says that the person is in hospital already 已在医院. */
    IN_HOSPITAL,
    /** The register says dead, and a visitor saw the person alive 登记已死亡，请先核实. */
    REGISTERED_DEAD,
    /** The word that an inpatient left the hospital was withdrawn: doctor and hospital find out 请核实患者现在何处. */
    WHERE_IS_THE_PATIENT;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
