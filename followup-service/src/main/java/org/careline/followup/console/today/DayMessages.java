package org.careline.followup.console.today;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** What the pages of the day 今日工作 say; English stands in {@code messages/day_en.properties}. */
@MessageBundle(value = "day", locale = "zh")
interface DayMessages {
    @Message("今日工作")
    String title();

    @Message("未签收：请打电话")
    String alerts();

    @Message("没有逾期未签收的通报")
    String noAlerts();

    @Message("绿色通道待办")
    String transfers();

    @Message("没有待决定或未落实收治医院的绿色通道")
    String noTransfers();

    @Message("已逾期")
    String overdue();

    @Message("没有逾期的随访")
    String noOverdue();

    @Message("今天和近 {days} 天")
    String due(int days);

    @Message("近期没有应随访的患者")
    String noDue();

    @Message("更多")
    String more();

    @Message("全部")
    String all();

    @Message("从头看")
    String first();

    @Message("登记系统暂时没有应答：姓名以编号代替，其余照常。")
    String namesMissing();

    @Message("应于 {day} 随访")
    String dueOn(LocalDate day);

    @Message("已逾期 {days} 天")
    String daysLate(long days);

    @Message("首次随访")
    String never();

    @Message("上次 {day}")
    String last(LocalDate day);

    @Message("住址不详")
    String unknownPlace();

    @Message("未成年")
    String minor();

    @Message("新随访")
    String visitNow();

    @Message("查看")
    String open();

    @Message("去决定")
    String decide();

    @Message("{#when code}{#is 'danger'}危险性3级及以上{#is 'unstable'}病情不稳定{#is 'first-visit'}首次随访{#else}常规{/when}")
    String urgency(String code);

    @Message("暂定：该年放假安排尚未公布")
    String provisional();

    @Message("今天")
    String dueToday();

    @Message("不在本机构辖区的患者")
    String someoneElse();
}
