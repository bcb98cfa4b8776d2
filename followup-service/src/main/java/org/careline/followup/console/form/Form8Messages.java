package org.careline.followup.console.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the follow-up service record 随访服务记录表, form 表8 (rules 4.3); English stands in {@code messages/form8_en.properties}. */
@MessageBundle(value = "form8", locale = "zh")
interface Form8Messages {
    @Message("严重精神障碍患者随访服务记录表")
    String title();

    @Message("随访日期")
    String visitedOn();

    @Message("本次随访形式")
    String mode();

    @Message("门诊")
    String mode_clinic();

    @Message("家庭访视")
    String mode_home();

    @Message("电话")
    String mode_telephone();

    @Message("本次随访对象")
    String seen();

    @Message("患者本人")
    String seen_patient();

    @Message("家属或监护人")
    String seen_family();

    @Message("其他知情人")
    String seen_informant();

    @Message("上次随访以来有没有下列行为")
    String behaviour();

    @Message("可多选；都没有请点第一项")
    String behaviourHint();

    @Message("都没有")
    String nothing();

    @Message("口头威胁、喊叫")
    String verbalThreat();

    @Message("在家打砸，能劝住")
    String smashingHome();

    @Message("在外打砸，能劝住")
    String smashingPublic();

    @Message("打砸，劝不住")
    String smashingNotStoppable();

    @Message("持续打砸，劝不住")
    String smashingContinuing();

    @Message("打人，能劝住")
    String assaultThatStopped();

    @Message("打人，劝不住")
    String againstPersons();

    @Message("自伤、自杀行为")
    String selfHarm();

    @Message("持械威胁")
    String threatWithWeapon();

    @Message("持管制性危险武器伤人")
    String weaponAgainstPerson();

    @Message("纵火、爆炸")
    String arsonOrExplosion();

    @Message("危险性等级")
    String level();

    @Message("由您评定；建议仅供核对")
    String levelHint();

    @Message("危险性 {level} 级")
    String levelShort(int level);

    @Message(
            "{#when level}{#is 0}无以下行为{#is 1}口头威胁、喊叫{#is 2}在家打砸，能劝住{#is 3}打砸不分场合，劝不住{#is 4}持续打砸或伤人、自伤{#else}持械伤人、纵火、爆炸{/when}")
    String levelIs(int level);

    @Message("上次随访以来危险行为次数（没有不填）")
    String incidents();

    @Message("轻度滋事")
    String minorDisturbance();

    @Message("肇事")
    String disturbance();

    @Message("肇祸")
    String crime();

    @Message("其他危害行为")
    String otherHarm();

    @Message("自伤")
    String selfHarmCount();

    @Message("自杀未遂")
    String attemptedSuicide();

    @Message("危险情况")
    String dangerFacts();

    @Message("行为现在还在继续")
    String stillPresent();

    @Message("是")
    String yes();

    @Message("否")
    String no();

    @Message("最后一次行为日期（不填按随访当天）")
    String behaviourLastSeenOn();

    @Message("针对（不填按行为判断）")
    String kinds();

    @Message("财物")
    String kind_property();

    @Message("他人")
    String kind_others();

    @Message("自己")
    String kind_self();

    @Message("患者现在不在家，在何处")
    String placeNow();

    @Message("输入地名，从列表选择；外地填 6、9、12 位区划代码")
    String placeNowHint();

    @Message("目前症状")
    String symptoms();

    @Message("无")
    String symptom_none();

    @Message("幻觉")
    String symptom_hallucination();

    @Message("交流困难")
    String symptom_hardToTalkTo();

    @Message("猜疑")
    String symptom_suspicion();

    @Message("喜怒无常")
    String symptom_moodSwings();

    @Message("行为怪异")
    String symptom_oddBehaviour();

    @Message("兴奋话多")
    String symptom_excitement();

    @Message("伤人毁物")
    String symptom_harming();

    @Message("悲观厌世")
    String symptom_wearyOfLife();

    @Message("无故外走")
    String symptom_wandering();

    @Message("自语自笑")
    String symptom_talkingToSelf();

    @Message("孤僻懒散")
    String symptom_withdrawn();

    @Message("其他")
    String symptom_other();

    @Message("精神症状程度")
    String symptomSeverity();

    @Message("基本消失")
    String severity_gone();

    @Message("有，不明显")
    String severity_some();

    @Message("明显")
    String severity_obvious();

    @Message("自知力")
    String insight();

    @Message("完全")
    String insight_full();

    @Message("不全")
    String insight_partial();

    @Message("缺失")
    String insight_absent();

    @Message("睡眠情况")
    String sleep();

    @Message("饮食情况")
    String diet();

    @Message("良好")
    String good();

    @Message("一般")
    String fair();

    @Message("较差")
    String poor();

    @Message("不适用")
    String notApplicable();

    @Message("社会功能情况")
    String socialFunction();

    @Message("个人生活料理")
    String selfCare();

    @Message("家务劳动")
    String housework();

    @Message("生产劳动及工作")
    String work();

    @Message("学习能力")
    String learning();

    @Message("社会人际交往")
    String social();

    @Message("用药依从性")
    String adherence();

    @Message("按医嘱规律用药")
    String adherence_regular();

    @Message("间断用药")
    String adherence_intermittent();

    @Message("不用药")
    String adherence_none();

    @Message("医嘱勿需用药")
    String adherence_notPrescribed();

    @Message("药物不良反应")
    String adverseReaction();

    @Message("无")
    String adverse_none();

    @Message("有")
    String adverse_present();

    @Message("急性或严重")
    String adverse_serious();

    @Message("躯体疾病")
    String physicalDisease();

    @Message("无")
    String physical_none();

    @Message("有，稳定")
    String physical_stable();

    @Message("严重")
    String physical_serious();

    @Message("治疗效果")
    String treatmentEffect();

    @Message("痊愈")
    String effect_recovered();

    @Message("好转")
    String effect_improved();

    @Message("无变化")
    String effect_unchanged();

    @Message("加重")
    String effect_worse();

    @Message("两次随访期间关锁情况")
    String locked();

    @Message("无关锁")
    String locked_no();

    @Message("关锁")
    String locked_yes();

    @Message("关锁已解除")
    String locked_released();

    @Message("两次随访期间住院情况")
    String hospitalStay();

    @Message("未住院")
    String hospital_none();

    @Message("目前正在住院")
    String hospital_now();

    @Message("曾住院，现未住院")
    String hospital_past();

    @Message("末次出院日期")
    String lastDischargedOn();

    @Message("用药情况")
    String medication();

    @Message("药物名称")
    String drug();

    @Message("早（mg）")
    String morning();

    @Message("中（mg）")
    String noon();

    @Message("晚（mg）")
    String evening();

    @Message("长效：每几周")
    String everyWeeks();

    @Message("长效：每次（mg）")
    String longActing();

    @Message("本次随访分类")
    String condition();

    @Message("{#when code}{#is 'unstable'}不稳定{#is 'basically-stable'}基本稳定{#else}稳定{/when}")
    String conditionIs(String code);

    @Message("备注")
    String note();

    @Message("加密保存，不会通报给他人")
    String noteHint();

    @Message("等级低于提示的理由")
    String belowProposalReason();

    @Message("下次随访日期")
    String nextVisitOn();

    @Message("随访医生")
    String visitor();

    @Message("患者（家属）签名")
    String signature();

    @Message("姓名")
    String patientName();

    @Message("编号")
    String number();

    @Message("是否通知联席部门")
    String joint();

    @Message("实验室检查")
    String laboratory();

    @Message("是否转诊")
    String referral();

    @Message("康复措施")
    String rehabilitation();

    @Message("若失访，原因")
    String lost();

    @Message("如死亡，日期和原因")
    String death();

    @Message("是否联系精神专科医师")
    String psychiatrist();

    @Message("随访机构")
    String organisation();

    @Message("打印于 {time}")
    String printedOn(String time);

    @Message("受理单位")
    String receiver();

    @Message("电话")
    String phone();

    @Message("通报")
    String told();

    @Message("签收")
    String signed();

    @Message("电话告知")
    String byPhone();

    @Message("受理人员姓名暂时读不到，请手工填写。")
    String namesMissing();

    @Message("打印")
    String print();

    @Message("姓名在打印时从登记系统读取。")
    String formHint();

    @Message("{#if on}☑{#else}☐{/if}")
    String mark(boolean on);
}
