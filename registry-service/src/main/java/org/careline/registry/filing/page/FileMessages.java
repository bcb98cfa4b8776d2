package org.careline.registry.filing.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of a file say. English stands in {@code messages/file_en.properties}. */
@MessageBundle(value = "file", locale = "zh")
interface FileMessages {
    @Message("登记患者")
    String registerTitle();

    @Message("有身份证的，先填号码，出生日期和性别会自动填好。暂缺的可以以后补填，不影响登记。")
    String registerIntro();

    @Message("订正或补全档案")
    String correctTitle();

    @Message("登记")
    String register();

    @Message("患者")
    String who();

    @Message("住在哪里")
    String where();

    @Message("找谁")
    String whom();

    @Message("诊断")
    String what();

    @Message("报告与同意")
    String ground();

    @Message("更多个人信息")
    String more();

    @Message("身份不明的可不填，记为“无名氏”")
    String nameHint();

    @Message("18位，末位可为X；号码在本页和服务器上各核对一次")
    String numberHint();

    @Message("号码有效，已填出生日期和性别")
    String numberFits();

    @Message("身份号码应为18位，末位可为X")
    String numberShape();

    @Message("校验码不符，请对照证件核对")
    String numberChecksum();

    @Message("号码中的出生日期不存在")
    String numberDate();

    @Message("号码中的出生日期晚于今天")
    String numberFuture();

    @Message("4至18位字母或数字")
    String otherNumberHint();

    @Message("有身份证号码的可不填；不详的请留空，不要编造；只知大概的，填估计日期并勾选“估计”")
    String birthHint();

    @Message("没有证件或身份不明的，照样登记，编临时编号，以后补全。")
    String noDocument();

    @Message("只能在本辖区内登记；先列出本辖区")
    String areaHint();

    @Message("不详")
    String unknownPlace();

    @Message("未填")
    String sameAsBefore();

    @Message("未满18岁，必须填写监护人；未满14岁由监护人签署同意书。")
    String minor();

    @Message("配偶、父母、子女、兄弟姐妹、其他亲属、村（居）委会")
    String relations();

    @Message("监护人不能尽责时，向外告知时给出替代联系人（如村、居委会），监护人电话不再给出。")
    String substituteHint();

    @Message("只有一个类目的诊断，不填就按类目记")
    String icdHint();

    @Message("类型1不以同意为条件，必须纳入社区管理。")
    String reportHint();

    @Message("请当面说明后选择。")
    String consentHint();

    @Message("报告类型1：无论同意与否都纳入社区管理，依据是法定职责，并记入档案。")
    String consentByLaw();

    @Message("患者档案")
    String title();

    @Message(
            "{#when what}{#is 'registered'}已登记。{#is 'corrected'}已订正。{#is 'moved'}已登记迁居。{#is 'deceased'}已登记死亡，相关单位会停止随访和通报。{#is 'death-corrected'}死亡登记已更正，相关单位会再次收到。{#is 'alive'}死亡登记已撤销，相关单位会收到患者在世的消息。{#else} {/when}")
    String done(String what);

    @Message("请补全或核对")
    String toDo();

    @Message("临时编号")
    String temporaryNumber();

    @Message("{years}岁")
    String age(int years);

    @Message("约{years}岁（估计）")
    String aboutAge(int years);

    @Message("年龄不详")
    String noAge();

    @Message("（估计）")
    String estimated();

    @Message("出生日期是估计的")
    String birthEstimated();

    @Message("纳入管理日期")
    String managedSince();

    @Message("选“同意”的，填表5上的签署日期和签署人（本人或监护人）")
    String signedHint();

    @Message("查重核查记录")
    String looks();

    @Message("下列单位登记的患者与本档案证件号码相同，核查时看到了本档案所在县和管理机构。")
    String looksMean();

    @Message("更正或撤销死亡登记")
    String deathCorrection();

    @Message("未成年")
    String minorBadge();

    @Message("社区管理")
    String management();

    @Message("管理依据")
    String basis();

    @Message("管理机构")
    String care();

    @Message("建档日期")
    String registeredOn();

    @Message("未填")
    String nothing();

    @Message("未填监护人")
    String noGuardian();

    @Message("随访与评估")
    String visits();

    @Message("订正或补全")
    String correct();

    @Message("登记迁居")
    String move();

    @Message("登记死亡")
    String death();

    @Message("死亡")
    String died();

    @Message("返回患者列表")
    String back();
}
