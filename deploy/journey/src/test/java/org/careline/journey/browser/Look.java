package org.careline.journey.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** How somebody sees the pages: in which language, on what. */
enum Look {
    CHINESE_ON_THE_PHONE("zh", "phone"),
    CHINESE_AT_THE_DESK("zh", "desktop"),
    ENGLISH_ON_THE_PHONE("en", "phone"),
    ENGLISH_AT_THE_DESK("en", "desktop");

    final String language;
    final String device;

    Look(String language, String device) {
        this.language = language;
        this.device = device;
    }

    boolean isPhone() {
        return device.equals("phone");
    }

    /** The language is the browser's own: nothing is chosen. */
    NewContextOptions window() {
        return new NewContextOptions()
                .setViewportSize(isPhone() ? 390 : 1280, isPhone() ? 844 : 800)
                .setHasTouch(isPhone())
                .setIsMobile(isPhone())
                .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai");
    }
}
