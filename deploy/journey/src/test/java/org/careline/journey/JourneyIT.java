package org.careline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.careline.local.Suite;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.play.Play;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The running suite, first in peace, then under fire; in the end nothing of what it was told may stand in clear. */
@Order(JourneyIT.AFTER_ALL_OTHERS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedSuiteResolver.class)
@DisabledIfSystemProperty(named = "careline.journey", matches = "false")
@DisabledIfSystemProperty(
        named = SharedSuite.BASE_PORT,
        matches = ".+",
        disabledReason = "only a suite of one's own may be killed")
class JourneyIT {
    static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    /** Names, addresses, free text and signers that the play and the drill told the suite. */
    private static final List<String> CLEAR_WORDS =
            List.of("演示患者", "演示路", "演示签收", "演示接听人", "演示记录", "演示处置", "演练患者", "演练地址", "演练新地址", "演练记录", "演练签收", "演练接听人");

    private static Suite suite;

    @BeforeAll
    static void start(SharedSuite shared) {
        suite = shared.own();
    }

    @Test
    @Order(1)
    void onePatientsStoryIsSeenStepByStep() throws IOException {
        assertThat(new Play(suite, System.out).run()).isTrue();
    }

    @Test
    @Order(2)
    void nothingIsLostDoubledOrMisdirectedUnderFire() throws Exception {
        var rounds = Integer.getInteger("careline.fire.rounds", 1);
        var sabotage = Sabotage.valueOf(
                System.getProperty("careline.fire.sabotage", "none").toUpperCase(Locale.ROOT));
        sabotage.on(suite);
        for (var round = 1; round <= rounds; round++) {
            var seed = Long.getLong("careline.fire.seed", System.nanoTime() % 1_000_000) + round - 1;
            System.out.println("Under fire, round " + round + ", seed " + seed);

            var log = new FireRound(suite, seed).run();

            System.out.printf(
                    "  %d assessments accepted, %d at 3 or more; %d webhooks taken; %d green channels, %d unsigned alarms seen%n",
                    log.accepted().size(),
                    log.accepted().stream().filter(one -> one.level() >= 3).count(),
                    log.received().size(),
                    log.seen().greenChannels().size(),
                    log.seen().held().size());
            assertThat(Checker.breaches(log)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    @Order(3)
    void noNameNumberPhoneAddressOrFreeTextStandsInClear() throws Exception {
        assertThat(new Leaks(suite, CLEAR_WORDS, clearNumbers()).places()).isEmpty();
    }

    @Test
    @Order(4)
    void theSearchForClearWordsFindsWhatIsThere() throws Exception {
        var publicName = new DemoArea().organisations().getFirst().name();

        assertThat(new Leaks(suite, List.of(publicName), List.of()).places())
                .anyMatch(place -> place.startsWith("database registry"))
                .anyMatch(place -> place.startsWith("topic registry.organisations"));
    }

    /** ID numbers and phones of patients and guardians. */
    private static List<String> clearNumbers() {
        var numbers = new ArrayList<String>();
        for (var patient : new DemoArea().patients()) {
            numbers.add(patient.documentNumber());
            numbers.add(String.valueOf(patient.form().get("phone")));
            if (patient.form().get("guardian") instanceof Map<?, ?> guardian) {
                numbers.add(String.valueOf(guardian.get("phone")));
            }
        }
        IntStream.range(0, 1_000).mapToObj(Registrar::phone).forEach(numbers::add);
        return numbers;
    }
}
