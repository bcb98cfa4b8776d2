package org.careline.followup.console.shown;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.careline.kit.time.ClockProducer;

/** How times, areas and telephone numbers are written on a page, whatever its language. */
@TemplateExtension
public final class Shown {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private Shown() {}

    /** Month, day and minute in the suite's zone: {@code {row.signBy.shortly}}. */
    static String shortly(OffsetDateTime time) {
        return SHORT.format(here(time));
    }

    static String dial(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+*#]", "");
    }

    /** The names of a division code, from the township down: {@code {row.area.place}}. */
    static String place(String code) {
        var areas = Arc.container().instance(Areas.class).get();
        var names = Stream.of(TOWNSHIP, 12)
                .filter(digits -> code.length() >= digits)
                .map(digits -> code.substring(0, digits))
                .flatMap(part -> areas.find(part).stream())
                .map(Area::name)
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? county(areas, code) : names;
    }

    private static String county(Areas areas, String code) {
        var county = code.substring(0, Math.min(COUNTY, code.length()));
        return areas.find(county).map(Area::name).orElse(code);
    }

    private static ZonedDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(ClockProducer.ZONE);
    }
}
