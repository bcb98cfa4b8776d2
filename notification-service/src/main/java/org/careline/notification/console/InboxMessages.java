package org.careline.notification.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.careline.notification.inbox.AlertState;

/** What the inbox page says; English stands in {@code messages/inbox_en.properties}. */
@MessageBundle(value = "inbox", locale = "zh")
interface InboxMessages {
    @Message("zh-CN")
    String language();

    @Message("通报收件箱")
    String title();

    @Message("没有待处理的通报")
    String nothing();

    @Message("危险性 {level} 级")
    String level(int level);

    @Message("地区 {area}")
    String area(String area);

    @Message("{time} 通报")
    String raised(String time);

    @Message("{time} 前签收")
    String signBy(String time);

    @Message("节假日安排尚未公布，期限可能变动")
    String holidaysUnknown();

    @Message("已逾期，请立即签收")
    String overdue();

    @Message("查看后一并签收")
    String withTheNextLook();

    @Message("患者在院")
    String inHospital();

    @Message("抄送")
    String copy();

    @Message("上级接管前不显示个人信息")
    String toBeTakenOver();

    @Message("评估单位 {name}，值班电话")
    String assessor(String name);

    @Message("查看")
    String open();

    @Message("签收人姓名")
    String officer();

    @Message("职务")
    String post();

    @Message("处置情况（可不填）")
    String done();

    @Message("签收")
    String sign();

    @Message("返回")
    String back();

    @Message("{#when duty}{#is POLICE}派出所{#is GRID}网格化服务管理中心{#is PREVENTION}精神病防治机构{#else}其他{/when}")
    String duty(Duty duty);

    @Message("{#when action}{#is ASSIST_NOW}请立即到场协助{#else}供知悉{/when}")
    String action(AskedAction action);

    @Message(
            "{#when cause}{#is NEW}新发{#is RAISED}升级{#is RENEWED}再次评估{#is NEW_KIND}新的危险行为{#is RE_TARGETED}改派{#is LATE}补录{#is CORRECTED}更正{#is CALMED}趋于平稳{#is CLOSED}警情结束{#else}撤回{/when}")
    String cause(AlertCause cause);

    @Message("{#when state}{#is WAITING}待查看{#is DELIVERED}已送达{#is OPENED}已查看{#is SIGNED}已签收{#else}已撤回{/when}")
    String state(AlertState state);
}
