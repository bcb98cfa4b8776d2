package org.careline.journey.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks on at every request, answer and complaint of a browser: no address names anybody, every page has its policy and keeps to it. */
final class Watch {
    /** All patients of these tests and of the demo area are called so. */
    static final String NAME = "演示患者";

    private final List<String> breaches = new ArrayList<>();

    Watch(BrowserContext context) {
        context.onRequest(request -> address(request.url()));
        context.onResponse(this::answer);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    && message.page().url().contains("/console/")) {
                breaches.add("policy at " + message.location() + ": " + message.text());
            }
        });
        context.onWebError(error -> breaches.add("script: " + error.error()));
    }

    private void address(String url) {
        if (URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8).contains(NAME)) {
            breaches.add("a name in an address: " + url);
        }
    }

    private void answer(Response response) {
        var headers = response.headers();
        if (!response.url().contains("/console/")
                || !headers.getOrDefault("content-type", "").startsWith("text/html")) {
            return;
        }
        var policy = headers.getOrDefault("content-security-policy", "");
        if (!policy.contains("default-src 'none'")
                || !policy.contains("script-src 'self'")
                || policy.contains("unsafe")) {
            breaches.add("policy of " + response.url() + ": " + policy);
        }
        if (!headers.getOrDefault("cache-control", "").contains("no-store")) {
            breaches.add("may be kept in a cache: " + response.url());
        }
    }

    /** What is shown and remembered outside the page itself. */
    void look(Page page) {
        var stored = page.evaluate(
                "() => document.title + ' ' + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"
                        + " + JSON.stringify(history.state)");
        if (String.valueOf(stored).contains(NAME)) {
            breaches.add("a name in the title or kept by the browser: " + stored);
        }
    }

    List<String> breaches() {
        return List.copyOf(breaches);
    }
}
