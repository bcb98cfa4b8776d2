package org.careline.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.registry.Browser;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One's own patients on a page, searched without a word in an address. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class PatientsPageIT {
    private static final String PATIENTS = "/console/patients";

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    private static UUID named(String name, String area) {
        return Cast.idOf(Cast.register(Cast.doctor(), Cast.with(Cast.form(TestNumbers.unused(), area), "name", name)));
    }

    private static Document searched(Browser browser, Map<String, String> fields) {
        return Browser.page(
                browser.send(PATIENTS, fields).then().statusCode(200).extract().response());
    }

    @Test
    void aNameFindsOnesOwnWithAgeVillageAndDisorder() {
        var name = "试" + TestNumbers.unused().substring(10);
        var id = named(name, Cast.HULIN_VILLAGE);

        var page = searched(Browser.doctor(), Map.of("name", name));

        assertThat(page.title()).isEqualTo("本辖区患者");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains(name, "男", "岁", "同和村委会", "精神分裂症", "已建档");
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains("http://localhost:8082/followup/console/patients/" + id, "/registry/console/patients/" + id);
        assertThat(searched(Browser.doctor().inEnglish(), Map.of("name", name))
                        .select("tbody")
                        .text())
                .contains("male", "schizophrenia", "registered");
    }

    @Test
    void notThereAndNotYoursLookTheSame() {
        var number = TestNumbers.unused();
        Cast.idOf(Cast.register(Cast.doctorElsewhere(), Cast.form(number, Cast.LINSHAN)));

        var foreign = searched(Browser.doctor(), Map.of("documentNumber", number));
        var unknown = searched(Browser.doctor(), Map.of("documentNumber", TestNumbers.unused()));

        assertThat(foreign.select(".empty").text()).contains("没有找到，或不在您的辖区");
        foreign.selectFirst("[name=documentNumber]").val("");
        unknown.selectFirst("[name=documentNumber]").val("");
        assertThat(foreign.select("main").outerHtml())
                .isEqualTo(unknown.select("main").outerHtml());
    }

    @Test
    void aNumberFindsAndAWrongOneIsSaidBesideItsField() {
        var number = TestNumbers.unused();
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        assertThat(searched(Browser.doctor(), Map.of("documentNumber", number))
                        .select("tbody th a")
                        .attr("href"))
                .endsWith(id.toString());
        var wrong = Browser.doctor()
                .send(PATIENTS, Map.of("documentNumber", "110105194912310021"))
                .then()
                .statusCode(400)
                .extract()
                .response();
        assertThat(Browser.page(wrong)
                        .select(".field:has(#f-documentNumber) .wrong")
                        .text())
                .contains("校验码");
        assertThat(Browser.page(wrong).selectFirst("#f-documentNumber").val()).isEqualTo("110105194912310021");
    }

    @Test
    void areaAndStateNarrow() {
        var name = "试" + TestNumbers.unused().substring(10);
        var here = named(name, Cast.HULIN_VILLAGE);
        named(name, "230381100201");

        var page = searched(Browser.doctor(), Map.of("name", name, "area", Cast.HULIN_VILLAGE, "status", "registered"));

        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("/registry/console/patients/" + here);
        assertThat(searched(Browser.doctor(), Map.of("name", name, "status", "deceased"))
                        .select("tbody tr"))
                .isEmpty();
        assertThat(searched(Browser.doctor(), Map.of("name", name, "area", Cast.LINSHAN))
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void eachPageGoesOnWhereTheLastEnded() {
        var name = "试" + TestNumbers.unused().substring(10);
        var registered = new HashSet<String>();
        for (var i = 0; i < 53; i++) {
            registered.add("/registry/console/patients/" + named(name, Cast.HULIN_VILLAGE));
        }

        var first = searched(Browser.doctor(), Map.of("name", name));
        var next = new HashMap<String, String>();
        first.select("form:has([name=cursor]) [name]").forEach(field -> next.put(field.attr("name"), field.val()));
        var second = searched(Browser.doctor(), next);

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(3);
        assertThat(second.select("[name=cursor]")).isEmpty();
        var shown = new HashSet<>(first.select("tbody th a").eachAttr("href"));
        shown.addAll(second.select("tbody th a").eachAttr("href"));
        assertThat(shown).isEqualTo(registered);
    }

    @Test
    void aVillageDoctorSeesTheVillage() {
        var name = "试" + TestNumbers.unused().substring(10);
        named(name, Cast.HULIN_VILLAGE);
        named(name, "230381100201");
        var narrowed = new Browser(TestTokens.narrowed("CARE-HL", Cast.HULIN_VILLAGE, Role.COMMUNITY_DOCTOR), "zh");

        assertThat(searched(narrowed, Map.of("name", name)).select("tbody tr")).hasSize(1);
        assertThat(narrowed.open("/console/patients/new")
                        .select("[name=residence.area]")
                        .eachAttr("value"))
                .containsExactly("", Cast.HULIN_VILLAGE);
    }

    @Test
    void aListIsOneEntryOnTheTrail() {
        var before = looks();

        Browser.doctor().open(PATIENTS);

        assertThat(looks()).isEqualTo(before + 1);
    }

    private static long looks() {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from access_trail where action = 'patients-listed'")) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void placesAreOfferedByNameOnesOwnFirst() {
        Browser.doctor()
                .get("/console/choices/places?field=residence.area&residence.area.typed=同和")
                .then()
                .statusCode(200)
                .body(containsString("name=\"residence.area\" value=\"230381100200\""));
        var streets = Browser.page(Browser.doctor().get("/console/choices/places?field=area&area.typed=林山寨"))
                .select("input")
                .eachAttr("value");
        assertThat(streets).contains(Cast.LINSHAN);
        var mixed = Browser.page(Browser.doctor().get("/console/choices/places?field=area&area.typed=西"))
                .select("input")
                .eachAttr("value");
        assertThat(mixed.getFirst()).startsWith(Cast.HULIN);
        assertThat(mixed).anyMatch(code -> !code.startsWith("2303"));
        Browser.doctor()
                .get("/console/choices/places?field=%22%3E%3Cscript%3E")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsChosenStaysChosenWhateverIsTypedAfter() {
        var offered = Browser.page(
                Browser.doctor().get("/console/choices/places?field=area&area.typed=林山寨&area=" + Cast.HULIN_VILLAGE));

        assertThat(offered.select("input[checked]").eachAttr("value")).containsExactly(Cast.HULIN_VILLAGE);
        assertThat(offered.select("input").eachAttr("value")).contains(Cast.LINSHAN);
    }
}
