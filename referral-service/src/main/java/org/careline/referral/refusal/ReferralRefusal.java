package org.careline.referral.refusal;

import org.careline.kit.problem.Refusal;
import org.careline.referral.domain.Need;

/** Every way the referral service says no 不予办理 (rules 7, 17.6). */
public enum ReferralRefusal implements Refusal {
    TRANSFER_NOT_CONFIRMED_YET(
            "该转诊尚待决定：请先确认，或说明理由予以解除。",
            "This transfer still awaits a decision: confirm it first, or stand it down with a reason."),
    TRANSFER_ALREADY_CONFIRMED(
            "该转诊已确认；如不再需要，请取消。", "This transfer is confirmed already; cancel it if it is no longer needed."),
    TRANSFER_ALREADY_ANSWERED("医院已答复，不能再次答复。", "The hospital has answered; it cannot be answered again."),
    TRANSFER_NOT_ACCEPTED("医院尚未接收该转诊。", "No hospital has accepted this transfer."),
    PATIENT_ALREADY_ADMITTED("患者已入院。", "The patient is admitted already."),
    PATIENT_NOT_ADMITTED("患者尚未入院。", "The patient is not admitted."),
    PATIENT_ALREADY_DISCHARGED("患者已出院。", "The patient is discharged already."),
    PATIENT_NOT_DISCHARGED("患者尚未出院，不能接回。", "The patient is not discharged and cannot be taken back."),
    TRANSFER_CLOSED("该转诊已结束。", "This transfer is closed."),
    NO_HOSPITAL_LEFT(
            "没有其他定点医院可送：请联系后指定一家医院。", "There is no other hospital on duty: reach one by telephone and name it."),
    DISCHARGED_BEFORE_ADMITTED("出院时间早于入院时间。", "The discharge lies before the admission."),
    DANGER_DOES_NOT_FIT_THE_GROUND(
            "危险类别与所选法律依据不符（精神卫生法第二十八条、第三十条）。",
            "The kind of danger does not fit the legal ground (Mental Health Law, art. 28 and 30)."),
    GUARDIAN_HAS_NOT_CONSENTED(
            "精神卫生法第三十条第二款第一项的情形须经监护人同意（第三十一条）；监护人不同意的，请解除并注明家属不同意。",
            "Under art. 30(2)(1) the guardian must consent (art. 31); otherwise stand it down: the family declines."),
    ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS(
            "疑似患者由近亲属、所在单位或公安机关送诊（精神卫生法第二十八条）。",
            "Family, employer or police bring a person for diagnosis (Mental Health Law, art. 28).");

    private final String chinese;
    private final String english;

    ReferralRefusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public static ReferralRefusal of(Need.Objection objection) {
        return switch (objection) {
            case DANGER_DOES_NOT_FIT_THE_GROUND -> DANGER_DOES_NOT_FIT_THE_GROUND;
            case GUARDIAN_HAS_NOT_CONSENTED -> GUARDIAN_HAS_NOT_CONSENTED;
            case ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS -> ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS;
        };
    }

    @Override
    public String message() {
        return chinese + english;
    }
}
