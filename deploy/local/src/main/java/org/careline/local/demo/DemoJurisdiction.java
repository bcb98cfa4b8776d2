package org.careline.local.demo;

import java.util.List;
import org.careline.events.Duty;

/** Who has a duty in an area of the demo 职责分工 (rules 17.2), the accountable one first. */
public record DemoJurisdiction(Duty duty, String area, List<String> holders) {
    public DemoJurisdiction {
        holders = List.copyOf(holders);
    }

    static DemoJurisdiction of(Duty duty, String area, DemoOrganisation... holders) {
        return new DemoJurisdiction(
                duty,
                area,
                List.of(holders).stream().map(DemoOrganisation::code).toList());
    }
}
