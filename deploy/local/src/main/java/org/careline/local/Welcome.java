package org.careline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoCounty;

/** Tells a newcomer where to go next. */
final class Welcome {
    private static final List<String> ROLES = List.of(
            "community-doctor",
            "psychiatrist",
            "police",
            "grid-centre",
            "prevention-institution",
            "green-channel-desk",
            "health-authority",
            "clinic-system",
            "operator");

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
        accounts(new DemoArea().counties(), out);
        out.println("口令 passwords: " + suite.data().resolve("secrets").resolve("passwords.properties")
                + " (demo.users, keycloak.admin)");
        out.println("两步登录 second step at sign-in: off for the demo's users; deploy/keycloak asks it of operator and"
                + " health-authority (docs/operations.md)");
        out.println("日志 logs: " + suite.data().resolve("log"));
        out.println("Ctrl-C 停止 stops everything; the data stays.");
    }

    /** One of each role in each county. */
    static void accounts(List<DemoCounty> counties, PrintStream out) {
        var names = counties.stream().map(DemoCounty::name).collect(Collectors.joining("、"));
        out.println("演示账户 demo users, one for each body of " + names + "; among them:");
        for (var role : ROLES) {
            var accounts = counties.stream()
                    .map(county -> "%-16s".formatted(county.account(role)))
                    .collect(Collectors.joining());
            out.println("  %-24s %s".formatted(role, accounts).stripTrailing());
        }
    }
}
