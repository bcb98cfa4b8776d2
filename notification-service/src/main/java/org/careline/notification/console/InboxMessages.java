package org.careline.notification.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of alerts say; English stands in {@code messages/inbox_en.properties}. */
@MessageBundle(value = "inbox", locale = "zh")
public interface InboxMessages {
    @Message("通报收件箱")
    String title();

    @Message("没有待处理的通报")
    String nothing();

    @Message("新通报会自动出现在这里，无需刷新。")
    String arrives();

    @Message("更新与结束，查看后一并签收")
    String updates();

    @Message("已签收、已了结和已撤回的通报")
    String handled();

    @Message("还没有已签收的通报")
    String nothingHandled();

    @Message("有新的通报")
    String news();

    @Message("实时连接中断，正在重连；列表每几秒更新一次。")
    String notLive();

    @Message("允许声音提示")
    String allowSound();

    @Message("关闭声音提示")
    String muteSound();

    @Message("浏览器尚未允许声音，请点一下本页。")
    String soundNeedsTap();

    @Message("，")
    String comma();

    @Message("危险性 {level} 级")
    String level(int level);

    @Message("{#when unit}{#is 'now'}刚刚{#is 'minutes'}{number} 分钟前{#is 'hours'}{number} 小时前{#else}{number} 天前{/when}")
    String ago(String unit, long number);

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

    @Message("行为仍在持续")
    String stillPresent();

    @Message("有凶器或持械，注意自身安全")
    String weapon();

    @Message("不在家")
    String awayFromHome();

    @Message("目前所在")
    String placeNow();

    @Message("无人签收")
    String neverSigned();

    @Message("重复录入，危险仍在")
    String twinStands();

    @Message("有未读事件")
    String incomplete();

    @Message("依据：法定职责")
    String basis();

    @Message("{#when reason}{#is 'admitted'}已住院{#is 'calm'}两日随访评估均低于3级{#is 'deceased'}患者死亡{#else}评估已撤回{/when}")
    String ended(String reason);

    @Message(
            "{#when code}{#is 'deceased'}登记已死亡，请先电话核实{#is 'admitted'}登记在院，却在院外被看到，请电话核实{#is 'residence-unknown'}现住址不明{#is 'nobody-has-the-duty'}有职责无单位承担{#else}有未读事件，情况可能不全{/when}")
    String contradiction(String code);

    @Message("移交给{organisation}，由其负责")
    String handedTo(String organisation);

    @Message(
            "通报已了结：{#when reason}{#is 'signed-below'}下级已签收{#is 'signed-above'}上级已签收{#is 'now-copy'}现由其他单位负责，本单位改为抄送{#else}已由后续通报取代，或高风险过程已结束{/when}")
    String settled(String reason);

    @Message("（{organisation}）")
    String by(String organisation);

    @Message("撤销签收")
    String takeBack();

    @Message("签收后十分钟内，可由原账户撤销。")
    String takeBackHint();

    @Message("抄送")
    String copy();

    @Message("上级接管前不显示个人信息")
    String toBeTakenOver();

    @Message("评估单位")
    String assessedBy();

    @Message("值班电话")
    String dutyPhone();

    @Message("拨打 {phone}")
    String call(String phone);

    @Message("查看")
    String open();

    @Message("查看：{action}，危险性 {level} 级，{place}")
    String openThis(String action, int level, String place);

    @Message("返回收件箱")
    String back();

    @Message("上一页")
    String before();

    @Message("下一页")
    String next();

    @Message("通报")
    String alert();

    @Message("情况")
    String facts();

    @Message("涉及")
    String kinds();

    @Message("高风险过程开始")
    String since();

    @Message("最近一次行为")
    String lastSeen();

    @Message("通报时间")
    String raisedAt();

    @Message("签收期限")
    String deadline();

    @Message("地区")
    String place();

    @Message("职责")
    String dutyLabel();

    @Message("状态")
    String stateLabel();

    @Message("电话告知")
    String toldByPhone();

    @Message("请先点“查看”，系统会记录已查看，再签收。")
    String openFirst();

    @Message("高风险过程已结束满期限，再次查看请填写理由")
    String reasonNeeded();

    @Message("查看理由")
    String reason();

    @Message("身份信息")
    String identity();

    @Message("查看身份信息")
    String showIdentity();

    @Message("每次查看都会留痕，患者可以查询。离开或闲置后自动隐藏。")
    String identityHint();

    @Message("不再显示该患者信息。")
    String identityGone();

    @Message("签收")
    String sign();

    @Message("签收人姓名")
    String officer();

    @Message("职务")
    String post();

    @Message("处置情况（可不填）")
    String done();

    @Message("处置情况")
    String doneLabel();

    @Message("已签收")
    String signed();

    @Message("{time} 由 {post} {officer} 签收")
    String signedBy(String time, String post, String officer);

    @Message("{time} 签收")
    String signedAt(String time);

    @Message("接管")
    String takeOver();

    @Message("本通报因下级未按时签收而上报。接管后可查看身份信息并签收。")
    String takeOverHint();

    @Message("已有新的通报取代本通报")
    String superseded();

    @Message("打开新的通报")
    String openNewer();

    @Message("同一高风险过程的其他通报")
    String history();

    @Message(
            "高风险过程于 {time} 结束：{#when reason}{#is 'admitted'}已住院{#is 'calm'}两日随访评估均低于3级{#is 'deceased'}患者死亡{#else}评估已撤回{/when}")
    String closed(String time, String reason);

    @Message("通报已撤回：{#when reason}{#is 're-targeted'}职责或居住地已变更，由其他单位负责{#is 'corrected'}评估已更正{#else}评估已撤回{/when}")
    String withdrawn(String reason);

    @Message("逐级上报：{#when reason}{#is 'not-signed'}下级未按时签收{#else}当地无单位承担该职责{/when}")
    String upTheLine(String reason);

    @Message("{#when duty}{#is 'police'}派出所{#is 'grid'}网格化服务管理中心{#is 'prevention'}精神卫生防治机构{#else}其他{/when}")
    String duty(String duty);

    @Message(
            "{#when action}{#is 'assist-now'}{#when duty}{#is 'police'}请立即出警处置{#is 'grid'}请配合民警协助，注意安全{#else}请立即指导处置、联系收治{/when}{#else}供知悉{/when}")
    String action(String action, String duty);

    @Message("{#when kind}{#is 'property'}针对财物{#is 'others'}针对他人{#else}针对自身{/when}")
    String kind(String kind);

    @Message(
            "{#when cause}{#is 'new'}首次通报{#is 'raised'}危险性等级升高{#is 'asked-again'}再次要求到场{#is 'renewed'}再次评估{#is 'new-kind'}新的危险行为{#is 're-targeted'}改派{#is 'late'}补录{#is 'corrected'}更正{#is 'calmed'}评估已降至3级以下{#is 'closed'}高风险过程结束{#else}撤回{/when}")
    String cause(String cause);

    @Message(
            "{#when state}{#is 'waiting'}待查看{#is 'delivered'}已送达{#is 'opened'}已查看{#is 'signed'}已签收{#is 'settled'}已了结{#else}已撤回{/when}")
    String state(String state);

    @Message("高风险过程")
    String episodes();

    @Message("接收设置")
    String endpoint();

    @Message("没有未结束的高风险过程")
    String noEpisodes();

    @Message("自 {time}")
    String sinceTime(String time);

    @Message("{number} 次通报")
    String alerts(int number);

    @Message("{number} 条待签收")
    String unsigned(int number);
}
