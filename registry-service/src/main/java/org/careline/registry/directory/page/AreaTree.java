package org.careline.registry.directory.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.careline.registry.directory.HeldDuties;
import org.careline.registry.directory.HeldDuty;

/** The tree of areas, a level at a time, each with its duties in one query. */
@ApplicationScoped
class AreaTree {
    static final List<Duty> DUTIES = List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION, Duty.CARE, Duty.GREEN_CHANNEL);

    private final Areas areas;
    private final HeldDuties duties;
    private final Clock clock;

    AreaTree(Areas areas, HeldDuties duties, Clock clock) {
        this.areas = areas;
        this.duties = duties;
        this.clock = clock;
    }

    List<AreaNode> below(String area) {
        return nodes(areas.below(area));
    }

    List<AreaNode> at(String area) {
        return nodes(areas.find(area).stream().toList());
    }

    private List<AreaNode> nodes(List<Area> found) {
        var held = duties.of(found.stream().map(Area::code).toList(), DUTIES, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(HeldDuty::area));
        return found.stream()
                .map(area -> new AreaNode(
                        area.code(),
                        area.name(),
                        !areas.below(area.code()).isEmpty(),
                        held.getOrDefault(area.code(), List.of())))
                .toList();
    }
}
