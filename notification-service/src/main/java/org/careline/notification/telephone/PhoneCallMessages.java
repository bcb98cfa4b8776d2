package org.careline.notification.telephone;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a telephone call says; English stands in {@code messages/telephone_en.properties}. */
@MessageBundle(value = "telephone", locale = "zh")
public interface PhoneCallMessages {
    @Message("电话告知")
    String title();

    @Message("请先拨打，再记下是谁接的电话。")
    String explained();

    @Message("当地无单位承担该职责，请拨打您认为能处理的单位。")
    String nobody();

    @Message("最近一次电话告知：{time}")
    String before(String time);

    @Message("接电话的人")
    String person();

    @Message("职务")
    String post();

    @Message("电话号码")
    String phone();

    @Message("通话时间")
    String at();

    @Message("保存")
    String save();

    @Message("返回")
    String back();
}
