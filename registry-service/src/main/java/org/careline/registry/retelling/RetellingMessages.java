package org.careline.registry.retelling;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of telling again says. English stands in {@code messages/retelling_en.properties}. */
@MessageBundle(value = "retelling", locale = "zh")
interface RetellingMessages {
    @Message("全部状态重发")
    String title();

    @Message("数据库恢复到较早时刻之后使用：机构、管辖和每位患者的现状各发一次。已有同一版本的服务不会重复处理。")
    String intro();

    @Message("恢复的是其他服务的数据库")
    String present();

    @Message("按现有版本重发，缺失的服务据此补齐。")
    String presentHint();

    @Message("恢复的是建档登记的数据库")
    String raised();

    @Message("按新版本重发，其他服务一律以建档登记为准。恢复点之后的登记内容将不复存在，请先补录。")
    String raisedHint();

    @Message("开始重发")
    String start();

    @Message("停止重发")
    String stop();

    @Message("返回")
    String back();

    @Message("{percent}%：共 {states} 项，已发 {told} 项{#if failed > 0}，{failed} 项未能发出，原因见日志{/if}")
    String progress(long percent, long states, long told, long failed);

    @Message("{#if cancelled}上次重发已于 {at} 停止。{#else}上次重发已于 {at} 完成。{/if}")
    String ended(boolean cancelled, String at);
}
