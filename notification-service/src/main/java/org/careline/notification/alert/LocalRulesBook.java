package org.careline.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.WorkingDays;

/** The rules that hold in an area 地方规定, and the calendar of working days. */
@ApplicationScoped
public class LocalRulesBook {
    private static final String BUILT_IN = "working-days-cn.csv";

    private final RulesConfig config;

    LocalRulesBook(RulesConfig config) {
        this.config = config;
    }

    public LocalRules in(String area) {
        for (var digits = area.length(); digits > 0; digits--) {
            var local = config.area().get(area.substring(0, digits));
            if (local != null) {
                return local.rules();
            }
        }
        return config.everywhere().rules();
    }

    @Produces
    @Singleton
    static WorkingDays workingDays(RulesConfig config) throws IOException {
        var newer = config.workingDaysFile();
        return WorkingDays.parse(newer.isPresent() ? Files.readAllLines(newer.get()) : builtIn());
    }

    private static List<String> builtIn() throws IOException {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(BUILT_IN))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
