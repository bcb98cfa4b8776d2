package org.careline.registry.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No account of one county changes anything of another: every way to write the directory, every role, API and page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BordersIT {
    private static final String TODAY = LocalDate.now(ClockProducer.ZONE).toString();
    private static final String OWN_TOWN = "230381401";
    private static final List<String> ROLES = List.of(
            Role.COMMUNITY_DOCTOR,
            Role.PSYCHIATRIST,
            Role.PREVENTION_INSTITUTION,
            Role.POLICE,
            Role.GRID_CENTRE,
            Role.GREEN_CHANNEL_DESK,
            Role.HEALTH_AUTHORITY,
            Role.CLINIC_SYSTEM,
            Role.OPERATOR);

    @BeforeAll
    static void directory() {
        Cast.enter();
        for (var duty : Duty.values()) {
            TestDirectory.organisation("BORDER-LS-" + duty, kind(duty), null, Cast.LINSHAN, "0371-0000-001");
            TestDirectory.organisation("BORDER-HL-" + duty, kind(duty), null, OWN_TOWN, "0467-0000-001");
            TestDirectory.holds("BORDER-LS-" + duty, duty, "410102002");
            TestDirectory.holds("BORDER-HL-" + duty, duty, OWN_TOWN);
        }
        TestDirectory.organisation("CITY-BUREAU", OrganisationKind.POLICE_BUREAU, null, "2303", "0467-0000-110");
    }

    private static OrganisationKind kind(Duty duty) {
        return switch (duty) {
            case CARE -> OrganisationKind.PRIMARY_CARE;
            case POLICE -> OrganisationKind.POLICE_STATION;
            case GRID -> OrganisationKind.GRID_CENTRE;
            case PREVENTION -> OrganisationKind.PREVENTION_INSTITUTION;
            case GREEN_CHANNEL -> OrganisationKind.HOSPITAL;
        };
    }

    /** A way to write into the directory something that touches the other county. */
    private record Way(String name, Writing writing) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Writing {
        Response by(RequestSpecification api, Browser page);
    }

    private static Map<String, @Nullable Object> organisation(String kind, @Nullable String parent, String area) {
        var form = new HashMap<String, @Nullable Object>();
        form.put("kind", kind);
        form.put("name", "试越界");
        form.put("parent", parent);
        form.put("area", area);
        form.put("dutyPhone", "0467-0000-666");
        form.put("active", true);
        return form;
    }

    private static Map<String, Object> holders(String organisation) {
        return Map.of("holders", List.of(Map.of("organisation", organisation, "rank", 1, "from", TODAY)));
    }

    private static Map<String, Object> batch(Duty duty, String area, String organisation) {
        var change = new HashMap<String, Object>(holders(organisation));
        change.put("duty", duty.wireName());
        change.put("area", area);
        change.put("version", 1);
        var own = new HashMap<String, Object>(holders("BORDER-HL-police"));
        own.put("duty", "police");
        own.put("area", "230381400");
        own.put("version", 0);
        return Map.of("changes", List.of(own, change));
    }

    private static Map<String, String> dutyPage(String organisation) {
        return Map.of(
                "version",
                "1",
                "rows",
                "1",
                "holders[0].organisation",
                organisation,
                "holders[0].rank",
                "1",
                "holders[0].from",
                TODAY);
    }

    private static Map<String, String> organisationPage(String code, @Nullable String parent, String area) {
        var fields = new HashMap<String, String>(Map.of(
                "code",
                code,
                "version",
                "1",
                "kind",
                "police-station",
                "name",
                "试越界",
                "area",
                area,
                "dutyPhone",
                "0467-0000-666",
                "active",
                "true"));
        fields.put("parent", parent == null ? "" : parent);
        return fields;
    }

    static Stream<Way> ways() {
        var ways = new ArrayList<Way>();
        for (var duty : Duty.values()) {
            var theirs = "BORDER-LS-" + duty;
            var ours = "BORDER-HL-" + duty;
            ways.add(new Way(
                    "put their " + duty,
                    (api, page) -> api.header("If-Match", "\"1\"")
                            .body(holders(ours))
                            .put("/jurisdictions/" + duty + "/410102002")));
            ways.add(new Way(
                    "empty their " + duty,
                    (api, page) -> api.header("If-Match", "\"1\"")
                            .body(Map.of("holders", List.of()))
                            .put("/jurisdictions/" + duty + "/410102002")));
            ways.add(new Way(
                    "their organisation for our " + duty,
                    (api, page) -> api.header("If-Match", "\"1\"")
                            .body(holders(theirs))
                            .put("/jurisdictions/" + duty + "/" + OWN_TOWN)));
            ways.add(new Way(
                    "their organisation where we have nobody for " + duty,
                    (api, page) -> api.body(holders(theirs)).put("/jurisdictions/" + duty + "/230381106")));
            ways.add(new Way(
                    "a batch with their " + duty,
                    (api, page) -> api.body(batch(duty, "410102002", ours)).post("/duty-proposals")));
            ways.add(new Way(
                    "a batch with their organisation for our " + duty,
                    (api, page) -> api.body(batch(duty, OWN_TOWN, theirs)).post("/duty-proposals")));
            ways.add(new Way(
                    "page of their " + duty,
                    (api, page) -> page.send("/console/directory/areas/410102002/" + duty, dutyPage(ours))));
            ways.add(new Way(
                    "page with their organisation for our " + duty,
                    (api, page) -> page.send("/console/directory/areas/" + OWN_TOWN + "/" + duty, dutyPage(theirs))));
            ways.add(new Way(
                    "page that hands our " + duty + " over to theirs",
                    (api, page) -> page.send(
                            "/console/duty-handover",
                            Map.of("presentHolder", ours, "nextHolder", theirs, "handoverDay", TODAY))));
        }
        ways.add(new Way(
                "their country above the counties",
                (api, page) -> api.body(holders("BORDER-HL-police")).put("/jurisdictions/police/41")));
        ways.add(new Way(
                "change their organisation",
                (api, page) -> api.header("If-Match", "\"1\"")
                        .body(organisation("police-station", null, Cast.LINSHAN))
                        .put("/organisations/POLICE-LS")));
        ways.add(new Way(
                "take their organisation over",
                (api, page) -> api.header("If-Match", "\"1\"")
                        .body(organisation("police-station", null, OWN_TOWN))
                        .put("/organisations/POLICE-LS")));
        ways.add(new Way(
                "move our organisation out",
                (api, page) -> api.header("If-Match", "\"1\"")
                        .body(organisation("police-station", null, Cast.LINSHAN))
                        .put("/organisations/BORDER-HL-police")));
        ways.add(new Way(
                "move our organisation above the county",
                (api, page) -> api.header("If-Match", "\"1\"")
                        .body(organisation("police-station", null, "2303"))
                        .put("/organisations/BORDER-HL-police")));
        ways.add(new Way(
                "add an organisation over there",
                (api, page) -> api.body(organisation("police-station", null, Cast.LINSHAN))
                        .put("/organisations/BORDER-NEW")));
        ways.add(new Way(
                "add a health authority over there",
                (api, page) -> api.body(organisation("health-authority", null, "410102"))
                        .put("/organisations/BORDER-NEW")));
        ways.add(new Way(
                "their bureau above our station",
                (api, page) -> api.header("If-Match", "\"1\"")
                        .body(organisation("police-station", "BUREAU-LS", OWN_TOWN))
                        .put("/organisations/BORDER-HL-police")));
        ways.add(new Way(
                "their bureau above a new station of ours",
                (api, page) -> api.body(organisation("police-station", "BUREAU-LS", OWN_TOWN))
                        .put("/organisations/BORDER-NEW")));
        ways.add(new Way(
                "page of their organisation",
                (api, page) ->
                        page.send("/console/organisations/POLICE-LS", organisationPage("POLICE-LS", null, OWN_TOWN))));
        ways.add(new Way(
                "page that moves ours out",
                (api, page) -> page.send(
                        "/console/organisations/BORDER-HL-police",
                        organisationPage("BORDER-HL-police", null, Cast.LINSHAN))));
        ways.add(new Way(
                "page with their bureau above ours",
                (api, page) -> page.send(
                        "/console/organisations/BORDER-HL-police",
                        organisationPage("BORDER-HL-police", "BUREAU-LS", OWN_TOWN))));
        ways.add(new Way(
                "page that adds one over there",
                (api, page) ->
                        page.send("/console/new-organisation", organisationPage("BORDER-NEW", null, Cast.LINSHAN))));
        ways.add(new Way(
                "page that adds one with the code of theirs",
                (api, page) -> page.send("/console/new-organisation", organisationPage("POLICE-LS", null, OWN_TOWN))));
        ways.add(new Way("confirm their proposal", (api, page) -> api.post(proposalOfTheirs() + "/confirmation")));
        ways.add(new Way("withdraw their proposal", (api, page) -> api.post(proposalOfTheirs() + "/withdrawal")));
        ways.add(new Way(
                "page that confirms their proposal",
                (api, page) -> page.send("/console" + proposalOfTheirs() + "/confirmation", Map.of())));
        ways.add(new Way(
                "page that withdraws their proposal",
                (api, page) -> page.send("/console" + proposalOfTheirs() + "/withdrawal", Map.of())));
        return ways.stream();
    }

    private static String proposalOfTheirs() {
        return Cast.healthElsewhere()
                .body(holders("BORDER-LS-police"))
                .put("/jurisdictions/police/410102003")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replace("/registry", "");
    }

    /** Each role from the first county, as its own organisation and as its health authority's. */
    @ParameterizedTest
    @MethodSource("ways")
    void nothingIsWrittenOverTheBorder(Way way) {
        proposalOfTheirs();
        var before = everything();
        for (var role : ROLES) {
            for (var organisation : List.of("HEALTH", "POLICE-HL", "CARE-HL")) {
                way.writing()
                        .by(Cast.as(organisation, role), Browser.of(organisation, role))
                        .then()
                        .statusCode(anyOf(equalTo(403), equalTo(404)));
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatWasTriedStandsOnTheTrail() {
        var before = count("select count(*) from access_trail where action = 'directory-change-refused'");

        Cast.health()
                .header("If-Match", "\"1\"")
                .body(holders("BORDER-HL-police"))
                .put("/jurisdictions/police/410102002")
                .then()
                .statusCode(404);

        assertThat(count("select count(*) from access_trail where action = 'directory-change-refused'"))
                .isEqualTo(before + 1);
    }

    @Test
    void theOtherCountysProposalsAreNotRead() {
        var theirs = proposalOfTheirs();

        Cast.health().get(theirs).then().statusCode(404);
        assertThat(Cast.health().get("/duty-proposals?limit=200").asString())
                .doesNotContain(theirs.replace("/duty-proposals/", ""));
        Browser.health().get("/console" + theirs).then().statusCode(404);
    }

    /** The line above covers the county: the city's bureau can have a duty and stand above its stations. */
    @Test
    void theLineAboveServesTheCounty() {
        Cast.health()
                .body(organisation("police-station", "CITY-BUREAU", OWN_TOWN))
                .put("/organisations/BORDER-UNDER-CITY")
                .then()
                .statusCode(200);
        Cast.health()
                .body(holders("CITY-BUREAU"))
                .put("/jurisdictions/police/230381106")
                .then()
                .statusCode(202);
    }

    /** Which stands in the same line: a clinic above a station would be sent what the police did not sign. */
    @Test
    void nobodyOfAnotherLineStandsAbove() {
        Cast.health()
                .body(organisation("police-station", "CARE-HL", OWN_TOWN))
                .put("/organisations/BORDER-NEW")
                .then()
                .statusCode(400)
                .body("fields[0].field", equalTo("parent"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CARE", "POLICE", "GRID", "PREVENTION", "GREEN_CHANNEL"})
    void whoHasADutyIsNotSwitchedOff(Duty duty) {
        var code = "BORDER-HL-" + duty;
        var form = organisation(kind(duty).wireName(), null, OWN_TOWN);
        form.put("active", false);

        Cast.health()
                .header("If-Match", "\"1\"")
                .body(form)
                .put("/organisations/" + code)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/has-a-duty"));
    }

    @Test
    void anAccountNarrowedToATownGovernsThatTown() {
        var narrowed = given().auth()
                .oauth2(TestTokens.narrowed("HEALTH", OWN_TOWN, Role.HEALTH_AUTHORITY))
                .contentType(ContentType.JSON);

        narrowed.body(holders("BORDER-HL-police"))
                .put("/jurisdictions/police/230381106")
                .then()
                .statusCode(404);
        narrowed.header("If-Match", "\"1\"")
                .body(holders("CITY-BUREAU"))
                .put("/jurisdictions/police/" + OWN_TOWN)
                .then()
                .statusCode(202);
    }

    /** Another authority of the same place is another authority. */
    @Test
    void onlyTheAuthorityThatProposedConfirms() {
        TestDirectory.organisation("HEALTH-BESIDE", OrganisationKind.HEALTH_AUTHORITY, null, "410102", "0371-0000-002");

        Cast.as("HEALTH-BESIDE", Role.HEALTH_AUTHORITY)
                .post(proposalOfTheirs() + "/confirmation")
                .then()
                .statusCode(404);
    }

    @Test
    void anAuthorityMakesNoAuthorityAndDoesNotGrowItself() {
        Cast.health()
                .body(organisation("health-authority", null, OWN_TOWN))
                .put("/organisations/BORDER-NEW")
                .then()
                .statusCode(409);
        Cast.health()
                .header("If-Match", "\"1\"")
                .body(organisation("health-authority", null, "23"))
                .put("/organisations/HEALTH")
                .then()
                .statusCode(404);
    }

    /** All that is said in the directory and all that waits. */
    private static List<String> everything() {
        var rows = new ArrayList<String>();
        for (var table :
                List.of("organisation", "jurisdiction", "jurisdiction_holder", "duty_proposal", "duty_notice")) {
            rows.addAll(texts("select to_jsonb(t)::text from " + table + " t order by 1"));
        }
        rows.addAll(texts("select count(*)::text from outbox"));
        return rows;
    }

    private static long count(String sql) {
        return Long.parseLong(texts(sql.replace("count(*)", "count(*)::text")).getFirst());
    }

    private static List<String> texts(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
