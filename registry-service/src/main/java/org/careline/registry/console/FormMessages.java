package org.careline.registry.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What forms of the register say. English stands in {@code messages/form_en.properties}. */
@MessageBundle(value = "form", locale = "zh")
interface FormMessages {
    @Message("查找")
    String find();

    @Message("输入名称或代码，点选下方一项")
    String typePlace();

    @Message("输入名称，点选下方一项")
    String typeBody();

    @Message("没有找到，请换一个名称或写上级名称，如“虎林 新乐”")
    String noneFound();

    @Message("有{number}项需要改正，已填写的内容都保留着")
    String wrong(int number);

    @Message("没有完成，已填写的内容都保留着")
    String refused();

    @Message("打开已有档案")
    String openIt();

    @Message("（可不填）")
    String optional();

    @Message("保存")
    String save();

    @Message("不保存，返回")
    String cancel();

    @Message("下一页")
    String next();

    @Message("回到第一页")
    String first();

    @Message("您填写期间，这份内容被他人改过")
    String staleTitle();

    @Message("您改的各项都保留着，您没有改的各项已换成现在的内容。请核对后再保存一次。")
    String staleWhatNow();

    @Message("改动与本表无关，请核对后再保存一次。")
    String staleNothing();

    @Message("原来")
    String was();

    @Message("现在")
    String now();

    @Message("您填写")
    String yours();

    @Message("未填")
    String nothing();
}
