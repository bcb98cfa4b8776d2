package org.careline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.careline.local.demo.DemoArea;

/** Tells a newcomer where to go next. */
final class Welcome {
    private static final List<String> FIRST_ACCOUNTS =
            List.of("community-doctor", "police", "grid-centre", "prevention-institution", "green-channel-desk");

    private Welcome() {}

    static void show(Suite suite, Instant began, PrintStream out) {
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        out.println("\nCareline 就绪 ready, %.1f s".formatted(seconds));
        for (var service : Part.services()) {
            out.println(
                    "  %-14s %s   API %s/q/openapi".formatted(service.label(), suite.url(service), suite.url(service)));
        }
        out.println("  %-14s %s/console/inbox".formatted("收件箱 inbox", suite.url(Part.NOTIFICATION)));
        out.println("  %-14s %s/admin (admin)".formatted("Keycloak", suite.url(Part.KEYCLOAK)));
        out.println("演示账户 demo users, one for each body; among them:");
        FIRST_ACCOUNTS.forEach(role -> account(role, out));
        out.println("口令 passwords: " + suite.data().resolve("secrets").resolve("passwords.properties")
                + " (demo.users, keycloak.admin)");
        out.println("日志 logs: " + suite.data().resolve("log"));
        out.println("Ctrl-C 停止 stops everything; the data stays.");
    }

    private static void account(String role, PrintStream out) {
        new DemoArea()
                .users().stream()
                        .filter(user -> user.roles().contains(role))
                        .findFirst()
                        .ifPresent(user -> out.println("  %-24s %s".formatted(role, user.username())));
    }
}
