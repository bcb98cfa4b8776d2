package org.careline.registry.directory.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the administrator's pages say. English stands in {@code messages/directory_en.properties}. */
@MessageBundle(value = "directory", locale = "zh")
interface DirectoryMessages {
    @Message("机构与管辖")
    String title();

    @Message("点开地区，看各项职责由谁负责；下级没有单独指定的沿用上级。")
    String intro();

    @Message("您的机构没有登记所在地区，请联系系统管理员。")
    String noArea();

    @Message("机构目录")
    String organisations();

    @Message("职责空缺")
    String gaps();

    @Message("新增机构")
    String newOrganisation();

    @Message("空缺")
    String nobody();

    @Message("沿用{place}")
    String inherited(String place);

    @Message("沿用上级")
    String inheritedBadge();

    @Message("抄送")
    String copy();

    @Message("管理各项职责")
    String manage();

    @Message("正在打开")
    String loading();

    @Message("{duty}空缺")
    String missing(String duty);

    @Message("下级地区")
    String below();

    @Message("变更")
    String change();

    @Message("指定单位")
    String appoint();

    @Message("变更经过")
    String history();

    @Message("已终止")
    String past();

    @Message("将开始")
    String coming();

    @Message("现任")
    String now();

    @Message("起")
    String since();

    @Message("未定")
    String open();

    @Message("{#if rank == 1}责任单位{#else}抄送，第{rank}顺位{/if}")
    String rank(int rank);

    @Message("已保存，从今天起生效，已告知各服务。")
    String kept();

    @Message("变更职责单位")
    String dutyTitle();

    @Message("顺位1是责任单位，其余抄送。去掉的单位今天终止；今天以前的记录不改写。终止日期是不再负责的第一天，可不填。")
    String dutyIntro();

    @Message("职责：{duty}")
    String dutyOf(String duty);

    @Message("不填或去掉")
    String leaveOut();

    @Message("第{number}行")
    String holder(int number);

    @Message("再加一行")
    String addRow();

    @Message("返回地区")
    String backToTree();

    @Message("全部类别")
    String kindAll();

    @Message("机构")
    String organisation();

    @Message("查找")
    String search();

    @Message("没有符合条件的机构。")
    String noneFound();

    @Message("未填")
    String noPhone();

    @Message("在用")
    String inUse();

    @Message("已停用")
    String notInUse();

    @Message("机构信息")
    String editTitle();

    @Message("字母、数字和连字符，保存后不能改")
    String codeHint();

    @Message("昼夜有人接听的公务电话，不填个人电话")
    String phoneHint();

    @Message("本条线上的上级；没有单位签收时逐级上报给它")
    String parentHint();

    @Message("没有上级")
    String noParent();

    @Message("停用的机构不再承担职责，所辖地区会出现空缺")
    String activeHint();

    @Message("职责空缺")
    String gapsTitle();

    @Message("按乡镇（街道）列出没有单位承担的职责。先列今天已空缺的，再列将要空缺的。")
    String gapsIntro();

    @Message("没有空缺：每个乡镇（街道）的各项职责都有单位承担。")
    String noGaps();

    @Message("地区")
    String place();

    @Message("职责")
    String duty();

    @Message("何时")
    String when();

    @Message("通报改送")
    String goesTo();

    @Message("今天已空缺")
    String today();

    @Message("{day}起")
    String from(String day);

    @Message("{day}起有单位")
    String until(String day);

    @Message("其中{number}个村（社区）有自己的单位")
    String villages(int number);

    @Message("{#when duty}{#is 'care'}由登记机构代管{#is 'green-channel'}没有医院接收，转诊无法安置{#else}没有上级可送：通报挂起并提示运维{/when}")
    String goesToNobody(String duty);
}
