package org.careline.notification.endpoint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of an endpoint says; English stands in {@code messages/endpoint_en.properties}. */
@MessageBundle(value = "endpoint", locale = "zh")
public interface EndpointMessages {
    @Message("接收设置")
    String title();

    @Message("本单位的系统可以自动接收通报。没有设置时，请打开收件箱页面接收。")
    String explained();

    @Message("接收地址")
    String url();

    @Message("以 https:// 开头的公网地址")
    String urlHint();

    @Message("保存")
    String save();

    @Message("保存后会生成新的密钥，旧密钥立即失效。")
    String newSecretHint();

    @Message("密钥只显示这一次，请立即抄录到接收系统")
    String secretOnce();

    @Message("现在的设置")
    String current();

    @Message("还没有设置接收地址")
    String notSet();

    @Message("设置时间")
    String setAt();

    @Message("最近一次成功")
    String lastSuccess();

    @Message("最近一次失败")
    String lastFailure();

    @Message("尚无")
    String never();

    @Message("发送测试")
    String test();

    @Message("测试已送达，接收系统应答正常。")
    String testTaken();

    @Message("测试没有送达：")
    String testFailed();

    @Message(
            "{#when failure}{#is 'UnknownHostException'}找不到该地址，或不是公网地址{#is 'HttpHostConnectException'}连不上该地址{#is 'ConnectTimeoutException'}连不上该地址{#is 'SocketTimeoutException'}没有及时应答{#is 'RequestFailedException'}没有及时应答{#is 'NoHttpResponseException'}没有应答{#is 'SSLHandshakeException'}证书不被信任{#is 'SSLPeerUnverifiedException'}证书与地址不符{#else}{failure}{/when}")
    String failure(String failure);

    @Message("更换密钥")
    String rotate();

    @Message("旧密钥立即失效，接收系统换上新密钥前会拒收通报。")
    String rotateHint();

    @Message("确认更换")
    String rotateNow();

    @Message("停止自动接收")
    String remove();

    @Message("停止后，通报只在收件箱页面显示。")
    String removeHint();

    @Message("确认停止")
    String removeNow();

    @Message("其他人刚刚更改了设置，下面是现在的设置；您填写的地址还在，确认后可再次保存。")
    String stale();
}
