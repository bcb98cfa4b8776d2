package org.careline.kit.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle(value = "sample", locale = "zh")
interface SampleMessages {
    @Message("随访记录")
    String title();

    @Message("备注（{name}）")
    String note(String name);

    @Message("保存")
    String save();
}
