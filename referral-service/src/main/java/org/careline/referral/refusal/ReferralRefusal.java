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
    FAMILY_CANNOT_DECLINE_DANGER_TO_OTHERS(
            "有危害他人安全的危险或者危险性5级的，不能只因家属不同意而解除（《中华人民共和国精神卫生法》第三十条第二款第二项、第三十五条第二款）："
                    + "请先告知公安机关，注明“公安机关已知情”（policeInformed）并说明理由，由精防机构或精神科医生另一人复核。",
            "With danger to others, or level 5, the family's word alone does not end it (Mental Health Law, art. 30(2)(2) and "
                    + "35(2)): inform the police, say so (policeInformed) with the reason, and a second person of prevention "
                    + "institution or psychiatry reviews it."),
    NOTHING_TO_REVIEW("没有待复核的解除申请。", "Nobody proposed to stand this transfer down."),
    REVIEWED_BY_A_SECOND_PERSON("提出解除的人不能自己复核。", "Whoever proposed to stand it down does not review it."),
    KINDS_DIFFER_FROM_ASSESSMENT(
            "危险类别与评估的不一致：确实如此的，请在 kindsDifferReason 中说明理由。",
            "The kinds of danger are others than were assessed: if that is meant, say why in kindsDifferReason."),
    NOBODY_ESCORTS_DANGER_TO_OTHERS(
            "评估有危害他人安全的危险，却无人护送：确实如此的，请在 noEscortReason 中说明理由。",
            "There is danger to others and nobody escorts the person: if that is meant, say why in noEscortReason."),
    DANGER_DOES_NOT_FIT_THE_GROUND(
            "危险类别与所选法律依据不符（《中华人民共和国精神卫生法》第二十八条、第三十条）。",
            "The kind of danger does not fit the legal ground (Mental Health Law, art. 28 and 30)."),
    GUARDIAN_HAS_NOT_CONSENTED(
            "《中华人民共和国精神卫生法》第三十条第二款第一项的情形须经监护人同意（第三十一条）；监护人不同意的，请解除并注明家属不同意。",
            "Under art. 30(2)(1) the guardian must consent (art. 31); otherwise stand it down: the family declines."),
    ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS(
            "疑似患者由近亲属、所在单位、公安机关、民政等部门或村（居）委会送诊（《中华人民共和国精神卫生法》第二十八条）。",
            "Family, employer, police, civil affairs or village committee bring a person for diagnosis (Mental Health Law, "
                    + "art. 28).");

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

    public static ReferralRefusal of(Need.Question question) {
        return switch (question) {
            case KINDS_DIFFER_FROM_ASSESSMENT -> KINDS_DIFFER_FROM_ASSESSMENT;
            case NOBODY_ESCORTS_DANGER_TO_OTHERS -> NOBODY_ESCORTS_DANGER_TO_OTHERS;
        };
    }

    @Override
    public String message() {
        return chinese + english;
    }
}
