package org.careline.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;
import org.careline.events.Topic;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations and jurisdictions: the register owns the truth (rules 17.2). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DirectoryIT {
    private static final LocalDate TODAY = LocalDate.now(ClockProducer.ZONE);

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void anOrganisationIsAddedChangedAndTold() {
        var code = code("STATION");

        organisation(code, null, "police-station", "BUREAU-HL", "230381400")
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK);
        organisation(code, Cast.etag("/organisations/" + code), "police-station", null, "230381400")
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK);

        var told = TestTopics.awaitTold(Topic.ORGANISATIONS, code, 2).stream()
                .map(event -> (OrganisationChanged) event.data())
                .toList();
        assertThat(told.getFirst())
                .isEqualTo(new OrganisationChanged(
                        code,
                        told.getFirst().version(),
                        OrganisationKind.POLICE_STATION,
                        "试派出所",
                        "BUREAU-HL",
                        "230381400",
                        "0467-0000-119",
                        true));
        Cast.doctor()
                .get("/organisations/" + code)
                .then()
                .statusCode(200)
                .body("version", equalTo(told.getLast().version()));
        assertThat(told.getLast().version()).isGreaterThan(told.getFirst().version());
    }

    @Test
    void puttingWhatIsThereAlreadyChangesNothing() {
        var code = code("STATION");
        organisation(code, null, "police-station", null, "230381400");

        organisation(code, null, "police-station", null, "230381400")
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK);
    }

    @Test
    void aChangeNeedsTheVersionItChanges() {
        var code = code("STATION");
        organisation(code, null, "police-station", null, "230381400");

        organisation(code, null, "police-bureau", null, "230381400").then().statusCode(428);
        organisation(code, "\"9\"", "police-bureau", null, "230381400").then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        castle,         ,       230381400, kind
        police-station, NOBODY, 230381400, parent
        police-station, ,       999,       area
        """)
    void aWrongOrganisationIsSentBack(String kind, @Nullable String parent, String area, String field) {
        organisation(code("STATION"), null, kind, parent, area)
                .then()
                .statusCode(400)
                .body("fields.field", hasItem(field));
    }

    @Test
    void nobodyStandsAboveItself() {
        var above = code("ABOVE");
        var below = code("BELOW");
        organisation(above, null, "police-bureau", null, "230381");
        organisation(below, null, "police-station", above, "230381400");

        organisation(above, Cast.etag("/organisations/" + above), "police-bureau", below, "230381")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/line-goes-round"));
    }

    @Test
    void onlyTheHealthAuthorityChangesTheDirectory() {
        Cast.prevention().body(Map.of()).put("/organisations/X").then().statusCode(403);
        Cast.doctor()
                .body(Map.of())
                .put("/jurisdictions/police/230381400")
                .then()
                .statusCode(403);
    }

    @Test
    void aDutyChangesHandsFromTodayOnAndThePastIsKept() {
        var area = "230381102";
        var one = station();
        var other = station();
        Cast.confirmed(duty(area, null, holder(one, 1, "2026-01-01", null)));

        Cast.confirmed(duty(area, Cast.etag("/jurisdictions/police/" + area), holder(other, 1, TODAY.toString(), null)))
                .then()
                .body("state", equalTo("confirmed"));

        Cast.health()
                .get("/jurisdictions/police/" + area)
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK)
                .body("holders.organisation", containsInAnyOrder(one, other));

        var told = TestTopics.awaitTold(Topic.JURISDICTIONS, "police:" + area, 2)
                .getLast()
                .data();
        assertThat(told).isInstanceOfSatisfying(JurisdictionChanged.class, changed -> {
            assertThat(changed.duty()).isEqualTo(Duty.POLICE);
            assertThat(changed.holders())
                    .containsExactlyInAnyOrder(
                            new Holder(one, 1, LocalDate.of(2026, 1, 1), TODAY), new Holder(other, 1, TODAY, null));
        });
    }

    @Test
    void daysBeforeTodayAreNotRewritten() {
        var area = "230381103";
        var one = station();
        Cast.confirmed(duty(area, null, holder(one, 1, "2026-01-01", null)));

        duty(area, Cast.etag("/jurisdictions/police/" + area), holder(station(), 1, "2026-02-01", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/past-would-change"));
    }

    @Test
    void wrongHoldersAreSentBack() {
        var area = "230381104";

        duty(area, null, holder("NOBODY", 1, "2026-01-01", null))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("holders[0].organisation"));
        duty(area, null, holder("GRID-HL", 1, "2026-01-01", null)).then().statusCode(400);
        duty(area, null, holder(station(), 1, "2026-01-01", "2026-01-01"))
                .then()
                .statusCode(400);
        duty(area, null, holder(station(), 0, "2026-01-01", null)).then().statusCode(400);
        duty(area, null, holder(station(), 1, "2026-01-01", null), holder(station(), 1, "2026-05-01", null))
                .then()
                .statusCode(400);
        duty(area, null, holder(station(), 2, "2026-01-01", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nobody-accountable"));
        duty("999999", null, holder(station(), 1, "2026-01-01", null)).then().statusCode(400);
        for (var unset : List.of("0001-01-01", "1900-01-01", "1970-01-01", "9999-12-31")) {
            duty(area, null, holder(station(), 1, unset, null)).then().statusCode(400);
        }
        duty(area, null, holder(station(), 1, "2026-01-01", "9999-12-31"))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("holders[0].to"));
        Cast.health()
                .body(Map.of("holders", List.of()))
                .put("/jurisdictions/magic/" + area)
                .then()
                .statusCode(404);
    }

    @Test
    void aDutyTakenAwayIsRevokedAtOnce() {
        var area = "230381105";
        var clinic = code("CARE");
        organisation(clinic, null, "primary-care", null, area);
        Cast.confirmed(careOf(area, null, List.of(holder(clinic, 1, "2026-01-01", null))));
        var doctor = TestNumbers.unused();
        var id = Cast.idOf(Cast.register(Cast.as(clinic, Role.COMMUNITY_DOCTOR), Cast.form(doctor, area)));

        Cast.confirmed(careOf(area, Cast.etag("/jurisdictions/care/" + area), List.of()))
                .then()
                .body("state", equalTo("confirmed"));

        Cast.as(clinic, Role.COMMUNITY_DOCTOR).get("/patients/" + id).then().statusCode(404);
        Cast.prevention().get("/patients/" + id).then().statusCode(200);
    }

    @Test
    void dutiesOfAPlaceAreListedWithThoseAboveAndBelow() {
        Cast.doctor()
                .get("/jurisdictions?area=" + Cast.HULIN)
                .then()
                .statusCode(200)
                .body("area", hasItem("230381"))
                .body("area", hasItem(Cast.HULIN))
                .body("area", not(hasItem(Cast.LINSHAN)));
        Cast.doctor().get("/jurisdictions").then().statusCode(400);
        Cast.doctor()
                .get("/jurisdictions/care/" + Cast.HULIN)
                .then()
                .statusCode(200)
                .body("holders[0].organisation", equalTo("CARE-HL"));
    }

    @Test
    void ofAnotherCountyOneLearnsWhoAnswersThereTodayAndNoMore() {
        TestDirectory.organisation("PAST-LS", OrganisationKind.POLICE_STATION, null, "410102", "0371-1");
        TestDirectory.holds(
                "PAST-LS", Duty.POLICE, Cast.LINSHAN, 2, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));

        for (var county : List.of("410102", Cast.LINSHAN)) {
            Cast.doctor()
                    .get("/jurisdictions?area=" + county)
                    .then()
                    .statusCode(200)
                    .body("area", everyItem(in(List.of("410102", county))))
                    .body("holders.flatten().organisation", not(hasItem("PAST-LS")));
        }
        Cast.doctor().get("/jurisdictions?area=" + Cast.LINSHAN).then().body("duty", hasItem("police"));
        Cast.doctor()
                .get("/jurisdictions/police/" + Cast.LINSHAN)
                .then()
                .body("holders.organisation", contains("POLICE-LS"));
        Cast.doctorElsewhere()
                .get("/jurisdictions/police/" + Cast.LINSHAN)
                .then()
                .body("holders.organisation", hasItem("PAST-LS"));
    }

    @Test
    void organisationsAndAreasAreForEverybodySignedIn() {
        Cast.as("POLICE-HL", Role.POLICE)
                .get("/organisations?limit=1000")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("CARE-LS"));
        Cast.as("POLICE-HL", Role.POLICE)
                .get("/areas?below=230381")
                .then()
                .statusCode(200)
                .body("code", hasItem(Cast.HULIN))
                .body("name", hasItem("虎林镇"));
    }

    private static String station() {
        var code = code("STATION");
        organisation(code, null, "police-station", null, "230381400").then().statusCode(200);
        return code;
    }

    private static String code(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response organisation(
            String code, @Nullable String version, String kind, @Nullable String parent, String area) {
        var form = new HashMap<String, Object>();
        form.put("kind", kind);
        form.put("name", "试派出所");
        form.put("parent", parent);
        form.put("area", area);
        form.put("dutyPhone", "0467-0000-119");
        form.put("active", true);
        var caller = Cast.health().body(form);
        return (version == null ? caller : caller.header("If-Match", version)).put("/organisations/" + code);
    }

    @SafeVarargs
    private static Response duty(String area, @Nullable String version, Map<String, Object>... holders) {
        return put("police", area, version, List.of(holders));
    }

    private static Response careOf(String area, @Nullable String version, List<Map<String, Object>> holders) {
        return put("care", area, version, holders);
    }

    private static Response put(String duty, String area, @Nullable String version, List<Map<String, Object>> holders) {
        var caller = Cast.health().body(Map.of("holders", holders));
        return (version == null ? caller : caller.header("If-Match", version))
                .put("/jurisdictions/" + duty + "/" + area);
    }

    private static Map<String, Object> holder(String organisation, int rank, String from, @Nullable String to) {
        var holder = new HashMap<String, Object>();
        holder.put("organisation", organisation);
        holder.put("rank", rank);
        holder.put("from", from);
        holder.put("to", to);
        return holder;
    }
}
