package org.careline.followup.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of alarms says; English stands in {@code messages/alarm_en.properties}. */
@MessageBundle(value = "alarm", locale = "zh")
public interface AlarmMessages {
    @Message("漏报警示")
    String title();

    @Message("保存满一分钟的3级及以上评估，应通报而未见通报、应开通而未见绿色通道的，列在这里；补到后自动消除。请立即电话告知，并查看未处理的事件。")
    String explained();

    @Message("没有漏报")
    String none();

    @Message("核对已中断，没有漏报也不可信。请查看随访服务的日志和数据库。")
    String silent();

    @Message("最近一次核对")
    String ranAt();

    @Message("缺少")
    String what();

    @Message("{#when what}{#is 'police'}派出所的通报{#is 'grid'}网格化服务管理中心的通报{#is 'prevention'}精防机构的通报{#else}绿色通道{/when}")
    String lacks(String what);

    @Message("评估")
    String assessment();

    @Message("评估保存于")
    String since();

    @Message("较新的")
    String more();

    @Message("返回运行情况")
    String back();
}
