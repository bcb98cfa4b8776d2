package org.careline.registry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.kit.testing.Borders;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.Test;

/** Nobody of another county reads or changes a person's file: API and page. The directory's own borders are tried beside it. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class FileBordersIT {
    private static final String ONE = " /registry/patients/{id}";
    private static final String PAGE = "POST /registry/console/patients/{id}/";

    @Test
    void nobodyOfAnotherCountyReadsOrChangesAFile() {
        Cast.enter();
        var number = TestNumbers.unused();
        var form = Cast.with(Cast.form(number, Cast.HULIN), "name", "试边界");
        var patient = Cast.idOf(Cast.register(Cast.doctor(), form));
        var today = LocalDate.now(ClockProducer.ZONE).toString();
        var correction =
                new HashMap<>(Browser.filled(Browser.doctor().open("/console/patients/" + patient + "/correction")));
        correction.put("phone", "0467-5550009");
        var move = new HashMap<>(Browser.filled(Browser.doctor().open("/console/patients/" + patient + "/residence")));
        move.putAll(Map.of("residence.area", Cast.LINSHAN, "movedOn", today, "step", "confirmed"));
        var death = new HashMap<>(Browser.filled(Browser.doctor().open("/console/patients/" + patient + "/death")));
        death.putAll(Map.of("diedOn", today, "cause", "accident", "step", "confirmed"));

        new Borders("CARE-LS", "PREVENTION-LS", "POLICE-LS", "GRID-LS", "HEALTH-LS", "unheard-of")
                .existing("id", patient)
                .of("试边界", number)
                .asks("POST /registry/patients/search", Map.of("name", "试边界"))
                .asks("POST /registry/patients/summaries", Map.of("patients", List.of(patient)))
                .asks("POST /registry/patients/states", Map.of("patients", List.of(patient)))
                .asks("POST /registry/disclosures", Map.of("grants", List.of("a.b.c")))
                .writes("PUT" + ONE, form)
                .writes("POST" + ONE + "/residence", Map.of("area", Cast.LINSHAN, "movedOn", today))
                .writes("POST" + ONE + "/death", Map.of("diedOn", today, "cause", "accident"))
                .writes("PUT" + ONE + "/death", Map.of("diedOn", today, "cause", "accident", "reason", "试更正"))
                .writes("POST" + ONE + "/death/withdrawal", Map.of("reason", "试撤销"))
                .asks("POST /registry/console/patients", Map.of("name", "试边"))
                .writes(PAGE + "correction", correction)
                .writes(PAGE + "residence", move)
                .writes(PAGE + "death", death)
                .writes(
                        PAGE + "death/correction",
                        Map.of("diedOn", today, "cause", "accident", "reason", "试更正", "version", "1"))
                .leaves(
                        "opens a file of the caller's own; the number of a person known elsewhere is tried in DuplicateIT",
                        "POST /registry/patients",
                        "POST /registry/console/patients/new")
                .leaves(
                        "tried in BordersIT, every way",
                        "PUT /registry/organisations/{code}",
                        "PUT /registry/jurisdictions/{duty}/{area}",
                        "POST /registry/duty-proposals",
                        "POST /registry/duty-proposals/{proposal}/confirmation",
                        "POST /registry/duty-proposals/{proposal}/withdrawal",
                        "POST /registry/console/directory/areas/{area}/{duty}",
                        "POST /registry/console/organisations/{code}",
                        "POST /registry/console/new-organisation",
                        "POST /registry/console/duty-proposals/{proposal}/confirmation",
                        "POST /registry/console/duty-proposals/{proposal}/withdrawal",
                        "POST /registry/console/duty-handover")
                .check();
    }
}
