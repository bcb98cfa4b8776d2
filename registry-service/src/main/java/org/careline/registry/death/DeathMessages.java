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

    @Message("登记后不能在本页撤回。请确认是这位患者。")
    String cannotBeTakenBack();

    @Message("确认登记")
    String confirm();

    @Message("返回修改")
    String back();
}
