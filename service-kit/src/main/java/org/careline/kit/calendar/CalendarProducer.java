package org.careline.kit.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/** Reads the calendar once, at the first use. */
@Dependent
class CalendarProducer {
    private static final String BUILT_IN = "working-days-cn.csv";

    @Produces
    @Singleton
    static WorkingDays workingDays(CalendarConfig config) throws IOException {
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
