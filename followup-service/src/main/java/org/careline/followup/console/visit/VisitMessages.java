package org.careline.followup.console.visit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** What the pages of a visit 随访 say; English stands in {@code messages/visit_en.properties}. */
@MessageBundle(value = "visit", locale = "zh")
interface VisitMessages {
    @Message("新随访")
    String newVisit();

    @Message("更正随访")
    String correction();

    @Message("以下沿用 {day} 的记录，有变化请改")
    String fromLast(LocalDate day);

    @Message("首次随访，没有可沿用的记录")
    String firstVisit();

    @Message("以下各项均正常")
    String inOrder();

    @Message("病情和生活")
    String conditionPart();

    @Message("用药")
    String medicationPart();

    @Message("备注和下次随访")
    String restPart();

    @Message("再加一种药")
    String moreDrugs();

    @Message("不填按规范推算；可以提前，不能推后")
    String nextHint();

    @Message("保存")
    String save();

    @Message("保存并通报")
    String saveAndTell();

    @Message("返回修改")
    String backToForm();

    @Message("建议 {level} 级")
    String proposed(int level);

    @Message("回答上面的问题后显示建议等级")
    String notProposed();

    @Message("官方文字未写明，取较高等级，请您核实")
    String toConfirm();

    @Message("您评定的等级低于提示，请写明理由；将列入精防机构复核")
    String below();

    @Message(
            "{#when code}{#is 'arson-or-explosion'}纵火、爆炸{#is 'weapon-against-person'}持管制性危险武器伤人{#is 'self-harm'}自伤、自杀行为{#is 'self-harm-counted'}填有自伤或自杀未遂次数{#is 'violence-against-persons'}打人，劝不住{#is 'continuing-smashing'}持续打砸，劝不住{#is 'assault-that-stopped'}打人，能劝住{#is 'smashing-not-stoppable'}打砸，劝不住{#is 'smashing-in-public'}在外打砸，能劝住{#is 'threat-with-weapon'}持械威胁{#is 'smashing-at-home'}在家打砸，能劝住{#is 'verbal-threat'}口头威胁、喊叫{#else}没有上述行为{/when}")
    String reasonIs(String code);

    @Message("仅有自杀意图或计划、没有行为，等级不会因此提高：请立即打电话求助，不要等待。")
    String intention();

    @Message("有几项需要改正，已填写的内容都还在。")
    String wrongSome();

    @Message(
            "{#when code}{#is 'required'}请填写{#is 'date'}请填日期，如 2026-11-24{#is 'number'}请填数字{#is 'contradiction'}选了“都没有/无”，又选了其他，请核对{#is 'too-long'}内容过长{#is 'visitedOn'}随访日期不能晚于今天，也不能早于一年前{#is 'behaviourLastSeenOn'}不能晚于随访日期，也不能早于随访一年以前{#is 'lastDischargedOn'}曾住院须填末次出院日期，且不晚于随访日期{#is 'nextVisitOn'}须晚于本次随访日期{#is 'placeNow'}没有这个区划代码{#is 'hospitalStay'}住院情况前后矛盾，请核对{#is 'symptomSeverity'}症状程度与所选症状矛盾，请核对{#is 'NEXT_VISIT_TOO_LATE'}晚于规范要求的间隔，请提前{#is 'REASON_NEEDED'}行为或次数提示3级及以上，填报低于3级须写明理由{#is 'drug'}请核对药名和剂量{#else}请核对此项{/when}")
    String wrong(String code);

    @Message("患者已登记死亡，随访日期在死亡之后。")
    String deceased();

    @Message("您填写期间，这位患者已有一条新的随访记录。如仍需另记一次，请再点保存；否则不必再存。")
    String anotherEntered();

    @Message("查看那条记录")
    String openThatOne();

    @Message("保存即通报，请确认")
    String confirmTitle();

    @Message("保存后立即通报：")
    String willBeTold();

    @Message("{area}没有承担此职责的单位，上级也没有：保存后请立即打电话")
    String nobodyThere(String area);

    @Message("{area}没有承担此职责的单位，通报上级")
    String upTheLine(String area);

    @Message("登记已死亡，请先电话核实。已照常受理并通报。")
    String seenAfterDeath();

    @Message("登记有误？更正死亡登记")
    String correctDeath();

    @Message("所填区划代码不在现行区划中，已按能识别的上级区划受理，请核对患者现在在何处。")
    String placeTidied();

    @Message("表中有缺项或矛盾的附属内容，未采用；危险情况已照常受理，请补正。")
    String formTidied();

    @Message("{#when code}{#is 'assist-now'}请求：立即处置（派出所出警，网格配合，精防机构指导处置、联系收治）{#else}请求：知悉{/when}")
    String ask(String code);

    @Message("患者在院：供知悉，不开通绿色通道。")
    String askBecauseInHospital();

    @Message("补录或该过程已结束：供知悉。")
    String askBecauseLate();

    @Message("同时开通绿色通道，等您决定。")
    String greenChannelOpens();

    @Message("更正后，原记录作废；以前通报过的单位会收到更正并重新签收：")
    String confirmCorrection();

    @Message("更正会替换原记录，请确认")
    String correctTitle();

    @Message("已保存。")
    String saved();

    @Message("下次随访：{day}")
    String nextVisit(LocalDate day);

    @Message("随访记录")
    String record();

    @Message("{day} 随访")
    String of(LocalDate day);

    @Message("补录")
    String enteredLate();

    @Message("在院")
    String inHospital();

    @Message("低于建议的 {level} 级")
    String statedBelow(int level);

    @Message("更正")
    String correct();

    @Message("撤回")
    String withdraw();

    @Message("打印表8")
    String printForm();

    @Message("患者页面")
    String toPatient();

    @Message("本记录已被更正，")
    String replacedBy();

    @Message("查看更正后的记录")
    String replacedByLink();

    @Message("本记录更正了一条旧记录，")
    String replaces();

    @Message("查看旧记录")
    String replacesLink();

    @Message("本记录已于 {time} 撤回：")
    String withdrawnOn(String time);

    @Message("{#when code}{#is 'wrong-patient'}记错患者{#is 'wrong-level'}等级有误{#is 'not-seen'}并未随访到{#else}重复录入{/when}")
    String withdrawalIs(String code);

    @Message("撤回随访记录")
    String withdrawTitle();

    @Message("撤回原因")
    String withdrawReason();

    @Message("撤回后，以下单位会收到撤回通知并签收：")
    String withdrawTells();

    @Message("没有通报过其他单位。")
    String withdrawTellsNobody();

    @Message("记录不会删除，注明已撤回。")
    String withdrawStays();

    @Message("这条记录在您打开后已被更正。现在的记录：{day}，危险性 {level} 级。您填写的内容还在下面，再次保存将更正现在的记录。")
    String staleCorrected(LocalDate day, int level);

    @Message("这条记录在您打开后已撤回，不能再改。")
    String staleWithdrawn();

    @Message("理由")
    String reason();

    @Message("请选择原因")
    String chooseReason();

    @Message("录入 {time}，{organisation}")
    String entered(String time, String organisation);
}
