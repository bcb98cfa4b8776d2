package org.careline.followup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Visits as a doctor enters them. */
public final class TestForms {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private TestForms() {}

    /** Nothing wrong with the patient. */
    public static Map<String, Object> calm(UUID patient) {
        var form = form(patient, 0);
        form.put("behaviour", Map.of("smashing", "none"));
        form.put("incidents", Map.of());
        form.put("symptoms", new String[0]);
        form.put("insight", "full");
        form.put(
                "socialFunction",
                Map.of(
                        "selfCare", "good",
                        "housework", "good",
                        "work", "not-applicable",
                        "learning", "good",
                        "social", "good"));
        form.put("adverseReaction", "none");
        form.put("physicalDisease", "none");
        form.put("adherence", "regular");
        return form;
    }

    /** Continuing smashing with self-harm: 4, confirmed. */
    public static Map<String, Object> danger(UUID patient) {
        var form = form(patient, 4);
        form.put("behaviour", Map.of("smashing", "continuing", "selfHarm", true));
        form.put("stillPresent", true);
        form.put("confirmed", true);
        return form;
    }

    public static Map<String, Object> form(UUID patient, int level) {
        var form = new HashMap<String, Object>();
        form.put("patient", patient);
        form.put("visitedOn", TODAY.toString());
        form.put("mode", "home");
        form.put("level", level);
        return form;
    }
}
