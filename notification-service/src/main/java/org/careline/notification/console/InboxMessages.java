package org.careline.notification.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

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

    @Message("{#when duty}{#is 'police'}派出所{#is 'grid'}网格化服务管理中心{#is 'prevention'}精神病防治机构{#else}其他{/when}")
    String duty(String duty);

    @Message("{#when action}{#is 'assist-now'}请立即到场协助{#else}供知悉{/when}")
    String action(String action);

    @Message(
            "{#when cause}{#is 'new'}新发{#is 'raised'}升级{#is 'renewed'}再次评估{#is 'new-kind'}新的危险行为{#is 're-targeted'}改派{#is 'late'}补录{#is 'corrected'}更正{#is 'calmed'}趋于平稳{#is 'closed'}警情结束{#else}撤回{/when}")
    String cause(String cause);

    @Message("{#when state}{#is 'waiting'}待查看{#is 'delivered'}已送达{#is 'opened'}已查看{#is 'signed'}已签收{#else}已撤回{/when}")
    String state(String state);
}
