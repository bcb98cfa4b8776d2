package org.careline.kit.operations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages; English stands in {@code messages/operations_en.properties}. */
@MessageBundle(value = "operations", locale = "zh")
public interface OperationsMessages {
    @Message("现在的情况")
    String now();

    @Message("待发事件")
    String waiting();

    @Message("最早一条已等待")
    String oldest();

    @Message("无")
    String none();

    @Message("发不出去")
    String parkedRows();

    @Message("没能处理")
    String parkedEvents();

    @Message("发出后丢失")
    String lostEvents();

    @Message("近7天的缺口")
    String gaps();

    @Message("留待新版本处理")
    String keptForLater();

    @Message("有{count}条已发出的事件在消息系统中找不到了。请从{since}起重新发送（下面已填好）；补发并核对后自动消除。")
    String lostExplained(long count, String since);

    @Message("近7天里：{missed}条事件发出后没有处理过（发现后已补处理，需要次序的列在没能处理的事件中）；{forgotten}段在处理之前已不再保存；消息系统的日志重建{anew}次。请按运维手册查明原因。")
    String gapsExplained(long missed, long forgotten, long anew);

    @Message("核对已中断：发出的与处理的没有在核对，没有缺失也不可信。请查看本服务的日志、数据库，以及它在消息系统中读取自己主题的权限。")
    String comparisonSilent();

    @Message("处理方{listener}在{topic}上还有{count}条没有处理")
    String behindBy(String listener, String topic, long count);

    @Message("转发进程")
    String relay();

    @Message("由本副本转发")
    String leadsHere();

    @Message("由其他副本转发")
    String leadsElsewhere();

    @Message("没有副本在转发，事件暂时发不出去")
    String leadsNowhere();

    @Message("有{count}个副本同时在转发，次序可能错乱：请立即查明")
    String leadTooMany(int count);

    @Message("本机时钟与数据库时钟相差{seconds}秒（正数为快）。各项期限按数据库时钟计算，不受影响；请校准本机时钟。")
    String clockApart(long seconds);

    @Message("{number}{#when unit}{#is 'days'}天{#is 'hours'}小时{#is 'minutes'}分钟{#else}秒{/when}")
    String since(long number, String unit);

    @Message("{number}{#when unit}{#is 'days'}天{#is 'hours'}小时{#is 'minutes'}分钟{#else}秒{/when}前")
    String ago(long number, String unit);

    @Message("对外推送的情况")
    String deliveries();

    @Message("漏报警示")
    String alarms();

    @Message("发不出去的事件")
    String rowsTitle();

    @Message("这些事件发不出去，同一主键的后续事件也在等。排除原因后重试。")
    String rowsExplained();

    @Message("没有发不出去的事件。")
    String noRows();

    @Message("没能处理的事件")
    String eventsTitle();

    @Message("本服务没能处理这些事件。需要次序的处理方，同一主键的后续事件排在后面；其他处理方照常处理后面的事件。排除原因后重放；确实无法处理的，写明原因后搁置。")
    String eventsExplained();

    @Message("没有未处理的事件。")
    String noEvents();

    @Message("主题")
    String topic();

    @Message("主键")
    String key();

    @Message("事件类型")
    String type();

    @Message("处理方")
    String listener();

    @Message("原因")
    String reason();

    @Message("何时")
    String age();

    @Message("操作")
    String action();

    @Message("无法识别")
    String unreadable();

    @Message("排在同一主键的前一事件之后")
    String behind();

    @Message("重试")
    String retry();

    @Message("只重放这一条")
    String replayOne();

    @Message("重放该主键全部（{count}）")
    String replayKey(long count);

    @Message("伪造：不是由有权发布的服务发出的，没有处理，也不影响其他事件")
    String forged();

    @Message("伪造事件")
    String forgedEvents();

    @Message("已搁置")
    String setAsideEvents();

    @Message("搁置")
    String setAside();

    @Message("搁置后不再处理，患者不再标为“有未读事件”；后面的事件随即处理。谁、何时、为何，都留痕。")
    String setAsideExplained();

    @Message("为什么搁置")
    String why();

    @Message("搁置这一条")
    String setAsideOne();

    @Message("搁置该主键全部（{count}）")
    String setAsideKey(long count);

    @Message("已搁置{count}条。")
    String setAsideDone(int count);

    @Message("已搁置的事件")
    String setAsideTitle();

    @Message("没有搁置过事件。")
    String noneSetAside();

    @Message("谁搁置的")
    String byWhom();

    @Message("近24小时被拒绝的查看")
    String refusedTitle();

    @Message("按账号计数：要看的记录不存在，或不在其职责范围。次数多的账号请问清缘由；看的是谁不显示，各条都在访问留痕里。")
    String refusedExplained();

    @Message("没有被拒绝的查看。")
    String noneRefused();

    @Message("机构")
    String organisation();

    @Message("账号")
    String account();

    @Message("次数")
    String times();

    @Message("最近一次")
    String lastTime();

    @Message("下一页")
    String more();

    @Message("回到第一页")
    String first();

    @Message(
            "{#when done}{#is 'retried'}已安排重试；若仍发不出去，会再次列在下面。{#is 'replaying'}已安排重新发送，转发进程随即开始。{#is 'cancelled'}已停止重新发送。{#else}已完成。{/when}")
    String done(String done);

    @Message("从某一时刻起重新发送")
    String replayTitle();

    @Message("消息系统丢失数据后使用：该时刻起发出的事件按原次序再发一次，已收到的服务不会重复处理。")
    String replayExplained();

    @Message("从")
    String from();

    @Message("看看有多少")
    String countFirst();

    @Message("自{from}起，将再发送{count}条事件。")
    String replayCount(String from, long count);

    @Message("自{from}起，将再发送超过{count}条事件。")
    String replayMore(String from, long count);

    @Message("没有可以重新发送的事件。")
    String replayNothing();

    @Message("更早的事件已不再保存，最早一条发于{since}。")
    String replayOlder(String since);

    @Message("重新发送")
    String replayStart();

    @Message("正在重新发送")
    String replayUnderWay();

    @Message("已完成{percent}%，已再发送{told}条；新事件优先")
    String replayProgress(int percent, long told);

    @Message("停止重新发送")
    String replayCancel();

    @Message("数据库恢复之后：全部状态重发")
    String retelling();

    @Message("返回")
    String back();

    @Message("已处理{count}条。")
    String heard(int count);

    @Message("该主键没有未处理的事件了。")
    String heardAll();

    @Message("该主键后面的事件仍在等待。")
    String heardFirst();

    @Message("下一条仍不能处理，原因：")
    String heardUntil();

    @Message("核对访问留痕")
    String trailTitle();

    @Message("逐条核对签封，看访问留痕是否被改动。留痕很长时分段进行，可以随时停下。")
    String trailExplained();

    @Message("日志中记下的位置（可不填）")
    String writtenPosition();

    @Message("日志中记下的签封（可不填）")
    String writtenSeal();

    @Message("日志里有 position 和 seal。填上它，能发现末尾被删或整条重做。")
    String writtenHint();

    @Message("开始核对")
    String trailStart();

    @Message("继续核对")
    String trailGoOn();

    @Message("停止")
    String trailStop();

    @Message("已核对{percent}%，签封到第{position}条")
    String trailProgress(long percent, long position);

    @Message("访问留痕完整，共{count}条签封。")
    String trailWhole(long count);

    @Message("请与日志中最近一次的位置和签封对照：")
    String trailHead();

    @Message(
            "{#when kind}{#is 'altered'}留痕或其签封被改动。{#is 'entry-missing'}留痕被删除，签封还在。{#is 'seal-missing'}中间的签封不见了。{#is 'never-sealed'}有一条留痕没有签封，也不在等候签封。{#else}日志中记下的签封不在这条链里：链被重做，或末尾被删。{/when}")
    String trailBreak(String kind);

    @Message("位置")
    String position();

    @Message("留痕编号")
    String entry();
}
