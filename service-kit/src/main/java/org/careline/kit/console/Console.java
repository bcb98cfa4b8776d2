package org.careline.kit.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.util.UUID;

/** What any template may ask for: {@code {inject:console.followup}} and the like. */
@Named("console")
@ApplicationScoped
public class Console {
    private final ConsoleConfig config;

    Console(ConsoleConfig config) {
        this.config = config;
    }

    public String registry() {
        return root(config.registry());
    }

    public String followup() {
        return root(config.followup());
    }

    public String notification() {
        return root(config.notification());
    }

    public String referral() {
        return root(config.referral());
    }

    public String chinese() {
        return "简体中文";
    }

    public String english() {
        return "English";
    }

    /** A new key for a form that creates something: sent twice, it creates once. */
    public String formKey() {
        return UUID.randomUUID().toString();
    }

    private static String root(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
