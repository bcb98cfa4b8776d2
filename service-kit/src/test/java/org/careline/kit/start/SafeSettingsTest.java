package org.careline.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service refuses to start with, each by a sentence of its own. */
class SafeSettingsTest {
    private static final Map<String, String> SAFE = Map.of(
            "quarkus.application.name", "followup",
            "kafka.security.protocol", "SASL_SSL",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/followup?sslmode=verify-full&sslrootcert=/ca.pem",
            "careline.oidc.issuer", "https://identity.example/realms/careline",
            "quarkus.oidc.auth-server-url", "https://identity.example/realms/careline",
            "careline.oidc.secret", "p7Zk2Lw9Qx4Vb8Nm3Rt6Yc1Hd5Jf0Gs");

    private static List<String> faults(Set<String> profiles, String... changes) {
        var settings = new HashMap<>(SAFE);
        for (var n = 0; n < changes.length; n += 2) {
            settings.put(changes[n], changes[n + 1]);
        }
        return new SafeSettings(settings, profiles).faults();
    }

    private static List<String> inProduction(String... changes) {
        return faults(Set.of("prod"), changes);
    }

    @Test
    void safeSettingsAreTakenInProductionAndOnOneMachine() {
        assertThat(inProduction()).isEmpty();
        assertThat(faults(Set.of("local"))).isEmpty();
    }

    @Test
    void aServiceWithoutAnySettingNamesEveryFaultAtOnce() {
        assertThat(new SafeSettings(Map.of(), Set.of("prod")).faults())
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains("kafka.security.protocol"))
                .anySatisfy(fault -> assertThat(fault).contains("sslmode=verify-full"))
                .anySatisfy(fault -> assertThat(fault).contains("careline.oidc.issuer"))
                .anySatisfy(fault -> assertThat(fault).contains("careline.oidc.secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.security.protocol, PLAINTEXT",
        "kafka.security.protocol, SASL_PLAINTEXT",
        "kafka.security.protocol, ''",
        "mp.messaging.incoming.patients.security.protocol, PLAINTEXT",
        "mp.messaging.connector.smallrye-kafka.security.protocol, SASL_PLAINTEXT",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup?sslmode=disable",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup?sslmode=prefer",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup?sslmode=require",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup?sslmode=verify-ca",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup?sslmode=verify-full&sslmode=disable",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/followup?ssl=true",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/f?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "quarkus.flyway.jdbc-url, jdbc:postgresql://db/followup",
        "careline.oidc.issuer, http://identity.example/realms/careline",
        "careline.oidc.issuer, http://localhost:8080/realms/careline",
        "quarkus.oidc.auth-server-url, http://identity.example/realms/careline",
        "quarkus.oidc.console.auth-server-url, http://identity.example/realms/careline",
        "quarkus.oidc.tls.verification, none",
        "quarkus.tls.trust-all, true",
        "careline.oidc.secret, ''",
        "careline.oidc.secret, secret",
        "careline.oidc.secret, followup",
        "careline.oidc.secret, change-me-change-me",
        "careline.oidc.secret, ${FOLLOWUP_CLIENT_SECRET}",
        "careline.oidc.secret, aaaaaaaaaaaaaaaaaaaaaaaa",
        "careline.oidc.secret, careline-secret-0123456789",
        "careline.insecure.allowed, true",
    })
    void eachFaultIsOneSentenceThatNamesItsSetting(String name, String value) {
        assertThat(inProduction(name, value))
                .singleElement()
                .asString()
                .contains(name)
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca"})
    void lessThanVerifyFullIsTakenOnlyWithAReason(String mode) {
        var url = "jdbc:postgresql://db/followup?sslmode=" + mode;

        assertThat(inProduction("quarkus.datasource.jdbc.url", url, DatabaseTransport.WEAKER, " "))
                .hasSize(1);
        assertThat(inProduction(
                        "quarkus.datasource.jdbc.url",
                        url,
                        DatabaseTransport.WEAKER,
                        "the county's database has no name"))
                .isEmpty();
        assertThat(inProduction(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://db/followup?sslmode=disable",
                        DatabaseTransport.WEAKER,
                        "no reason is good enough"))
                .hasSize(1);
    }

    @Test
    void theModeMayStandBesideTheAddress() {
        assertThat(inProduction(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://db/followup",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode",
                        "verify-full"))
                .isEmpty();
    }

    @Test
    void thePoolOfTheServiceIsAsSafeAsThatOfRequests() {
        assertThat(inProduction("quarkus.datasource.work.jdbc.url", "jdbc:postgresql://db/followup"))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("quarkus.datasource.work.jdbc.url", "verify-full"));
    }

    @Test
    void onOneMachineTheIssuerMayBeOnTheLoopbackAloneAndTheRestHolds() {
        assertThat(faults(Set.of("local"), "careline.oidc.issuer", "http://localhost:8085/realms/careline"))
                .isEmpty();
        assertThat(faults(Set.of("local"), "careline.oidc.issuer", "http://localhost.example/realms/careline"))
                .hasSize(1);
        assertThat(faults(Set.of("local"), "kafka.security.protocol", "PLAINTEXT"))
                .hasSize(1);
        assertThat(faults(Set.of("local", "prod"), "careline.oidc.issuer", "http://localhost/realms/careline"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "local"})
    void developmentMaySayThatItIsInsecure(String profile) {
        assertThat(new SafeSettings(Map.of(SafeSettings.INSECURE, "true"), Set.of(profile)).faults())
                .isEmpty();
        assertThat(new SafeSettings(Map.of(), Set.of(profile)).faults()).isNotEmpty();
        assertThat(new SafeSettings(Map.of(SafeSettings.INSECURE, "true"), Set.of(profile, "prod")).faults())
                .isNotEmpty();
    }
}
