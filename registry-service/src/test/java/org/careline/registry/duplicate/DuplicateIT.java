package org.careline.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The register never tells who is on it (design section 6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DuplicateIT {

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void aNumberOnOnesOwnRegisterIsRefusedAndTheFileNamed() {
        var number = TestNumbers.unused();
        var known = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN_VILLAGE))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-on-your-register"))
                .body("title", containsString(known.toString()));
    }

    @Test
    void theSameNumberInTheHouseholdBookIsTheSamePerson() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        Cast.register(Cast.doctor(), Cast.with(Cast.form(number, Cast.HULIN), "documentType", "02"))
                .then()
                .statusCode(409);
    }

    @Test
    void aNumberKnownElsewhereAnswersLikeAnyOther() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        var known = Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN));
        var other = TestNumbers.unused();
        var unknown = Cast.register(Cast.doctorElsewhere(), Cast.form(other, Cast.LINSHAN));

        assertThat(known.statusCode()).isEqualTo(201);
        assertThat(withoutItsOwn(known, number)).isEqualTo(withoutItsOwn(unknown, other));
        assertThat(headers(known)).isEqualTo(headers(unknown));
    }

    @Test
    void onlyThePreventionInstitutionOfThePlaceSeesTheReview() {
        var number = TestNumbers.unused();
        var first = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        var second = Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));

        assertThat(reviewsOf(Cast.preventionElsewhere(), second)).containsExactly(first);
        assertThat(reviewsOf(Cast.prevention(), second)).isEmpty();
        assertThat(reviewsOf(Cast.as("CARE-LS", Role.PREVENTION_INSTITUTION), second))
                .isEmpty();
        Cast.doctorElsewhere().get("/duplicates").then().statusCode(403);
    }

    @Test
    void aReviewNamesTheOtherInstitutionAndNotThePerson() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));

        var reviews = Cast.preventionElsewhere().get("/duplicates?limit=200").asString();

        assertThat(reviews).contains("CARE-HL", "\"230381\"").doesNotContain("试建档", number, "虚构路", "0467-555");
    }

    @Test
    void registeringAsksTheRegisterNothingAboutAKnownNumber() {
        var number = TestNumbers.unused();
        var known = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        var bogus = Cast.idOf(Cast.register(Cast.preventionElsewhere(), Cast.form(number, Cast.LINSHAN)));

        assertThat(reviewsOf(Cast.preventionElsewhere(), bogus)).isEmpty();
        assertThat(Cast.preventionElsewhere().get("/duplicates?limit=200").asString())
                .doesNotContain(known.toString(), bogus.toString());
        // The institution of the known file learns who registered its patient's number elsewhere.
        assertThat(reviewsOf(Cast.prevention(), known)).containsExactly(bogus);
    }

    @Test
    void aNumberCorrectedInByTheReviewerAsksNothingEither() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        var bogus = Cast.idOf(Cast.register(Cast.preventionElsewhere(), Cast.form(TestNumbers.unused(), Cast.LINSHAN)));

        Cast.preventionElsewhere()
                .header("If-Match", "\"1\"")
                .body(Cast.form(number, Cast.LINSHAN))
                .put("/patients/" + bogus)
                .then()
                .statusCode(200);

        assertThat(reviewsOf(Cast.preventionElsewhere(), bogus)).isEmpty();
    }

    @Test
    void aFileLaidInWaitLearnsNothingWhenTheRealOneComes() {
        var number = TestNumbers.unused();
        var bait = Cast.idOf(Cast.register(Cast.preventionElsewhere(), Cast.form(number, Cast.LINSHAN)));

        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        assertThat(reviewsOf(Cast.preventionElsewhere(), bait)).isEmpty();
    }

    @Test
    void aLookStandsOnTheKnownPersonsTrailAndItsInstitutionReadsIt() throws SQLException {
        var number = TestNumbers.unused();
        var known = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));
        Cast.prevention()
                .get("/patients/" + known + "/looks")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));

        Cast.preventionElsewhere().get("/duplicates?limit=200").then().statusCode(200);

        Cast.prevention()
                .get("/patients/" + known + "/looks")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].organisation", equalTo("PREVENTION-LS"));
        Cast.doctorElsewhere().get("/patients/" + known + "/looks").then().statusCode(404);
        assertThat(Browser.of("PREVENTION-HL", Role.PREVENTION_INSTITUTION)
                        .open("/console/patients/" + known)
                        .select("main")
                        .text())
                .contains("查重核查记录", "机构PREVENTION-LS");
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("""
                        select count(*) from access_trail
                        where action = 'duplicate-place-read' and organisation = 'PREVENTION-LS' and ? = any(patients)
                        """)) {
            statement.setObject(1, known);
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void whoRegisteredAFileLearnsNothingFromTheLooksOfOthersEither() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        var bogus = Cast.idOf(Cast.register(Cast.preventionElsewhere(), Cast.form(number, Cast.LINSHAN)));

        Cast.prevention().get("/duplicates?limit=200").then().statusCode(200);

        Cast.preventionElsewhere()
                .get("/patients/" + bogus + "/looks")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void anAccountLearnsOfNoMoreFilesADayThanIsAllowed() throws SQLException {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    with files as (
                        insert into patient (id, version, registered_on, care_organisation, status, management, name, name_index,
                                             sex, document_type, report_type, consent, registered_by)
                        select gen_random_uuid(), 1, current_date, 'ELSEWHERE', 'PENDING', 'MANAGED', 'x', 'x', 'UNKNOWN', 'NONE',
                               'BY_LAW', 'NOT_ASKED', 'ELSEWHERE'
                        from generate_series(1, 200) returning id)
                    insert into duplicate_look (id, patient, organisation, subject, looked_at)
                    select gen_random_uuid(), id, 'PREVENTION-LS', 'account-of-a-test', now() from files
                    """);
            try {
                Cast.preventionElsewhere()
                        .get("/duplicates?limit=200")
                        .then()
                        .statusCode(429)
                        .body("type", equalTo("/problems/too-many-looks"));
            } finally {
                statement.execute("delete from duplicate_look where patient in "
                        + "(select id from patient where care_organisation = 'ELSEWHERE')");
                statement.execute("delete from patient where care_organisation = 'ELSEWHERE'");
            }
        }
    }

    @Test
    void aNumberCorrectedToOneOfTheOwnRegisterIsRefused() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        var id = Cast.patient();

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Cast.form(number, Cast.HULIN))
                .put("/patients/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void ofManyWhoRegisterOneNumberAtOnceOneDoes() throws Exception {
        var number = TestNumbers.unused();
        Callable<Integer> registering = () ->
                Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)).statusCode();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(6, registering)).stream()
                    .map(answer -> answer.resultNow())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

            assertThat(answers).containsEntry(201, 1L).containsEntry(409, 5L);
        }
    }

    private static List<UUID> reviewsOf(RequestSpecification caller, UUID patient) {
        List<String> known = caller.get("/duplicates?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.patient == '" + patient + "' }.known.flatten().patient");
        return known.stream().map(UUID::fromString).toList();
    }

    /** Everything but what must differ: id and number. */
    private static String withoutItsOwn(Response answer, String number) {
        return answer.asString().replace(Cast.idOf(answer).toString(), "ID").replace(number, "NUMBER");
    }

    private static List<String> headers(Response answer) {
        return Stream.of(answer)
                .flatMap(one -> one.headers().asList().stream())
                .filter(header -> !header.getName().equalsIgnoreCase("Location"))
                .map(header -> header.getName() + "=" + header.getValue())
                .sorted()
                .toList();
    }
}
