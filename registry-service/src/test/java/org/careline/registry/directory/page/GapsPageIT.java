package org.careline.registry.directory.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Browser;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a duty has nobody in 鄢陵县, a county of twelve townships of which no other test knows. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class GapsPageIT {
    private static final String COUNTY = "411024";
    private static final LocalDate TODAY = LocalDate.now(ClockProducer.ZONE);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @BeforeAll
    static void aCounty() {
        TestDirectory.organisation("GAPS-HEALTH", OrganisationKind.HEALTH_AUTHORITY, null, COUNTY, "0374-1");
        TestDirectory.organisation("GAPS-BUREAU", OrganisationKind.POLICE_BUREAU, null, COUNTY, "0374-110");
        TestDirectory.organisation("GAPS-GOVERNANCE", OrganisationKind.GOVERNANCE_CENTRE, null, COUNTY, "0374-222");
        TestDirectory.organisation(
                "GAPS-COMMITTEE", OrganisationKind.TOWNSHIP_COMMITTEE, null, "411024103", "0374-103");
        TestDirectory.organisation(
                "GAPS-STATION", OrganisationKind.POLICE_STATION, "GAPS-BUREAU", "411024100", "0374-2");
        TestDirectory.organisation("GAPS-GRID", OrganisationKind.GRID_CENTRE, null, "411024101", "0374-3");
        TestDirectory.organisation("GAPS-PREVENTION", OrganisationKind.PREVENTION_INSTITUTION, null, COUNTY, "0374-4");
        TestDirectory.holds("GAPS-PREVENTION", Duty.PREVENTION, "411024105");
        TestDirectory.holds("GAPS-STATION", Duty.POLICE, "411024100");
        TestDirectory.holds("GAPS-STATION", Duty.POLICE, "411024101", 1, SINCE, TODAY.plusDays(10));
        TestDirectory.holds("GAPS-STATION", Duty.POLICE, "411024102", 1, SINCE, TODAY.plusDays(10));
        TestDirectory.holds("GAPS-BUREAU", Duty.POLICE, "411024102", 1, TODAY.plusDays(10), null);
        TestDirectory.holds("GAPS-GRID", Duty.GRID, "411024101", 1, TODAY.plusDays(5), null);
        TestDirectory.holds("GAPS-GRID", Duty.GRID, "411024104", 1, SINCE, TODAY.minusDays(1));
    }

    private static Browser authority() {
        return Browser.of("GAPS-HEALTH", Role.HEALTH_AUTHORITY);
    }

    /** All rows of all pages, each as duty, area and text. */
    private static List<Element> rows() {
        var rows = new ArrayList<Element>();
        var page = authority().open("/console/gaps");
        rows.addAll(page.select("tbody tr"));
        for (var number = 2; number <= 3 && page.selectFirst("button[name=cursor]") != null; number++) {
            page = authority()
                    .open(
                            "/console/gaps",
                            "cursor",
                            page.selectFirst("button[name=cursor]").val());
            rows.addAll(page.select("tbody tr"));
        }
        return rows;
    }

    private static List<String> of(String area, String duty) {
        return rows().stream()
                .filter(row -> row.select("a.button").attr("href").endsWith("/areas/" + area + "/" + duty))
                .map(Element::text)
                .toList();
    }

    @Test
    void everyGapIsListedOnceOverAllPages() {
        var gaps =
                rows().stream().map(row -> row.select("a.button").attr("href")).toList();

        // Of 12 townships: care, green channel and grid in all; police but in 100 and 102; prevention but in 105.
        assertThat(gaps).doesNotHaveDuplicates().hasSize(12 + 12 + 12 + 10 + 11);
        assertThat(authority().open("/console/gaps").select("tbody tr")).hasSize(50);
    }

    @Test
    void aCursorThatIsNoneIsSentBack() {
        authority().get("/console/gaps?cursor=elsewhere").then().statusCode(400);
        authority().get("/console/gaps?cursor=2026-13-45|411024100|grid").then().statusCode(400);
    }

    @Test
    void whatSomebodyHasIsNoGap() {
        assertThat(of("411024100", "police")).isEmpty();
        assertThat(of("411024105", "prevention")).isEmpty();
        assertThat(of("411024102", "police")).isEmpty();
    }

    @Test
    void aGapOfTodaySaysWhomItGoesUpTo() {
        assertThat(of("411024105", "police"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("今天已空缺", "鄢陵县 大马镇", "机构GAPS-BUREAU", "0374-110"));
        assertThat(of("411024103", "grid"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("机构GAPS-COMMITTEE"));
        assertThat(of("411024104", "grid"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("今天已空缺", "机构GAPS-GOVERNANCE"));
        assertThat(of("411024104", "green-channel"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("转诊无法安置"));
    }

    @Test
    void aGapToComeSaysFromWhenAndOneThatEndsUntilWhen() {
        assertThat(of("411024101", "police"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(TODAY.plusDays(10) + "起"));
        assertThat(of("411024101", "grid"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("今天已空缺", TODAY.plusDays(5) + "起有单位"));
        assertThat(rows().getLast().text()).contains(TODAY.plusDays(10) + "起");
    }

    @Test
    void anAuthorityWithoutAnAreaGovernsNothing() {
        var page =
                Browser.of("ORGANISATION-NOBODY-KNOWS", Role.HEALTH_AUTHORITY).open("/console/gaps");

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(authority().inEnglish().open("/console/gaps").select("main").text())
                .contains("Duties nobody has", "Goes to instead", "today", "the institution that registers");
    }
}
