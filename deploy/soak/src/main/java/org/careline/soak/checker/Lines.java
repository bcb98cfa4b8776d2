package org.careline.soak.checker;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoOrganisation;

/** The lines of authority 条线 of the demo area: the bodies above each. */
final class Lines {
    private static final Map<String, DemoOrganisation> BODIES =
            new DemoArea().organisations().stream().collect(toMap(DemoOrganisation::code, body -> body));

    private Lines() {}

    static List<String> above(String body) {
        var above = new ArrayList<String>();
        var top = BODIES.get(body);
        while (top != null && top.parent() != null) {
            above.add(top.parent());
            top = BODIES.get(top.parent());
        }
        if (top != null) {
            above.addAll(sameInTheWiderArea(top));
        }
        return above;
    }

    /** Where a line ends, who is of the same kind in the wider area is above 逐级上报. */
    private static List<String> sameInTheWiderArea(DemoOrganisation top) {
        return BODIES.values().stream()
                .filter(body -> body.kind() == top.kind())
                .filter(body -> !body.area().equals(top.area()) && top.area().startsWith(body.area()))
                .map(DemoOrganisation::code)
                .toList();
    }
}
