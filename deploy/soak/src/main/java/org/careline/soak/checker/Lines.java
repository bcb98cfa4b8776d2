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
        var at = BODIES.get(body);
        while (at != null && at.parent() != null) {
            above.add(at.parent());
            at = BODIES.get(at.parent());
        }
        return above;
    }
}
