package org.careline.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.registry.domain.TestNumbers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** Two places with everybody who works there: 虎林镇 (HL) and 林山寨街道 (LS), far from each other. */
public final class Cast {
    /** An ETag of what was changed: by the clock, in milliseconds. */
    public static final Matcher<String> BY_THE_CLOCK = matchesPattern("\"\\d{13}\"");

    public static final String HULIN = "230381100";
    public static final String HULIN_VILLAGE = "230381100200";
    public static final String LINSHAN = "410102001";
    public static final LocalDate BORN = LocalDate.of(1980, 2, 1);

    private Cast() {}

    /** Lays down the bodies of both places; calling it again changes nothing. */
    public static void enter() {
        place("HL", HULIN, "230381");
        place("LS", LINSHAN, "410102");
        TestDirectory.organisation("HEALTH", OrganisationKind.HEALTH_AUTHORITY, null, "230381", "0467-0000-000");
        TestDirectory.organisation("HEALTH-LS", OrganisationKind.HEALTH_AUTHORITY, null, "410102", "0371-0000-000");
        TestDirectory.organisation("HOSPITAL", OrganisationKind.HOSPITAL, null, "230381", "0467-0000-900");
    }

    private static void place(String name, String township, String county) {
        body("CARE-" + name, OrganisationKind.PRIMARY_CARE, null, township, Duty.CARE);
        body("PREVENTION-" + name, OrganisationKind.PREVENTION_INSTITUTION, null, county, Duty.PREVENTION);
        TestDirectory.organisation("BUREAU-" + name, OrganisationKind.POLICE_BUREAU, null, county, "0467-0000-110");
        body("POLICE-" + name, OrganisationKind.POLICE_STATION, "BUREAU-" + name, township, Duty.POLICE);
        TestDirectory.organisation(
                "GOVERNANCE-" + name, OrganisationKind.GOVERNANCE_CENTRE, null, county, "0467-0000-222");
        body("GRID-" + name, OrganisationKind.GRID_CENTRE, "GOVERNANCE-" + name, township, Duty.GRID);
    }

    private static void body(String code, OrganisationKind kind, @Nullable String parent, String area, Duty duty) {
        TestDirectory.organisation(code, kind, parent, area, "0467-0000-001");
        TestDirectory.holds(code, duty, area);
    }

    public static RequestSpecification doctor() {
        return as("CARE-HL", Role.COMMUNITY_DOCTOR);
    }

    public static RequestSpecification doctorElsewhere() {
        return as("CARE-LS", Role.COMMUNITY_DOCTOR);
    }

    public static RequestSpecification prevention() {
        return as("PREVENTION-HL", Role.PREVENTION_INSTITUTION);
    }

    public static RequestSpecification preventionElsewhere() {
        return as("PREVENTION-LS", Role.PREVENTION_INSTITUTION);
    }

    public static RequestSpecification health() {
        return as("HEALTH", Role.HEALTH_AUTHORITY);
    }

    /** The other person of the authority, who confirms. */
    public static RequestSpecification secondOfHealth() {
        return bearer(TestTokens.another("second-of-health", "HEALTH", Role.HEALTH_AUTHORITY));
    }

    /** Of the county of 林山寨街道. */
    public static RequestSpecification healthElsewhere() {
        return as("HEALTH-LS", Role.HEALTH_AUTHORITY);
    }

    /** Of the installation: its organisation has no entry in the directory. */
    public static RequestSpecification operator() {
        return as("INSTALLATION", Role.OPERATOR);
    }

    /** A change that waits is confirmed by the other person; what took effect already stays as it is. */
    public static Response confirmed(Response proposed) {
        if (proposed.statusCode() != 202) {
            return proposed;
        }
        var confirmed = secondOfHealth().post(proposed.header("Location").replace("/registry", "") + "/confirmation");
        return confirmed.then().statusCode(200).extract().response();
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification as(String organisation, String role) {
        return bearer(TestTokens.of(organisation, role));
    }

    /** A complete form of somebody in 虎林镇 whom no other test knows. */
    public static Map<String, @Nullable Object> form() {
        return form(TestNumbers.unused(), HULIN_VILLAGE);
    }

    public static Map<String, @Nullable Object> form(String documentNumber, String area) {
        var form = new HashMap<String, @Nullable Object>();
        form.put("name", "试建档");
        form.put("sex", "1");
        form.put("birthDate", BORN.toString());
        form.put("documentType", "01");
        form.put("documentNumber", documentNumber);
        form.put("ethnicity", "01");
        form.put("householdType", "2");
        form.put("phone", "0467-5550001");
        form.put("residence", Map.of("area", area, "address", "虚构路一号"));
        form.put("hukou", Map.of("area", area, "address", "虚构路二号"));
        form.put("guardian", Map.of("name", "试监护", "relation", "配偶", "phone", "0467-5550002"));
        form.put("diagnosis", diagnosis("schizophrenia", "F20.0"));
        form.put("reportType", "2");
        form.put("consent", "agreed");
        form.put("consentedOn", "2020-06-01");
        form.put("consentSigner", "试建档");
        return form;
    }

    public static Map<String, Object> diagnosis(String disorder, String icd10) {
        return Map.of(
                "disorder", disorder,
                "icd10", icd10,
                "hospital", "HOSPITAL",
                "confirmedOn", "2020-05-01",
                "firstOnsetOn", "2019-03-01");
    }

    /** The form with one field changed; null: left out. */
    public static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> form, String field, @Nullable Object value) {
        var changed = new HashMap<>(form);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    public static Response register(RequestSpecification caller, Map<String, @Nullable Object> form) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(form)
                .post("/patients");
    }

    /** Somebody registered in 虎林镇. */
    public static UUID patient() {
        return idOf(register(doctor(), form()));
    }

    /** What a change of the file names now. */
    public static String etag(UUID patient) {
        return '"' + versionOf(patient) + '"';
    }

    public static String versionOf(UUID patient) {
        try (var connection = TestDatabase.connect();
                var select = connection.prepareStatement("select version from patient where id = ?")) {
            select.setObject(1, patient);
            var found = select.executeQuery();
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a change of an entry of the directory names now. */
    public static String etag(String path) {
        return health().get(path).header("ETag");
    }

    public static UUID idOf(Response registered) {
        return UUID.fromString(registered.then().statusCode(201).extract().path("id"));
    }
}
