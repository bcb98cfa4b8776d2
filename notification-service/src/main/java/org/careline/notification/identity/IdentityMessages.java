package org.careline.notification.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about the person and the visit; English stands in {@code messages/identity_en.properties}. */
@MessageBundle(value = "identity", locale = "zh")
public interface IdentityMessages {
    @Message("身份信息")
    String title();

    @Message("再试一次")
    String again();

    @Message("返回通报")
    String back();

    @Message("登记服务暂时没有应答，无法显示身份信息。请先拨打评估单位值班电话，稍后再试。")
    String registryAway();

    @Message("随访服务暂时没有应答，无法显示评估内容。请稍后再试。")
    String followupAway();

    @Message("登记服务不再向您显示此人：职责或居住地可能已变更。")
    String nobody();

    @Message("姓名")
    String name();

    @Message("性别")
    String sex();

    @Message("出生日期")
    String birth();

    @Message("年龄")
    String age();

    @Message("{years} 岁")
    String years(int years);

    @Message("约 {years} 岁（估计，并非证件所载）")
    String aboutYears(int years);

    @Message("患者不同意社区管理：依法定职责，仅提供最少必要信息")
    String statutoryDuty();

    @Message("现在何处")
    String placeNow();

    @Message("不在家")
    String awayFromHome();

    @Message("证件号码")
    String document();

    @Message("电话")
    String phone();

    @Message("现住址")
    String address();

    @Message("监护人")
    String guardian();

    @Message("监护人现状：{#when standing}{#is 'able'}能够履行监护{#is 'absent'}不在身边{#is 'weak'}无力监护{#else}可能危及他人，请勿联系{/when}")
    String standing(String standing);

    @Message("请联系")
    String substitute();

    @Message("诊断")
    String diagnosis();

    @Message("管理机构")
    String care();

    @Message("本次评估")
    String visit();

    @Message("随访日期")
    String visitedOn();

    @Message("危险性")
    String level();

    @Message("{level} 级")
    String levelOf(int level);

    @Message("有凶器或持械威胁，注意自身安全")
    String weapon();

    @Message("该评估已更正或撤回")
    String notStanding();

    @Message("病情分类")
    String condition();

    @Message("危险行为次数")
    String incidents();

    @Message("行为")
    String behaviour();

    @Message("目前症状")
    String symptoms();

    @Message("服药情况")
    String adherence();

    @Message("用药")
    String drugs();

    @Message("是否在治")
    String treatment();

    @Message("{#if treated}在治{#else}未在治{/if}")
    String treated(boolean treated);

    @Message("上次随访以来有过危险行为")
    String anyIncident();

    @Message("{#when code}{#is '1'}男{#is '2'}女{#else}未说明{/when}")
    String sexOf(String code);

    @Message("{#when code}{#is 'unstable'}不稳定{#is 'basically-stable'}基本稳定{#else}稳定{/when}")
    String conditionOf(String code);

    @Message(
            "{#when kind}{#is 'minorDisturbance'}轻度滋事{#is 'disturbance'}肇事{#is 'crime'}肇祸{#is 'otherHarm'}其他危害行为{#is 'selfHarm'}自伤{#else}自杀未遂{/when} {number} 次")
    String incident(String kind, int number);

    @Message(
            "{#when code}{#is 'arsonOrExplosion'}纵火或爆炸{#is 'weaponAgainstPerson'}持械针对人{#is 'threatWithWeapon'}持械威胁{#is 'selfHarm'}自伤{#is 'againstPersons'}针对人的行为{#is 'assaultThatStopped'}徒手攻击，已停止{#is 'verbalThreat'}口头威胁{#is 'home-stoppable'}家中打砸，可劝止{#is 'public-stoppable'}公共场所打砸，可劝止{#is 'not-stoppable'}打砸，不能劝止{#else}持续打砸{/when}")
    String behaviourOf(String code);

    @Message(
            "{#when code}{#is 'hallucination'}幻觉{#is 'hard-to-talk-to'}交流困难{#is 'suspicion'}猜疑{#is 'mood-swings'}喜怒无常{#is 'odd-behaviour'}行为怪异{#is 'excitement'}兴奋话多{#is 'harming'}伤人毁物{#is 'weary-of-life'}悲观厌世{#is 'wandering'}无故外走{#is 'talking-to-self'}自语自笑{#is 'withdrawn'}孤僻懒散{#else}其他{/when}")
    String symptom(String code);

    @Message("{#when code}{#is 'regular'}按医嘱规律用药{#is 'intermittent'}间断用药{#is 'none'}不用药{#else}医嘱勿需用药{/when}")
    String adherenceOf(String code);

    @Message(
            "{#when code}{#is 'schizophrenia'}精神分裂症{#is 'schizoaffective'}分裂情感性障碍{#is 'delusional'}持久的妄想性障碍{#is 'bipolar'}双相情感障碍{#is 'epilepsy-related'}癫痫所致精神障碍{#is 'intellectual-disability-related'}精神发育迟滞伴发精神障碍{#is 'severe-depression'}重度抑郁发作{#is 'substance-related'}精神活性物质所致精神障碍{#else}其他{/when}（{icd10}）")
    String disorder(String code, String icd10);
}
