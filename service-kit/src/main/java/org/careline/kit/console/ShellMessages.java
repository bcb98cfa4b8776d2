package org.careline.kit.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on every page; English stands in {@code messages/shell_en.properties}. */
@MessageBundle(value = "shell", locale = "zh")
public interface ShellMessages {
    @Message("zh-CN")
    String language();

    @Message("严重精神障碍患者管理")
    String console();

    @Message("跳到正文")
    String skip();

    @Message("菜单")
    String menu();

    @Message("退出")
    String signOut();

    @Message("语言")
    String chooseLanguage();

    @Message("返回")
    String back();

    @Message("首页")
    String home();

    @Message("页面已锁定")
    String locked();

    @Message("一段时间没有操作，内容已隐藏。继续前请重新输入密码。")
    String lockedBecause();

    @Message("继续")
    String goOn();

    @Message("请先重新登录")
    String unlockFirst();

    @Message("已填写的内容还在本页。请在新页面输入密码，回到本页再点“继续”。")
    String unlockFirstWhatNow();

    @Message("退出登录？")
    String signOutQuestion();

    @Message("登录已过期")
    String sessionEnded();

    @Message("已填写的内容还在本页。请在新页面重新登录，回到本页再点一次保存。")
    String sessionEndedWhatNow();

    @Message("在新页面登录")
    String signInAgain();

    @Message("没有连上，内容还在本页。请稍后再点一次保存。")
    String notSent();

    @Message("正在保存")
    String sending();

    @Message("已登录")
    String signedIn();

    @Message("请关闭本页，回到原来的页面再点一次保存。")
    String signedInWhatNow();

    @Message("已退出")
    String signedOut();

    @Message("请关闭浏览器窗口；本机其他人看不到您查看过的内容。")
    String signedOutWhatNow();

    @Message("登录")
    String signIn();

    @Message("没有完成")
    String problem();

    @Message("编号")
    String problemId();

    @Message(
            "{#when name}{#is 'today'}今日工作{#is 'patients'}患者{#is 'register'}登记{#is 'green-channel'}绿色通道{#is 'board'}辖区总览{#is 'inbox'}通报收件箱{#is 'reviews'}复核{#is 'episodes'}高风险过程{#is 'endpoint'}接收设置{#is 'directory'}机构与管辖{#is 'gaps'}职责空缺{#is 'duty-proposals'}待确认变更{#is 'duty-notices'}管辖变更告知{#is 'operations-registry'}运维：登记{#is 'operations-followup'}运维：随访{#is 'operations-notification'}运维：通报{#else}运维：转诊{/when}")
    String place(String name);

    @Message(
            "{#when kind}{#is 'malformed'}有几项需要改正。{#is 'not-signed-in'}请登录，或登录已过期。{#is 'not-allowed'}您的岗位不能进行此操作。{#is 'not-there'}没有找到，或不在您的辖区。{#is 'method-not-allowed'}请从页面上重新打开。{#is 'stale'}内容已被他人更改，请重新打开后再改。{#is 'too-large'}内容过长。{#is 'key-reused'}这张表单已经提交过，请重新打开页面。{#is 'precondition-missing'}请重新打开页面后再改。{#is 'too-many-requests'}操作过于频繁，请稍后再试。{#is 'overloaded'}系统繁忙，请稍后再试。{#is 'bug'}系统出错，请把编号告诉管理员。{#else}这里不能这样操作。{/when}")
    String explain(String kind);
}
