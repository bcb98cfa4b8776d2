package org.careline.notification.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the operator's page of deliveries says; English stands in {@code messages/delivery_en.properties}. */
@MessageBundle(value = "delivery", locale = "zh")
public interface DeliveryMessages {
    @Message("对外推送的情况")
    String title();

    @Message("待送达")
    String waiting();

    @Message("失败后重试中")
    String retrying();

    @Message("没有接收地址，在收件箱等待查看")
    String unrouted();

    @Message("已放弃")
    String givenUp();

    @Message("最早一条已等待")
    String oldest();

    @Message("{number} {#when unit}{#is 'seconds'}秒{#is 'minutes'}分钟{#else}小时{/when}")
    String time(String unit, long number);

    @Message("近一天")
    String lastDay();

    @Message("没有")
    String none();

    @Message(
            "{#when state}{#is 'waiting'}待送达{#is 'done'}已送达{#is 'unrouted'}没有接收地址{#is 'given-up'}已放弃{#else}因撤回停止{/when}")
    String state(String state);

    @Message("没有送达的单位")
    String failing();

    @Message("单位")
    String organisation();

    @Message("条数")
    String number();

    @Message("最多已试次数")
    String attempts();

    @Message("最近的原因")
    String failure();

    @Message("操作")
    String action();

    @Message("立即重试")
    String retry();

    @Message("全部立即重试，包括已放弃的")
    String retryAll();

    @Message("立即为新设置的地址派送")
    String route();

    @Message("已安排 {number} 条")
    String done(int number);

    @Message("返回运维")
    String back();

    @Message("下一页")
    String next();

    @Message("上一页")
    String before();
}
