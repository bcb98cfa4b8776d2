package org.careline.registry.lookup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of one's own patients says. English stands in {@code messages/patients_en.properties}. */
@MessageBundle(value = "patients", locale = "zh")
interface PatientsMessages {
    @Message("本辖区患者")
    String title();

    @Message("查找")
    String search();

    @Message("须填完整姓名：姓名加密保存，只能整个比对")
    String nameHint();

    @Message("居民身份证号码，填了号码就不看其他条件")
    String numberHint();

    @Message("全部")
    String anywhere();

    @Message("按地区和状态筛选")
    String narrow();

    @Message("显示全部")
    String all();

    @Message("登记患者")
    String register();

    @Message("本页{number}人")
    String found(int number);

    @Message("没有找到，或不在您的辖区。")
    String noneTitle();

    @Message("请核对姓名或号码；确实没有建档的，可以登记。")
    String noneWhatNow();

    @Message("{years}岁")
    String age(int years);

    @Message("约{years}岁（估计）")
    String aboutAge(int years);

    @Message("年龄不详")
    String noAge();

    @Message("现住地")
    String place();

    @Message("不详")
    String unknownPlace();

    @Message("诊断")
    String disorder();

    @Message("状态")
    String status();

    @Message("患者")
    String patient();

    @Message("做什么")
    String open();

    @Message("随访")
    String visits();

    @Message("档案")
    String file();

    @Message("已登记迁居。患者已不在您的辖区，由新住地的管理机构接手。")
    String movedAway();
}
