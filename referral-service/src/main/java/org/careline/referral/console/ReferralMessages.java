package org.careline.referral.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the green channel's pages; English stands in {@code messages/referral_en.properties}. */
@MessageBundle(value = "referral", locale = "zh")
public interface ReferralMessages {
    @Message("绿色通道")
    String board();

    @Message("看板范围")
    String parts();

    @Message("{#when part}{#is 'under-way'}待办{#is 'in-hospital'}住院中{#else}历史{/when}")
    String part(String part);

    @Message(
            "{#when section}{#is 'not-placed'}未落实收治医院{#is 'to-answer'}等本院答复{#is 'to-decide'}等您决定{#is 'to-take-back'}出院待接回{#is 'asked'}等医院答复{#is 'forewarned'}提前通知{#is 'expected'}已接收，等患者到院{#is 'discharged'}已出院，等社区接回{#is 'in-hospital'}住院中{#else}已结束{/when}")
    String section(String section);

    @Message("{#when part}{#is 'under-way'}现在没有待办的转诊。{#is 'in-hospital'}现在没有经绿色通道住院的患者。{#else}还没有结束的转诊。{/when}")
    String nothing(String part);

    @Message("看板有变化。")
    String changed();

    @Message("刷新")
    String renew();

    @Message("下一页")
    String more();

    @Message("回到第一页")
    String first();

    @Message("登记系统暂时没有应答，这里显示编号。转诊不受影响，请用值班电话联系。")
    String namesMissing();

    @Message("转诊 {mark}")
    String transfer(String mark);

    @Message("危险性{level}级")
    String level(int level);

    @Message(
            "{#when state}{#is 'awaiting-decision'}待决定{#is 'confirmed'}待医院答复{#is 'accepted'}医院已接收{#is 'not-placed'}未落实收治医院{#is 'admitted'}已入院{#is 'discharged'}已出院{#is 'completed'}已完成{#is 'stood-down'}已解除{#else}已取消{/when}")
    String state(String state);

    @Message("已超时")
    String overdue();

    @Message("已上报{name}")
    String wentUp(String name);

    @Message("已超时上报，上级没有对应机构")
    String wentUpUnknown();

    @Message("现住址")
    String area();

    @Message("现在所在地")
    String placeNow();

    @Message("不在家")
    String awayFromHome();

    @Message("持械")
    String weaponMark();

    @Message("有持械情况：护送、接诊请注意安全")
    String weaponMeans();

    @Message("住院患者擅自离院，请接回原住院医院（《中华人民共和国精神卫生法》第三十五条第二款）")
    String returning();

    @Message(
            "{#when remark}{#is 'assessment-withdrawn'}所依据的评估已全部撤回或更正，请决定是否取消{#is 'calm'}此后已连续两次评估降至3级以下，请决定是否取消{#is 'in-hospital'}访视人员说患者已在医院，请核实后决定是否取消{#is 'registered-dead'}登记已死亡，请先核实{#else}离院的消息已撤回，请核实患者现在何处{/when}")
    String remark(String remark);

    @Message("家属不同意，已告知公安机关，申请解除：待精防机构或精神科医生另一人复核")
    String standDownProposed();

    @Message("复核解除申请")
    String review();

    @Message("申请见经过。有危害他人安全的危险或者危险性5级的，须另一人复核后才能解除。")
    String reviewMeans();

    @Message("同意解除")
    String approve();

    @Message("不同意，继续处置")
    String refuse();

    @Message("理由（不同意时必填）")
    String reviewNote();

    @Message("已告知公安机关")
    String policeInformed();

    @Message("有危害他人安全的危险或者危险性5级的，“家属不同意”须先告知公安机关并说明理由，另一人复核后才解除。")
    String familyDeclinesMeans();

    @Message("危险类别与评估不同的，说明理由")
    String kindsDifferReason();

    @Message("有危害他人安全的危险却无人护送的，说明理由")
    String noEscortReason();

    @Message("评估的危险类别")
    String assessedKinds();

    @Message("不详")
    String unknownArea();

    @Message("危险类别")
    String kinds();

    @Message("{#when kind}{#is 'property'}针对财物{#is 'others'}针对他人{#else}自伤、自杀{/when}")
    String kind(String kind);

    @Message("法律依据")
    String ground();

    @Message(
            "{#when ground}{#is 'voluntary'}患者自愿（《中华人民共和国精神卫生法》第三十条第一款）{#is 'sent-for-diagnosis'}疑似患者送诊（第二十八条）{#is 'danger-to-self'}伤害自身（第三十条第二款第一项，须监护人同意）{#else}危害他人安全（第三十条第二款第二项）{/when}")
    String groundOf(String ground);

    @Message("监护人意见")
    String guardian();

    @Message("{#when word}{#is 'agrees'}同意{#is 'refuses'}不同意{#is 'not-reached'}没有联系上{#else}没有监护人{/when}")
    String guardianSays(String word);

    @Message("护送人")
    String escort();

    @Message(
            "{#when escort}{#is 'family'}家属{#is 'employer'}所在单位{#is 'police'}公安{#is 'civil-affairs'}民政部门{#is 'village-committee'}村（居）委会{#is 'community-doctor'}社区医生{#is 'ambulance'}急救车{#else}无人护送{/when}")
    String escortBy(String escort);

    @Message("躯体情况")
    String physicalState();

    @Message("外伤、发热、醉酒、慢性病等，写给接诊医生")
    String physicalStateHint();

    @Message("未填写")
    String notStated();

    @Message("法律依据、监护人意见、护送人、躯体情况在确认后显示。")
    String afterConfirmation();

    @Message("评估机构")
    String assessedBy();

    @Message("医院")
    String hospital();

    @Message("没有医院")
    String noHospital();

    @Message("拨打")
    String call();

    @Message("请在此前决定")
    String decideBy();

    @Message("请在此前答复")
    String answerBy();

    @Message("提前通知")
    String requestedAt();

    @Message("确认")
    String confirmedAt();

    @Message("接收")
    String acceptedAt();

    @Message("入院时间")
    String admittedAt();

    @Message("出院时间")
    String dischargedAt();

    @Message("结束")
    String closedAt();

    @Message("接收")
    String accept();

    @Message("确认接收")
    String acceptNow();

    @Message("接收后请准备床位，社区医生会马上知道。")
    String acceptMeans();

    @Message("不接收")
    String decline();

    @Message("点一个原因即提交，随后改问下一家医院，本院不再看到这份转诊。")
    String declineMeans();

    @Message("说明（选“其他”时必填）")
    String note();

    @Message("原因")
    String reason();

    @Message(
            "{#when reason}{#is 'no-bed'}没有床位{#is 'not-equipped'}不具备收治条件{#is 'not-indicated'}不需要住院{#is 'in-hospital'}已在医院{#is 'treated-at-home'}居家治疗{#is 'family-declines'}家属不同意{#is 'assessment-withdrawn'}评估已撤回{#is 'deceased'}患者死亡{#is 'no-longer-needed'}不再需要{#is 'patient-not-found'}没有找到患者{#is 'treated-elsewhere'}在别处治疗{#is 'next-crisis'}又有新的危险，另开转诊{#is 'left-hospital'}擅自离院{#is 'calm'}已连续两次评估降至3级以下{#is 'registered-dead'}登记已死亡，请先核实{#is 'where-is-the-patient'}请核实患者现在何处{#else}其他{/when}")
    String reasonOf(String reason);

    @Message("患者到院，办理入院")
    String admit();

    @Message("记录入院")
    String admitNow();

    @Message("患者没有到院")
    String notArrived();

    @Message("记录后转为“未落实收治医院”，社区医生马上知道，本院不再看到这份转诊。")
    String notArrivedMeans();

    @Message("确认没有到院")
    String notArrivedNow();

    @Message("办理出院")
    String discharge();

    @Message("记录出院")
    String dischargeNow();

    @Message("给基层机构的建议（用药、复诊、注意事项）")
    String advice();

    @Message("去决定")
    String decide();

    @Message("另选医院")
    String sendAgain();

    @Message("确认转诊")
    String confirmTitle();

    @Message("再次送往医院")
    String sendAgainTitle();

    @Message("确认，送往医院")
    String confirmNow();

    @Message("送往这家医院")
    String sendAgainNow();

    @Message("送往")
    String whichHospital();

    @Message("按顺序，送给下一家定点医院")
    String onDutyFirst();

    @Message("{name}")
    String hospitalOption(String name);

    @Message("{name}（备选）")
    String hospitalStandingBy(String name);

    @Message("{name}（定点）")
    String hospitalOnDuty(String name);

    @Message("解除提前通知")
    String standDown();

    @Message("不需要送医院时，点一个原因即解除，医院会马上知道。")
    String standDownMeans();

    @Message("取消转诊")
    String cancel();

    @Message("点一个原因即取消，医院会马上知道。")
    String cancelMeans();

    @Message("接回社区")
    String complete();

    @Message("患者已回到社区，由本机构继续随访。")
    String completeMeans();

    @Message("确认接回")
    String completeNow();

    @Message("下一步")
    String nextSteps();

    @Message("现在没有要您办理的事。")
    String noSteps();

    @Message("经过")
    String course();

    @Message(
            "{#when what}{#is 'requested'}通知医院准备{#is 'assessment-joined'}又有一次评估并入{#is 'assessment-withdrawn'}一次评估已撤回或更正{#is 'readdressed'}患者换了地方，改通知当地医院{#is 'moved'}患者所在地有变化{#is 'noted'}有新情况，请核实{#is 'time-shortened'}决定时限提前{#is 'stand-down-proposed'}申请解除，待另一人复核{#is 'stand-down-refused'}复核不同意解除{#is 'went-up-the-line'}超时未决定，已上报{#is 'hospital-silent'}医院超时未答复{#is 'confirmed'}确认转诊{#is 'stood-down'}解除{#is 'cancelled'}取消{#is 'completed'}接回社区{#is 'accepted'}接收{#is 'declined'}不接收{#is 'not-arrived'}患者没有到院{#is 'admitted'}入院{#else}出院{/when}")
    String step(String what);

    @Message("系统自动")
    String byItself();

    @Message("返回看板")
    String back();

    @Message("患者身份")
    String whoTitle();

    @Message("查看身份和病情")
    String showWho();

    @Message("每次查看都会留痕；离开两分钟后自动隐藏。")
    String whoHint();

    @Message("身份由绿色通道值班人员查看。")
    String askTheDesk();

    @Message("已隐藏，再点一次查看。")
    String hidden();

    @Message("登记系统没有给出身份。请拨打评估机构值班电话。")
    String nobody();

    @Message("登记系统暂时没有应答，看不到身份。请拨打评估机构值班电话。")
    String registerAway();

    @Message("随访系统暂时没有应答，看不到用药。请拨打评估机构值班电话。")
    String followupAway();

    @Message("姓名")
    String name();

    @Message("{#when sex}{#is '1'}男{#is '2'}女{#else}性别不详{/when}")
    String sex(String sex);

    @Message("{age}岁")
    String age(int age);

    @Message("出生日期")
    String born();

    @Message("（估计）")
    String estimated();

    @Message("证件号码")
    String document();

    @Message("电话")
    String phone();

    @Message("住址")
    String address();

    @Message("监护人")
    String guardianPerson();

    @Message(
            "{#when standing}{#is 'absent'}监护人不在，请联系代替联系人{#is 'weak'}监护人无力照管，请联系代替联系人{#is 'dangerous'}不要联系监护人，请联系代替联系人{#else}可以联系{/when}")
    String standing(String standing);

    @Message("代替联系人")
    String substitute();

    @Message("诊断")
    String diagnosis();

    @Message(
            "{#when disorder}{#is 'schizophrenia'}精神分裂症{#is 'schizoaffective'}分裂情感性障碍{#is 'delusional'}持久的妄想性障碍{#is 'bipolar'}双相情感障碍{#is 'epilepsy-related'}癫痫所致精神障碍{#is 'intellectual-disability-related'}精神发育迟滞伴发精神障碍{#is 'severe-depression'}重度抑郁发作{#is 'substance-related'}精神活性物质所致精神障碍{#else}其他{/when}")
    String disorder(String disorder);

    @Message("管理机构")
    String careOrganisation();

    @Message("评估所见")
    String visitTitle();

    @Message("评估日期")
    String visitedOn();

    @Message("有持械情况，接诊时注意安全")
    String weapon();

    @Message("这次评估已撤回或更正。")
    String noLongerStands();

    @Message("病情")
    String condition();

    @Message("{#when condition}{#is 'unstable'}不稳定{#is 'basically-stable'}基本稳定{#else}稳定{/when}")
    String conditionOf(String condition);

    @Message("躯体疾病")
    String physicalDisease();

    @Message("{#when disease}{#is 'none'}无{#is 'stable'}有，稳定{#else}有，严重{/when}")
    String physicalDiseaseOf(String disease);

    @Message("服药")
    String adherence();

    @Message("{#when adherence}{#is 'regular'}规律{#is 'intermittent'}间断{#is 'none'}不服药{#else}医嘱无需服药{/when}")
    String adherenceOf(String adherence);

    @Message("用药")
    String drugs();

    @Message("没有用药记录")
    String noDrugs();

    @Message("早–中–晚 {doses} mg")
    String daily(String doses);

    @Message("长效 {dose} mg，每{weeks}周")
    String longActing(String dose, int weeks);

    @Message("这份转诊刚有了变化")
    String staleTitle();

    @Message("您填写的内容还在。看过上面的变化后，再点一次即按现在的情况办理。")
    String staleStill();

    @Message("按现在的情况，这件事已不用办理或不能再办理。")
    String staleOver();

    @Message("现在")
    String staleNow();

    @Message("查看最新情况")
    String openAnew();
}
