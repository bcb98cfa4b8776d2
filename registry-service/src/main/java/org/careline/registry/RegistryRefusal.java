package org.careline.registry;

import java.util.Optional;
import java.util.UUID;
import org.careline.kit.problem.Refusal;
import org.careline.kit.problem.RefusedException;

/** Every way the register says no. */
public enum RegistryRefusal implements Refusal {
    ALREADY_ON_YOUR_REGISTER(
            "此证件号码的患者已在您的辖区内建档，请打开已有档案",
            "a patient with this document number is on your own register, please open that file"),
    NOT_A_REGISTERED_DISORDER(
            "报告类型2仅限六种严重精神障碍；符合《精神卫生法》第三十条第二款第二项的请选报告类型1",
            "report type 2 is for the six registered disorders; choose type 1 where art. 30(2)(2) of the Law applies"),
    ALREADY_DECEASED("该患者已登记死亡", "the death of this patient is registered already"),
    NOT_DECEASED("该患者没有死亡登记", "no death of this patient is registered"),
    TOO_MANY_LOOKS(429, "今天核查重复建档的次数已达上限，请明天再试", "no more looks at duplicates today, please come back tomorrow"),
    PAST_WOULD_CHANGE(
            "今天以前的管辖记录不可改写，请为原单位填写终止日期并另加新单位",
            "days before today are not rewritten; end the present holder and add the new one"),
    NOBODY_ACCOUNTABLE("每一时段须有一个顺位为1的责任单位", "on each day with holders one of them has rank 1 and is accountable"),
    LINE_GOES_ROUND("上级单位不能是本单位或其下级", "an organisation cannot stand above itself"),
    FILLED_ALREADY(
            403,
            "该地区的这项职责或该机构已登记过，首次登记以后由当地卫生健康行政部门变更",
            "the operator enters what was never there; after that the health authority of the place changes it"),
    AUTHORITIES_ARE_ENTERED_BY_THE_OPERATOR(
            "卫生健康行政部门的机构类别、所在地区和停用由运维人员登记，不能自行变更",
            "a health authority, its kind and its area are entered by the operator, not changed by an authority"),
    HAS_A_DUTY(
            "该机构仍承担职责，或仍是其他在用机构的上级，请先变更管辖或上级机构",
            "the organisation still has a duty or stands above another one in use; change that first"),
    A_SECOND_PERSON_CONFIRMS(
            "须由本单位另一人用本人账号确认，提出人不能确认自己的变更",
            "another person of the authority confirms, with an account of their own; nobody confirms their own proposal"),
    ONLY_THE_PROPOSER_WITHDRAWS("只有提出人可以撤回", "only who proposed it withdraws it"),
    PROPOSAL_NOT_OPEN("该变更已确认、已撤回、已过期或已被其他变更取代", "the proposal was confirmed, withdrawn, overtaken or has expired");

    private static final int CONFLICT = 409;

    private final int status;
    private final String chinese;
    private final String english;

    RegistryRefusal(String chinese, String english) {
        this(CONFLICT, chinese, english);
    }

    RegistryRefusal(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String message() {
        return chinese + " / " + english;
    }

    public RefusedException exception() {
        return new RefusedException(this);
    }

    /** Names the file of the caller's own register that stands in the way. */
    public RefusedException naming(UUID patient) {
        return new RefusedException(new Naming(this, patient));
    }

    /** The file of the caller's own register that stands in the way; empty: none. */
    public static Optional<UUID> named(RefusedException refused) {
        return refused.refusal() instanceof Naming naming ? Optional.of(naming.patient()) : Optional.empty();
    }

    /** What a person reads, without the id that a program needs. */
    public static String sentence(RefusedException refused) {
        return refused.refusal() instanceof Naming naming
                ? naming.refusal().message()
                : refused.refusal().message();
    }

    private record Naming(RegistryRefusal refusal, UUID patient) implements Refusal {
        @Override
        public String name() {
            return refusal.name();
        }

        @Override
        public String message() {
            return refusal.message() + ": " + patient;
        }
    }
}
