package org.careline.registry.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.events.Duty;
import org.careline.kit.access.Directory;
import org.careline.kit.access.DutyHolder;
import org.careline.kit.access.Organisation;
import org.careline.registry.domain.Line;
import org.jspecify.annotations.Nullable;

/** Whether an organisation has the duty for an area today, or stands above whoever has it (rules 17.2, 17.4). */
@ApplicationScoped
class PresentDuty {
    private final Directory directory;

    PresentDuty(Directory directory) {
        this.directory = directory;
    }

    boolean has(String organisation, Duty duty, @Nullable String area, LocalDate today) {
        if (area == null) {
            return false;
        }
        var holders = directory.holders(duty, area, today);
        if (holders.isEmpty()) {
            return takesTheDutyUp(organisation, duty, area);
        }
        return holds(organisation, holders) || standsAbove(organisation, holders);
    }

    private static boolean holds(String organisation, List<DutyHolder> holders) {
        return holders.stream().anyMatch(holder -> holder.organisation().code().equals(organisation));
    }

    private boolean standsAbove(String organisation, List<DutyHolder> holders) {
        return holders.stream().anyMatch(holder -> above(holder.organisation()).contains(organisation));
    }

    private Set<String> above(Organisation below) {
        var line = new HashSet<String>();
        var next = Optional.ofNullable(below.parent());
        while (next.isPresent() && line.add(next.get())) {
            next = next.flatMap(directory::organisation).map(Organisation::parent);
        }
        return line;
    }

    /** Nobody has it: it went up the line, to a body whose own area takes the place in. */
    private boolean takesTheDutyUp(String organisation, Duty duty, String area) {
        return directory
                .organisation(organisation)
                .filter(body -> Line.above(duty).contains(body.kind()))
                .map(Organisation::area)
                .filter(area::startsWith)
                .isPresent();
    }
}
