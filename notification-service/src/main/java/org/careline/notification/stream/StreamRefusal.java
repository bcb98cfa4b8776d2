package org.careline.notification.stream;

import org.careline.kit.problem.Refusal;

/** When no further page can be kept up to date. */
enum StreamRefusal implements Refusal {
    TOO_MANY_PAGES("打开的页面过多，本页改为定时更新。Too many pages are open; this one is refreshed now and then instead.");

    private final String message;

    StreamRefusal(String message) {
        this.message = message;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String message() {
        return message;
    }
}
