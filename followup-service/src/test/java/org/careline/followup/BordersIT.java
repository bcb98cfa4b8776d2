package org.careline.followup;

import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.danger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.kit.testing.Borders;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;

/** Nobody of another county visits, corrects, withdraws or reads: API and page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BordersIT {

    @Test
    void nobodyOfAnotherCountyChangesOrReadsAVisit() {
        TestArea.layDown();
        var patient = TestArea.patient();
        var visit = recorded(DOCTOR, danger(patient)).jsonPath();
        var id = visit.getString("id");
        var page = new HashMap<String, Object>(Map.of(
                "visitedOn",
                TestForms.TODAY.toString(),
                "mode",
                "home",
                "behaviour.smashing",
                "continuing",
                "behaviour.selfHarm",
                "true",
                "stillPresent",
                "true",
                "level",
                "4",
                "confirmed",
                "true",
                "step",
                "send",
                "version",
                "1"));
        page.put("patient", patient);
        page.put("key", "5b0c9d2e-6a0f-4d0e-9a55-0d2b5a4f1c11");

        new Borders("clinic-elsewhere", "police-elsewhere", "grid-elsewhere", "prevention-elsewhere", "unheard-of")
                .existing("patient", patient)
                .existing("visit", id)
                .of(visit.getString("assessment"))
                .writes("POST /followup/proposals", Map.of("patient", patient))
                .writes("POST /followup/visits", danger(patient))
                .writes("POST /followup/visits/{visit}/correction", danger(patient))
                .writes("POST /followup/visits/{visit}/withdrawal", Map.of("reason", "not-seen"))
                .asks("POST /followup/disclosures", Map.of("grants", List.of("a.b.c")))
                .writes("POST /followup/console/patients/{patient}/visits/new", page)
                .asks("POST /followup/console/visits/suggestion", page)
                .writes("POST /followup/console/visits/{visit}/correction", page)
                .writes(
                        "POST /followup/console/visits/{visit}/withdrawal",
                        Map.of("version", "1", "reason", "not-seen"))
                .check();
    }
}
