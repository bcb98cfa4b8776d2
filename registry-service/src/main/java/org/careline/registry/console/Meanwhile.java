package org.careline.registry.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/**
 * Brings a form that was overtaken by another change up to date 并发修改: fields the reader changed stay as typed, the others
 * show what stands there now. Each form carries what it began with in hidden fields {@code was.…}.
 */
@ApplicationScoped
public class Meanwhile {
    private static final String WAS = "was.";
    private static final String VERSION = "version";
    private static final String PLACE = "place";
    private static final String BODY = "body";
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("sex", "sex"),
            Map.entry("documentType", "documentType"),
            Map.entry("ethnicity", "ethnicity"),
            Map.entry("householdType", "householdType"),
            Map.entry("guardian.standing", "standing"),
            Map.entry("diagnosis.disorder", "disorder"),
            Map.entry("reportType", "reportType"),
            Map.entry("consent", "consent"),
            Map.entry("cause", "cause"),
            Map.entry("kind", "kind"),
            Map.entry("active", "active"),
            Map.entry("residence.area", PLACE),
            Map.entry("hukou.area", PLACE),
            Map.entry("area", PLACE),
            Map.entry("diagnosis.hospital", BODY),
            Map.entry("parent", BODY));

    private final Places places;
    private final Bodies bodies;

    Meanwhile(Places places, Bodies bodies) {
        this.places = places;
        this.bodies = bodies;
    }

    /** Before a form is shown: what it begins with. */
    public void begin(Filled filled, Collection<String> fields, long version) {
        filled.put(VERSION, Long.toString(version));
        fields.forEach(field -> filled.put(WAS + field, filled.value(field)));
    }

    /** @param present what stands there now, by field */
    public void catchUp(Filled filled, Map<String, String> present, Collection<String> fields, long version) {
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var was = filled.value(WAS + field);
            var now = present.getOrDefault(field, "");
            var typed = filled.value(field);
            if (!now.equals(was)) {
                var kept = !typed.strip().equals(was) && !typed.strip().equals(now);
                differences.add(difference(filled, field, was, now, kept ? typed : ""));
                filled.put(field, kept ? typed : now);
            }
            filled.put(WAS + field, now);
        }
        filled.put(VERSION, Long.toString(version));
        filled.stale(differences);
    }

    private Difference difference(Filled filled, String field, String was, String now, String yours) {
        var list = LISTS.getOrDefault(field, "");
        return switch (list) {
            case PLACE ->
                new Difference(filled.label(field), "", places.name(was), places.name(now), places.name(yours));
            case BODY ->
                new Difference(filled.label(field), "", bodies.name(was), bodies.name(now), bodies.name(yours));
            default -> new Difference(filled.label(field), list, was, now, yours);
        };
    }
}
