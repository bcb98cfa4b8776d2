package org.careline.notification.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the board of an area says; English stands in {@code messages/board_en.properties}. */
@MessageBundle(value = "board", locale = "zh")
public interface BoardMessages {
    @Message("辖区总览")
    String title();

    @Message("辖区内没有逾期未签收、未落实或没能通报的事项")
    String quiet();

    @Message("通报给本单位、待签收")
    String mine();

    @Message("其中未查看")
    String mineUnseen();

    @Message("待签收，请电话催办")
    String unsigned();

    @Message("逾期未签收")
    String unsignedFigure();

    @Message("已逐级上报")
    String upTheLine();

    @Message("绿色通道未落实")
    String notPlaced();

    @Message("没能通报")
    String alarms();

    @Message("以下评估没能完整通报，请电话告知三方，并联系运维人员。")
    String alarmsExplained();

    @Message("低于建议等级的评估")
    String reviews();

    @Message("打开复核名单")
    String openReviews();

    @Message("打开绿色通道")
    String openGreenChannel();

    @Message("打开收件箱")
    String openInbox();

    @Message("已超时 {minutes} 分钟")
    String late(long minutes);

    @Message("未查看")
    String notOpened();

    @Message("已查看")
    String opened();

    @Message("已电话告知 {time}")
    String told(String time);

    @Message("已上报上级")
    String escalated();

    @Message("当地无单位承担该职责")
    String nobody();

    @Message("记录电话告知")
    String tell();

    @Message("接管并查看")
    String takeOver();

    @Message("查看")
    String open();

    @Message("自 {time}")
    String since(String time);

    @Message("{#when state}{#is 'awaiting-decision'}超时未决定{#is 'not-arrived'}未到院{#else}无接收医院{/when}")
    String state(String state);

    @Message("{#when kind}{#is 'parked-assessment'}评估未能处理{#is 'alert-missing'}缺少一方的通报{#else}当地无单位承担该职责{/when}")
    String alarm(String kind);
}
