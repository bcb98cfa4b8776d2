package org.careline.followup.console.told;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Who was told, who has signed, whom to call 通报与签收 (rules 17.3); English stands in {@code messages/told_en.properties}. */
@MessageBundle(value = "told", locale = "zh")
interface ToldMessages {
    @Message("通报与签收")
    String title();

    @Message("正在通报……")
    String waiting();

    @Message(
            "{#when code}{#is 'police'}派出所{#is 'grid'}网格化服务管理中心{#is 'prevention'}精神卫生防治机构（精防机构）{#is 'green-channel'}绿色通道医院{#else}基层医疗卫生机构{/when}")
    String duty(String code);

    @Message("已通报")
    String raised();

    @Message("已送达")
    String delivered();

    @Message("已查看")
    String opened();

    @Message("已签收")
    String signed();

    @Message("已电话告知")
    String phoned();

    @Message("—")
    String notYet();

    @Message("{time} 前签收")
    String signBy(String time);

    @Message("下次查看时签收")
    String nextLook();

    @Message("未签收：请拨打")
    String callNow();

    @Message("没有登记值班电话")
    String noNumber();

    @Message("拨打")
    String call();

    @Message("已电话告知，记下来")
    String toldByPhone();

    @Message("抄送")
    String copy();

    @Message("已上报 {name}")
    String escalated(String name);

    @Message("已撤回")
    String withdrawn();

    @Message("已改派")
    String moved();

    @Message("绿色通道")
    String greenChannel();

    @Message(
            "{#when code}{#is 'awaiting-decision'}待您决定{#is 'confirmed'}已确认，等医院答复{#is 'accepted'}医院已接收{#is 'not-placed'}未落实收治医院{#is 'admitted'}已入院{#is 'discharged'}已出院{#is 'completed'}已结束{#is 'stood-down'}已解除{#else}已取消{/when}")
    String transferIs(String code);

    @Message("自 {time}")
    String since(String time);

    @Message("打开绿色通道")
    String openTransfer();

    @Message("尚未开通")
    String noTransfer();

    @Message("患者在院，不开通。")
    String noTransferInHospital();

    @Message(
            "{#when code}{#is 'assist-now'}{#when duty}{#is 'police'}请立即出警处置{#is 'grid'}请配合民警协助，注意安全{#else}请立即指导处置、联系收治{/when}{#else}知悉{/when}")
    String asked(String code, String duty);

    @Message("已了结：")
    String settled();

    @Message(
            "{#when code}{#is 'superseded'}由新的通报代替{#is 'signed-below'}下级已签收{#is 'signed-above'}上级已签收{#is 'now-copy'}改为抄送{#else}不再要求签收{/when}")
    String settledIs(String code);

    @Message("高风险过程已结束")
    String closed();

    @Message("移交 {name}")
    String handedTo(String name);

    @Message("无人签收")
    String neverSigned();

    @Message("又有新情况未签收：请再次拨打")
    String callAgain();

    @Message("返回随访记录")
    String toVisit();

    @Message("全部已签收")
    String allSigned();
}
