package org.careline.registry.residence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a change of residence says. English stands in {@code messages/move_en.properties}. */
@MessageBundle(value = "move", locale = "zh")
interface MoveMessages {
    @Message("登记迁居")
    String title();

    @Message("原住址：{place}")
    String before(String place);

    @Message("档案跟着人走：下一页会列出新住地的责任单位，确认后才保存。")
    String intro();

    @Message("输入名称查找，全国均可")
    String areaHint();

    @Message("下一步：看新住地由谁负责")
    String go();

    @Message("请确认迁居")
    String confirmTitle();

    @Message("新住地")
    String newPlace();

    @Message("新住地不在您的辖区：保存后您看不到这份档案，由新住地的管理机构接手。")
    String leaves();

    @Message("新住地仍在您的辖区。")
    String stays();

    @Message("新住地的责任单位")
    String responsible();

    @Message("无责任单位")
    String nobody();

    @Message("没有单位的职责，通报会逐级上报。")
    String nobodyHint();

    @Message("抄送")
    String copy();

    @Message("确认迁居")
    String confirm();

    @Message("返回修改")
    String back();
}
