package org.careline.followup.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestForms.TODAY;
import static org.careline.followup.TestForms.calm;
import static org.careline.followup.TestForms.danger;
import static org.careline.followup.console.TestPages.page;
import static org.careline.followup.console.TestPages.status;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.followup.TestArea;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doctor's home, with names from a registry that answers, fails or hangs. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
@TestProfile(TodayPageIT.NextToARegistry.class)
class TodayPageIT {
    private static final String AREA = "230382101";
    private static final String DOCTOR = TestTokens.of("clinic-today", Role.COMMUNITY_DOCTOR);
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer REGISTRY = registry();
    private static volatile String mood = "answers";

    private final UUID patient = UUID.randomUUID();

    /** The address of the stand-in for the registry is known when the application starts. */
    public static class NextToARegistry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "careline.peer.registry", "http://localhost:18099/registry/",
                    "careline.peer.notification", "http://localhost:18099/notification/");
        }
    }

    private static HttpServer registry() {
        try {
            var server = HttpServer.create();
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/registry/patients/summaries", exchange -> {
                ASKED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                if (mood.equals("hangs")) {
                    pause();
                }
                var token = exchange.getRequestHeaders().getFirst("Authorization");
                var ok = mood.equals("answers") && ("Bearer " + DOCTOR).equals(token);
                var body = ok ? names(ASKED.getLast()) : "{}";
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(ok ? 200 : 503, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.createContext("/notification/proofs", exchange -> {
                var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var bytes = asked.replaceFirst(
                                ".*\"([0-9a-f-]{36})\".*",
                                "[{\"alert\":\"$1\",\"officer\":\"张警官\",\"post\":\"值班民警\",\"told\":\"王所长\","
                                        + "\"toldPost\":\"所长\",\"toldNumber\":\"0467-1001\"}]")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(mood.equals("answers") ? 200 : 503, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String names(String asked) {
        return java.util.regex.Pattern.compile("[0-9a-f-]{36}")
                .matcher(asked)
                .results()
                .map(id -> "{\"id\":\"%s\",\"name\":\"患者%s\",\"sex\":\"female\",\"status\":\"registered\"}"
                        .formatted(id.group(), id.group().substring(0, 4)))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    @BeforeAll
    static void layDown() throws IOException {
        REGISTRY.bind(new InetSocketAddress("localhost", 18099), 0);
        REGISTRY.start();
        TestArea.layDown();
        TestDirectory.organisation("clinic-today", OrganisationKind.PRIMARY_CARE, null, AREA, "0467-5550201");
        TestDirectory.organisation("police-today", OrganisationKind.POLICE_STATION, null, AREA, "0467-5550202");
        TestDirectory.organisation("hospital-today", OrganisationKind.HOSPITAL, null, AREA, "0467-5550203");
        TestDirectory.holds("clinic-today", Duty.CARE, AREA);
        TestDirectory.holds("police-today", Duty.POLICE, AREA);
    }

    @AfterAll
    static void stop() {
        REGISTRY.stop(0);
    }

    @BeforeEach
    void aPatient() {
        mood = "answers";
        ASKED.clear();
        TestArea.update(
                "delete from caseload where residence_area = ? and not exists (select from visit where visit.patient = caseload.patient)",
                AREA);
        TestArea.update("update caseload set next_visit_on = null where residence_area = ?", AREA);
        TestArea.update(
                "update receiver set acknowledged_at = now() where patient in (select patient from caseload where residence_area = ?)",
                AREA);
        TestArea.update(
                "update green_channel set state = 'completed' where patient in (select patient from caseload where residence_area = ?)",
                AREA);
        TestArea.arrives(patient, AREA);
    }

    private void due(int inDays) {
        TestArea.update("update caseload set next_visit_on = ? where patient = ?", TODAY.plusDays(inDays), patient);
    }

    private String name() {
        return "患者" + patient.toString().substring(0, 4);
    }

    private static String section(Document page, String id) {
        return page.select("section[aria-labelledby=" + id + "]").text();
    }

    @Test
    void whoIsOverdueAndWhoIsDueStandInTheirBlocksWithNamesFromOneCall() {
        due(-3);
        var another = UUID.randomUUID();
        TestArea.arrives(another, AREA);
        TestArea.update("update caseload set next_visit_on = ? where patient = ?", TODAY.plusDays(2), another);

        var page = page(DOCTOR, "/console/today");

        assertThat(section(page, "overdue")).contains(name(), "已逾期 3 天", "首次随访");
        assertThat(section(page, "due")).contains("患者" + another.toString().substring(0, 4), "应于");
        assertThat(section(page, "overdue")).doesNotContain(another.toString().substring(0, 4));
        assertThat(page.select("a[href$='/console/patients/" + patient + "/visits/new']"))
                .hasSize(1);
        assertThat(page.select("a[href$='/console/patients/" + patient + "']")).hasSize(1);
        assertThat(ASKED).hasSize(1);
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("今日工作");
    }

    @Test
    void anEmptyDaySaysSoInBothLanguages() {
        assertThat(page(DOCTOR, "/console/today").text())
                .contains("没有逾期未签收的通报", "没有待决定或未落实收治医院的绿色通道", "没有逾期的随访", "近期没有应随访的患者");
        var english = page(DOCTOR, "/console/today", "en");
        assertThat(english.title()).isEqualTo("Today");
        assertThat(english.text()).contains("No alert is unsigned past its time", "No visit is overdue");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void anUnsignedAlertPastItsPromptIsRedWithTheNumberToCall() {
        var assessment = recorded(DOCTOR, danger(patient)).path("assessment").toString();
        alert(assessment, 5);
        assertThat(section(page(DOCTOR, "/console/today"), "alerts")).doesNotContain(name());

        TestArea.update("""
                update receiver set raised_at = raised_at - interval '6 minutes',
                    sign_by = sign_by - interval '6 minutes', prompt_at = prompt_at - interval '6 minutes'
                where assessment = ?
                """, UUID.fromString(assessment));

        var page = page(DOCTOR, "/console/today");
        assertThat(section(page, "alerts")).contains(name(), "危险性 4 级", "未签收：请拨打", "机构police-today");
        assertThat(page.select("section[aria-labelledby=alerts] a.call").attr("href"))
                .isEqualTo("tel:04675550202");
        assertThat(page(DOCTOR, "/console/today", "en").text()).contains("Not signed: call this number");
    }

    @Test
    void aGreenChannelThatWaitsLeadsToItsDecision() {
        var assessment = recorded(DOCTOR, danger(patient)).path("assessment").toString();
        var transfer = UUID.randomUUID();
        channel(transfer, assessment, "not-placed", null);

        var page = page(DOCTOR, "/console/today");

        assertThat(section(page, "transfers")).contains(name(), "未落实收治医院", "危险性 4 级");
        assertThat(page.select("section[aria-labelledby=transfers] a.main").attr("href"))
                .endsWith("/referral/console/transfers/" + transfer);
    }

    @Test
    void thePsychiatristOfTheHospitalAskedSeesThatItWaitsAndNotWhoItIs() {
        var assessment = recorded(DOCTOR, danger(patient)).path("assessment").toString();
        channel(UUID.randomUUID(), assessment, "awaiting-decision", "hospital-today");
        var psychiatrist = TestTokens.of("hospital-today", Role.PSYCHIATRIST);

        var page = page(psychiatrist, "/console/today");

        assertThat(section(page, "transfers")).contains("待您决定", "不在本机构辖区");
        assertThat(page.html()).doesNotContain(patient.toString(), name());
        assertThat(page.select("a[href$='/visits/new']")).isEmpty();
    }

    @Test
    void aLongBlockGoesOnOnPagesOfItsOwn() {
        due(-1);
        for (var i = 0; i < 60; i++) {
            var one = UUID.randomUUID();
            TestArea.arrives(one, AREA);
            TestArea.update("update caseload set next_visit_on = ? where patient = ?", TODAY.minusDays(2), one);
        }

        var first = page(DOCTOR, "/console/today");
        assertThat(first.select("section[aria-labelledby=overdue] article")).hasSize(12);
        var alone = page(DOCTOR, "/console/today/overdue");
        assertThat(alone.select("article")).hasSize(50);
        assertThat(alone.select("main section")).hasSize(1);
        var rest = page(
                DOCTOR, alone.select("section a[href*=cursor]").attr("href").replaceFirst("^/followup", ""));

        assertThat(rest.select("article")).hasSize(11);
        assertThat(status(DOCTOR, "/console/today/overdue?cursor=nonsense")).isEqualTo(400);
        assertThat(status(DOCTOR, "/console/today/alerts?cursor=nonsense")).isEqualTo(400);
        assertThat(status(DOCTOR, "/console/today/transfers?cursor=nonsense")).isEqualTo(400);
        assertThat(status(DOCTOR, "/console/today/elsewhere")).isEqualTo(404);
    }

    @Test
    void withoutTheRegistryTheDayIsShownByIdsAndSaysSo() {
        due(-3);
        mood = "fails";
        assertThat(page(DOCTOR, "/console/today").text())
                .contains("姓名以编号代替", "#" + patient.toString().substring(28));

        mood = "hangs";
        var began = System.nanoTime();
        assertThat(page(DOCTOR, "/console/today").text()).contains("姓名以编号代替");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void whatIsOfAnotherAreaIsOnNobodyElsesDay() {
        recorded(DOCTOR, calm(patient));
        due(-3);

        assertThat(page(TestArea.DOCTOR, "/console/today").html()).doesNotContain(patient.toString());
        assertThat(TestArea.ask(
                        "select count(*) from access_trail where action = 'day-read' and ? = any(patients)", patient))
                .isEqualTo("0");
        page(DOCTOR, "/console/today");
        assertThat(TestArea.ask(
                        "select count(*) from access_trail where action = 'day-read' and ? = any(patients)", patient))
                .isEqualTo("1");
    }

    private void alert(String assessment, int minutesAgo) {
        TestArea.update("""
                insert into receiver (alert, assessment, patient, duty, organisation, raised_at, sign_by, prompt_at)
                select ?, ?, ?, 'police', 'police-today', raised, raised + interval '30 minutes',
                       raised + interval '10 minutes'
                from (select now() - make_interval(mins => ?) as raised) at
                """, UUID.randomUUID(), UUID.fromString(assessment), patient, minutesAgo);
    }

    @Test
    void formEightNamesWhoSignedAndWhoWasToldByPhoneOrAsksToWriteThemIn() {
        var visit = recorded(DOCTOR, danger(patient)).jsonPath();
        alert(visit.getString("assessment"), 3);
        TestArea.update(
                "update receiver set acknowledged_at = now(), told_by_phone_at = now() where patient = ?", patient);
        var form = "/console/visits/" + visit.getString("id") + "/form";

        assertThat(page(DOCTOR, form).text()).contains("值班民警 张警官", "所长 王所长 0467-1001");

        mood = "fails";
        assertThat(page(DOCTOR, form).text()).contains("受理人员姓名暂时读不到");
    }

    private void channel(UUID transfer, String assessment, String state, String hospital) {
        TestArea.update("""
                insert into green_channel (transfer, patient, assessment, state, hospital, since, told_at, requested_at)
                values (?, ?, ?, ?, ?, now(), now(), now())
                """, transfer, patient, UUID.fromString(assessment), state, hospital);
    }
}
