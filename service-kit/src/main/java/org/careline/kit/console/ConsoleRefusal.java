package org.careline.kit.console;

import org.careline.kit.problem.Refusal;

/** Forms that are not taken, whatever they say. */
enum ConsoleRefusal implements Refusal {
    FORM_FROM_ELSEWHERE(
            403,
            "表单不是从本系统页面提交的，请打开页面重新填写。The form was not sent from a page of this console; open the page and fill it in again."),
    ANOTHER_ACCOUNT(409, "当前登录的已是另一账号，本页内容不再提交。Another account is signed in now; this page is not sent."),
    SIGN_IN_TIME_UNKNOWN(
            403, "登录系统没有说明登录时间，不能解锁，请退出后重新登录。The issuer does not say when you signed in; sign out and sign in again.");

    private final int status;
    private final String message;

    ConsoleRefusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String message() {
        return message;
    }
}
