package org.careline.registry.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has a duty is changed by two people of the authority, and who loses and who gets it are told. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TwoPeopleIT {
    private static final LocalDate TODAY = LocalDate.now(ClockProducer.ZONE);

    @BeforeAll
    static void directory() {
        Cast.enter();
        for (var station : List.of("TWO-A", "TWO-B", "TWO-C")) {
            TestDirectory.organisation(station, OrganisationKind.POLICE_STATION, "BUREAU-HL", "230381", "0467-0000-5");
        }
        TestDirectory.organisation("TWO-CLINIC", OrganisationKind.CLINIC, null, "230381", "0467-0000-6");
        TestDirectory.organisation("TWO-CARE", OrganisationKind.PRIMARY_CARE, null, "230381", "0467-0000-7");
    }

    private static Map<String, Object> holder(String organisation, int rank, LocalDate from, @Nullable LocalDate to) {
        var holder = new HashMap<String, Object>(
                Map.of("organisation", organisation, "rank", rank, "from", from.toString()));
        if (to != null) {
            holder.put("to", to.toString());
        }
        return holder;
    }

    private static Map<String, Object> now(String organisation) {
        return holder(organisation, 1, TODAY, null);
    }

    @SafeVarargs
    private static Response put(
            RequestSpecification caller, String duty, String area, long version, Map<String, Object>... holders) {
        var request = caller.body(Map.of("holders", List.of(holders)));
        return (version == 0 ? request : request.header("If-Match", "\"" + version + "\""))
                .put("/jurisdictions/" + duty + "/" + area);
    }

    /** A place where A has the police duty since this year's beginning. */
    private static String heldByA(String area) {
        TestDirectory.holds("TWO-A", Duty.POLICE, area);
        return area;
    }

    private static String where(Response proposed) {
        return proposed.then()
                .statusCode(202)
                .body("state", equalTo("open"))
                .extract()
                .header("Location")
                .replace("/registry", "");
    }

    private static void holds(String area, String... organisations) {
        Cast.health()
                .get("/jurisdictions/police/" + area)
                .then()
                .body(
                        "holders.findAll { it.to == null }.organisation",
                        organisations.length == 0 ? hasSize(0) : contains(organisations));
    }

    private static List<Map<String, Object>> notices(String organisation, String area) {
        return Cast.as(organisation, Role.POLICE)
                .get("/duty-notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items.findAll { it.area == '" + area + "' }");
    }

    @Test
    void aHeldDutyGoesOverWhenASecondPersonConfirmsAndBothAreTold() {
        var began = trail();
        var area = heldByA("230381203200");

        var proposal = where(put(Cast.health(), "police", area, 1, now("TWO-B")));

        holds(area, "TWO-A");
        assertThat(notices("TWO-A", area)).as("told from the confirmation on").isEmpty();
        Cast.health().get(proposal).then().statusCode(200).body("changes[0].present.organisation", contains("TWO-A"));
        Cast.secondOfHealth()
                .post(proposal + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("decidedBy", equalTo("second-of-health"));
        holds(area, "TWO-B");
        assertThat(notices("TWO-A", area))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .containsEntry("kind", "lost")
                        .containsEntry("accountable", "TWO-B")
                        .containsEntry("authority", "HEALTH"));
        assertThat(notices("TWO-B", area))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice).containsEntry("kind", "gained").containsEntry("from", TODAY.toString()));
        assertThat(notices("TWO-C", area)).isEmpty();
        assertThat(actionsSince(began)).containsExactly("duty-change-proposed", "duty-change-confirmed");
    }

    @Test
    void aNoticeIsMarkedByTheFirstLook() {
        var area = heldByA("230381203201");
        Cast.confirmed(put(Cast.health(), "police", area, 1, now("TWO-C")));

        assertThat(notices("TWO-C", area).getFirst().get("readAt")).isNull();
        assertThat(notices("TWO-C", area).getFirst().get("readAt")).isNotNull();
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        var began = trail();
        var area = heldByA("230381203202");
        var proposal = where(put(Cast.health(), "police", area, 1, now("TWO-B")));

        Cast.health()
                .post(proposal + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/a-second-person-confirms"));

        holds(area, "TWO-A");
        assertThat(actionsSince(began)).containsExactly("duty-change-proposed", "duty-change-refused");
    }

    @Test
    void onlyWhoProposedItTakesItBack() {
        var began = trail();
        var area = heldByA("230381203203");
        var proposal = where(put(Cast.health(), "police", area, 1, now("TWO-B")));

        Cast.secondOfHealth().post(proposal + "/withdrawal").then().statusCode(409);
        Cast.health().post(proposal + "/withdrawal").then().statusCode(200).body("state", equalTo("withdrawn"));

        Cast.secondOfHealth()
                .post(proposal + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/proposal-not-open"));
        holds(area, "TWO-A");
        assertThat(actionsSince(began))
                .containsExactly(
                        "duty-change-proposed", "duty-change-refused", "duty-change-withdrawn", "duty-change-refused");
    }

    @Test
    void whatWasOvertakenIsNotConfirmed() {
        var area = heldByA("230381203204");
        var one = where(put(Cast.health(), "police", area, 1, now("TWO-B")));
        var other = where(put(Cast.health(), "police", area, 1, now("TWO-C")));
        Cast.secondOfHealth().post(one + "/confirmation").then().statusCode(200);

        Cast.secondOfHealth().post(other + "/confirmation").then().statusCode(412);

        holds(area, "TWO-B");
        Cast.health().get(other).then().body("state", equalTo("overtaken"));
    }

    @Test
    void afterAWeekAProposalHasExpired() {
        var area = heldByA("230381203205");
        var proposal = where(put(Cast.health(), "police", area, 1, now("TWO-B")));
        update("update duty_proposal set expires_at = now() - interval '1 second' where id = '" + id(proposal) + "'");

        Cast.health().get(proposal).then().body("state", equalTo("expired"));
        Cast.secondOfHealth().post(proposal + "/confirmation").then().statusCode(409);
        holds(area, "TWO-A");
    }

    @Test
    void whatWasProposedYesterdayBeginsOnTheDayOfItsConfirmation() {
        var area = heldByA("230381203206");
        var proposal = where(put(
                Cast.health(), "police", area, 1, holder("TWO-A", 1, LocalDate.of(2026, 1, 1), TODAY), now("TWO-B")));
        update("update duty_proposal set changes = cast(replace(changes::text, '" + TODAY + "', '" + TODAY.minusDays(2)
                + "') as jsonb) where id = '" + id(proposal) + "'");

        Cast.secondOfHealth().post(proposal + "/confirmation").then().statusCode(200);

        Cast.health()
                .get("/jurisdictions/police/" + area)
                .then()
                .body("holders.find { it.organisation == 'TWO-B' }.from", equalTo(TODAY.toString()))
                .body("holders.find { it.organisation == 'TWO-A' }.to", equalTo(TODAY.toString()));
    }

    @Test
    void aBatchTakesEffectAsAWholeOrNotAtAll() {
        var one = heldByA("230381204200");
        var other = heldByA("230381204201");
        var proposal = where(Cast.health()
                .body(Map.of("changes", List.of(change(one, 1, "TWO-B"), change(other, 1, "TWO-C"))))
                .post("/duty-proposals"));
        var mixed = where(Cast.health()
                .body(Map.of("changes", List.of(change("230381204202", 0, "TWO-C"), change(other, 1, "TWO-B"))))
                .post("/duty-proposals"));

        Cast.secondOfHealth().post(proposal + "/confirmation").then().statusCode(200);
        holds(one, "TWO-B");
        holds(other, "TWO-C");

        Cast.secondOfHealth().post(mixed + "/confirmation").then().statusCode(412);
        holds(other, "TWO-C");
        Cast.health().get("/jurisdictions/police/230381204202").then().statusCode(404);
    }

    @Test
    void aBatchThatIsWrongNamesTheField() {
        var area = heldByA("230381204203");

        Cast.health()
                .body(Map.of("changes", List.of(change(area, 1, "TWO-B"), change("230381204204", 0, "GRID-HL"))))
                .post("/duty-proposals")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("changes[1].holders[0].organisation"));
        Cast.health()
                .body(Map.of("changes", List.of(change(area, 1, "TWO-B"), change(area, 1, "TWO-C"))))
                .post("/duty-proposals")
                .then()
                .statusCode(400);
        Cast.health()
                .body(Map.of("changes", List.of(change(area, 7, "TWO-B"))))
                .post("/duty-proposals")
                .then()
                .statusCode(412);
        Cast.health()
                .body(Map.of("changes", List.of()))
                .post("/duty-proposals")
                .then()
                .statusCode(400);
    }

    @Test
    void aCopyOfPoliceIsAddedByOneAndACopyThatReadsFilesIsNot() {
        var area = heldByA("230381204205");
        TestDirectory.holds("TWO-CARE", Duty.CARE, area);
        var since = LocalDate.of(2026, 1, 1);

        put(Cast.health(), "police", area, 1, holder("TWO-A", 1, since, null), holder("TWO-B", 2, TODAY, null))
                .then()
                .statusCode(200)
                .body("version", greaterThan(2L));
        put(Cast.health(), "care", area, 1, holder("TWO-CARE", 1, since, null), holder("TWO-CLINIC", 2, TODAY, null))
                .then()
                .statusCode(202);
        Cast.health()
                .header("If-Match", Cast.etag("/jurisdictions/police/" + area))
                .body(Map.of("holders", List.of(holder("TWO-A", 1, since, null))))
                .put("/jurisdictions/police/" + area)
                .then()
                .statusCode(202);
        assertThat(notices("TWO-B", area))
                .singleElement()
                .satisfies(notice -> assertThat(notice).containsEntry("kind", "gained"));
    }

    @Test
    void theOperatorEntersAnAreaOnceAndNeverChangesIt() {
        var area = "230381206";

        put(Cast.operator(), "police", area, 0, now("TWO-A")).then().statusCode(200);
        var entered = Cast.etag("/jurisdictions/police/" + area);

        put(Cast.operator(), "police", area, 0, now("TWO-A"))
                .then()
                .statusCode(200)
                .header("ETag", entered);
        put(Cast.operator(), "police", area, 1, now("TWO-B")).then().statusCode(403);
        put(Cast.operator(), "police", area + "200", 0, now("TWO-B")).then().statusCode(403);
        put(Cast.operator(), "police", "230381207200", 0, now("POLICE-LS"))
                .then()
                .statusCode(404);
        holds(area, "TWO-A");
        assertThat(count("jurisdiction-changed", "INSTALLATION")).isEqualTo(1);
    }

    @Test
    void theOperatorAddsAnOrganisationAndNeverChangesOne() {
        var form = new HashMap<String, Object>(Map.of(
                "kind",
                "police-station",
                "name",
                "试派出所",
                "area",
                "230381100",
                "dutyPhone",
                "0467-0000-1",
                "active",
                true));

        Cast.operator().body(form).put("/organisations/TWO-NEW").then().statusCode(200);
        form.put("dutyPhone", "0467-0000-666");
        Cast.operator()
                .header("If-Match", Cast.etag("/organisations/TWO-NEW"))
                .body(form)
                .put("/organisations/TWO-NEW")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/filled-already"));
        Cast.health()
                .header("If-Match", Cast.etag("/organisations/TWO-NEW"))
                .body(form)
                .put("/organisations/TWO-NEW")
                .then()
                .statusCode(200);
    }

    /** A place of its own below what is held takes the duty from whoever had it there by inheritance. */
    @Test
    void whoAnsweredByInheritanceIsToldToo() {
        var town = heldByA("230381207");
        var village = town + "200";

        Cast.confirmed(put(Cast.health(), "police", village, 0, now("TWO-B")));

        assertThat(notices("TWO-A", village))
                .singleElement()
                .satisfies(notice -> assertThat(notice).containsEntry("kind", "lost"));
        assertThat(notices("TWO-B", village))
                .singleElement()
                .satisfies(notice -> assertThat(notice).containsEntry("kind", "gained"));
    }

    @Test
    void theSamePersonWithAnotherNameIsTheSamePerson() {
        var area = heldByA("230381204206");
        var proposal = where(put(Cast.health(), "police", area, 1, now("TWO-B")));
        update("update duty_proposal set proposed_name = 'renamed' where id = '" + id(proposal) + "'");

        Cast.health().post(proposal + "/confirmation").then().statusCode(409);
    }

    @Test
    void aDutyIsHandedOverAsAWholeOnThePage() {
        TestDirectory.organisation("TWO-OLD", OrganisationKind.POLICE_STATION, "BUREAU-HL", "230381", "0467-0000-8");
        TestDirectory.holds("TWO-OLD", Duty.POLICE, "230381206201");
        TestDirectory.holds("TWO-OLD", Duty.POLICE, "230381206202");
        TestDirectory.holds("TWO-OLD", Duty.POLICE, "410102004");
        var form = Map.of("presentHolder", "TWO-OLD", "nextHolder", "TWO-C", "handoverDay", TODAY.toString());

        var proposed = Browser.health().send("/console/duty-handover", form);

        var page = proposed.then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replace("/registry", "")
                .replace("?done=proposed", "");
        var mine = Browser.health().open(page);
        assertThat(mine.select("main section h2").eachText()).hasSize(2).allMatch(line -> line.contains("公安"));
        assertThat(mine.select("main form").attr("action")).endsWith("/withdrawal");
        assertThat(Browser.health().inEnglish().open(page).select("main").text())
                .contains("To be confirmed by");
        var refused = Browser.health().send(page + "/confirmation", Map.of());
        assertThat(Browser.page(refused.then().statusCode(409).extract().response())
                        .select(".problem")
                        .text())
                .contains("须由本单位另一人");
        Browser.secondOfHealth().send(page + "/confirmation", Map.of()).then().statusCode(303);
        holds("230381206201", "TWO-C");
        holds("230381206202", "TWO-C");
        assertThat(Browser.health()
                        .open("/console/duty-proposals")
                        .select("tbody tr")
                        .text())
                .contains("已确认", "second-of-health");
        var told = Browser.of("TWO-OLD", Role.POLICE).open("/console/duty-notices");
        assertThat(told.select("tbody tr")).hasSize(2);
        assertThat(told.select("tbody tr").text()).contains("不再承担公安职责", TODAY + "起", "机构TWO-C", "机构HEALTH");
        assertThat(told.select("tr.amber")).hasSize(2);
        assertThat(Browser.of("TWO-OLD", Role.POLICE)
                        .open("/console/duty-notices")
                        .select("tr.amber"))
                .isEmpty();
        var nothing = Browser.health().send("/console/duty-handover", form);
        assertThat(Browser.page(nothing.then().statusCode(400).extract().response())
                        .select(".wrong")
                        .text())
                .contains("没有承担职责");
    }

    @Test
    void proposalsAreListedForTheirAuthorityAlone() {
        var area = heldByA("230381206203");
        var proposal = where(put(Cast.health(), "police", area, 1, now("TWO-B")));

        Cast.secondOfHealth()
                .get("/duty-proposals?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id(proposal) + "' }.own", equalTo(false))
                .body("items.find { it.id == '" + id(proposal) + "' }.decidedAt", nullValue())
                .body("items.expiresAt", everyItem(notNullValue()));
        Cast.healthElsewhere().get("/duty-proposals?limit=200").then().body("items.id", not(hasItem(id(proposal))));
    }

    @Test
    void theLocationLeadsThere() {
        var area = heldByA("230381206204");
        var location = put(Cast.health(), "police", area, 1, now("TWO-B")).header("Location");

        assertThat(location).satisfies(text -> assertThat(text).startsWith("/registry/duty-proposals/"));
        Cast.health()
                .get(location.substring("/registry".length()))
                .then()
                .statusCode(200)
                .body("id", startsWith(id(location)));
    }

    private static Map<String, Object> change(String area, long version, String organisation) {
        return Map.of("duty", "police", "area", area, "version", version, "holders", List.of(now(organisation)));
    }

    private static String id(String proposal) {
        return proposal.substring(proposal.lastIndexOf('/') + 1);
    }

    /** Why stands sealed on the trail: what this test left there is what came after it began. */
    private static List<String> actionsSince(long began) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(
                        "select action from access_trail where id > ? and action like 'duty-change-%' order by id")) {
            statement.setLong(1, began);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long trail() {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("select coalesce(max(id), 0) from access_trail");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String action, String organisation) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(
                        "select count(*) from access_trail where action = ? and organisation = ?")) {
            statement.setString(1, action);
            statement.setString(2, organisation);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
