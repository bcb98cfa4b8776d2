package org.careline.kit.calendar;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the calendar of working days comes from. */
@ConfigMapping(prefix = "careline.calendar")
interface CalendarConfig {
    /** The State Council's calendar of a newer year, loaded without a release; same form as the one built in. */
    Optional<Path> workingDaysFile();
}
