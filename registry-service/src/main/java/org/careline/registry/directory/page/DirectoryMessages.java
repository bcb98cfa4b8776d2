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

    @Message("{#if duty == 'green-channel'}备选{#else}抄送{/if}")
    String copy(String duty);

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

    @Message("{#if rank == 1}责任单位{#else if duty == 'green-channel'}备选，第{rank}顺位{#else}抄送，第{rank}顺位{/if}")
    String rank(int rank, String duty);

    @Message("已保存，从今天起生效，已告知有关单位和各服务。")
    String kept();

    @Message("已保存，已告知各服务。")
    String organisationKept();

    @Message("变更职责单位")
    String dutyTitle();

    @Message("顺位1是责任单位，其余抄送（绿色通道为备选医院）。去掉的单位今天终止；今天以前的记录不改写。终止日期是不再负责的第一天，可不填。变更由本单位另一人确认后生效；只增加抄送单位的（基层管理、精防除外）立即生效。")
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

    @Message("仍承担职责或仍有下级的机构不能停用，请先变更管辖")
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

    @Message("待确认的管辖变更")
    String proposalsTitle();

    @Message("变更责任单位须由本单位两个人分别用自己的账号完成：一人提出，另一人确认后生效。")
    String proposalsIntro();

    @Message("没有待确认的变更。")
    String noProposals();

    @Message("管辖变更")
    String proposal();

    @Message("状态")
    String proposalState();

    @Message("有变更待确认")
    String waiting();

    @Message("提出人")
    String proposedBy();

    @Message("确认期限")
    String expires();

    @Message("办理人")
    String decidedBy();

    @Message("等共{number}项")
    String andMore(int number);

    @Message(
            "{#when state}{#is 'open'}待确认{#is 'confirmed'}已确认{#is 'withdrawn'}已撤回{#is 'expired'}已过期{#else}已被其他变更取代{/when}")
    String stateIs(String state);

    @Message(
            "{#when done}{#is 'proposed'}已提出，尚未生效，请本单位另一人确认。{#is 'confirmed'}已确认，从今天起生效，已告知有关单位和各服务。{#else}已撤回，没有生效。{/when}")
    String proposalDone(String done);

    @Message("目前")
    String standsNow();

    @Message("变更后")
    String isToStand();

    @Message("须由本单位另一人用本人账号确认；您可以撤回。")
    String anotherConfirms();

    @Message("请核对每一项。确认后立即生效，通报改送新的责任单位，失去和得到职责的单位都会收到告知。")
    String confirmMeans();

    @Message("确认变更")
    String confirmIt();

    @Message("撤回变更")
    String withdrawIt();

    @Message("整体移交职责")
    String handoverTitle();

    @Message("把一个单位在您管理的地区承担的全部职责移交给另一个单位，作为一项变更由第二人确认：全部生效，或全部不生效。")
    String handoverIntro();

    @Message("接收单位开始负责的第一天")
    String handoverDay();

    @Message("提出变更")
    String propose();

    @Message("管辖变更告知")
    String noticesTitle();

    @Message("本单位得到、失去或改变的职责，最新的在前。如有疑问，请联系作出变更的卫生健康行政部门。")
    String noticesIntro();

    @Message("没有告知。")
    String noNotices();

    @Message("告知")
    String notice();

    @Message("{#when kind}{#is 'gained'}承担{duty}职责{#is 'lost'}不再承担{duty}职责{#else}{duty}职责的顺位或期限有变{/when}")
    String noticeOf(String kind, String duty);

    @Message("新")
    String unread();

    @Message("现责任单位")
    String accountableNow();

    @Message("由上级地区的单位承担，或空缺")
    String fromAbove();

    @Message("告知时间")
    String toldAt();
}
