package org.careline.registry.death;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a death says. English stands in {@code messages/death_en.properties}. */
@MessageBundle(value = "death", locale = "zh")
interface DeathMessages {
    @Message("登记死亡")
    String title();

    @Message("登记后停止随访，未结束的通报会结束，档案保留。")
    String intro();

    @Message("下一步")
    String go();

    @Message("请再核对一次")
    String confirmTitle();

    @Message("保存后相关单位立即收到。请确认是这位患者；登记错了，可在档案页更正或撤销。")
    String cannotBeTakenBack();

    @Message("确认登记")
    String confirm();

    @Message("返回修改")
    String back();

    @Message("更正或撤销死亡登记")
    String correctTitle();

    @Message("日期或原因有误的，改好后保存；登记到别人档案上的，请撤销。两种情况都会再次告知相关单位，并留痕。")
    String correctIntro();

    @Message("写明原因，如：同名患者登记错了档案")
    String reasonHint();

    @Message("保存更正")
    String correct();

    @Message("撤销：患者在世")
    String withdraw();
}
