package org.careline.kit.trail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.careline.kit.access.Role;
import org.careline.kit.crypto.KeyRing;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.trail.TrailVerification.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trail verified in stages comes to the same end as one walked at once, and the page shows how far it is. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TrailStagesIT {
    private static final int ENTRIES = 7;

    @Inject
    TrailSealer sealer;

    @Inject
    DataSource dataSource;

    @Inject
    KeyRing keys;

    @BeforeEach
    void sealedLooks() {
        startAnew();
        execute("""
                with entry as (insert into access_trail (at, organisation, subject, action, patients)
                               select now(), 'clinic', 'x', 'visit-read', '{}' from generate_series(1, %d) returning id)
                insert into trail_waiting select id from entry""".formatted(ENTRIES));
        while (sealer.sealBatch().isPresent()) {
            // until nothing waits
        }
    }

    @AfterEach
    void startAnew() {
        execute("truncate trail_seal, trail_waiting, access_trail");
    }

    private TrailStage walked(int atOnce) {
        var stages = new TrailStages(dataSource, keys, atOnce);
        var stage = stages.next(TrailStage.BEGINNING);
        var before = -1L;
        while (!stage.ended()) {
            assertThat(stage.done()).isGreaterThan(before).isLessThan(stage.whole());
            before = stage.done();
            stage = stages.next(
                    TrailStage.at(stage.head().position(), stage.head().seal(), stage.looked()));
        }
        return stage;
    }

    @Test
    void aWholeTrailIsFoundWholeHoweverSmallTheStages() {
        for (var atOnce = 1; atOnce <= ENTRIES + 1; atOnce++) {
            var stage = walked(atOnce);

            assertThat(stage.firstBreak()).isNull();
            assertThat(stage.head().position()).isEqualTo(ENTRIES);
            assertThat(stage.done()).isEqualTo(stage.whole());
        }
    }

    @Test
    void aBreakIsNamedInWhicheverStageItLies() {
        execute(
                "update access_trail set subject = 'another' where id = (select entry from trail_seal where position = 5)");

        assertThat(kind(walked(2))).isEqualTo(Kind.ALTERED);
        assertThat(walked(2).head().position()).isEqualTo(4);
    }

    @Test
    void aSealThatIsGoneAndAnEntryWithoutOneAreNamed() {
        execute("delete from trail_seal where position = 3");
        assertThat(kind(walked(2))).isEqualTo(Kind.SEAL_MISSING);

        sealedLooks();
        execute("delete from trail_seal where position = " + ENTRIES);
        assertThat(kind(walked(3))).isEqualTo(Kind.NEVER_SEALED);
    }

    private static @Nullable Kind kind(TrailStage stage) {
        var found = stage.firstBreak();
        return found == null ? null : found.kind();
    }

    @Test
    void thePageGoesOnFromWhereItStands() {
        var page = stage("0", "", "0", null, null);
        assertThat(page).contains("<progress").contains("name=\"position\" value=\"" + ENTRIES + "\"");

        page = stage(hidden(page, "position"), hidden(page, "seal"), hidden(page, "looked"), null, null);

        assertThat(page).contains("访问留痕完整，共" + ENTRIES + "条签封").doesNotContain("继续核对");
    }

    @Test
    void aHeadFromTheLogThatIsNotInTheChainIsSeen() {
        var page = stage("0", "", "0", "9", "another-seal");

        page = stage(hidden(page, "position"), hidden(page, "seal"), hidden(page, "looked"), "9", "another-seal");

        assertThat(page).contains("不在这条链里").doesNotContain("访问留痕完整");
    }

    private static String stage(
            String position,
            String seal,
            String looked,
            @Nullable String writtenPosition,
            @Nullable String writtenSeal) {
        var request = given().auth()
                .oauth2(TestTokens.of("operations", Role.OPERATOR))
                .accept("text/html")
                .formParam("position", position)
                .formParam("seal", seal)
                .formParam("looked", looked);
        if (writtenPosition != null) {
            request.formParam("writtenPosition", writtenPosition).formParam("writtenSeal", writtenSeal);
        }
        return request.post("/console/operations/trail")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String hidden(String page, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static void execute(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
