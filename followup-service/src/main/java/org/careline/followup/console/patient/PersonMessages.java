package org.careline.followup.console.patient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** What the pages about a patient and the review list say; English stands in {@code messages/person_en.properties}. */
@MessageBundle(value = "person", locale = "zh")
interface PersonMessages {
    @Message("患者")
    String title();

    @Message("低于提示的等级，待复核")
    String reviews();

    @Message("请与评估医生核实；更正或撤回该次随访后从本清单移除。")
    String reviewsHint();

    @Message("没有待复核的记录")
    String noReviews();

    @Message("评估机构")
    String assessor();

    @Message("理由")
    String reasonGiven();

    @Message("填报")
    String stated();

    @Message("建议")
    String proposed();

    @Message("随访记录")
    String visits();

    @Message("还没有随访记录")
    String noVisits();

    @Message("危险性等级变化")
    String curve();

    @Message("最近 {count} 次，从左到右由旧到新")
    String curveHint(int count);

    @Message("已更正")
    String corrected();

    @Message("已撤回")
    String withdrawn();

    @Message("应于 {day} 随访")
    String nextDue(LocalDate day);

    @Message("已登记死亡（{day}）")
    String deceased(LocalDate day);

    @Message("正在住院")
    String inHospital();

    @Message("尚无下次随访日期")
    String noSchedule();

    @Message("尚未签收的通报")
    String openAlerts();

    @Message("没有未签收的通报")
    String noOpenAlerts();

    @Message("等级")
    String level();

    @Message("日期")
    String day();

    @Message("分类")
    String condition();

    @Message("状态")
    String state();

    @Message("更早")
    String older();

    @Message("登记档案")
    String file();

    @Message("{day} 出生")
    String born(LocalDate day);

    @Message("临时编号 {number}")
    String temporary(String number);
}
