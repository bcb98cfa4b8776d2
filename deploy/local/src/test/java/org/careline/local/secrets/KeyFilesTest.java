package org.careline.local.secrets;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    private static final List<String> SERVICES = List.of("registry", "followup", "notification", "referral");

    @TempDir
    Path secrets;

    Path keys;

    @BeforeEach
    void make() throws Exception {
        keys = secrets.resolve("keys");
        KeyFiles.ensure(keys, SERVICES);
    }

    @Test
    void onlyTheirOwnerMayReadThem() throws IOException {
        assertThat(Files.getPosixFilePermissions(KeyFiles.of(keys, "registry"))).isEqualTo(fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(keys)).isEqualTo(fromString("rwx------"));
    }

    @Test
    void theyAreMarkedAsDevelopmentKeys() throws IOException {
        assertThat(read("referral").path("development").asBoolean()).isTrue();
    }

    @Test
    void aSecondStartKeepsThem() throws Exception {
        var before = Files.readString(KeyFiles.of(keys, "registry"));

        KeyFiles.ensure(keys, SERVICES);

        assertThat(KeyFiles.of(keys, "registry")).hasContent(before);
    }

    @Test
    void noTwoServicesShareAColumnKey() throws IOException {
        var all = SERVICES.stream().map(this::columnKey);

        assertThat(all)
                .doesNotHaveDuplicates()
                .allMatch(key -> Base64.getDecoder().decode(key).length == 32);
    }

    @Test
    void whatNotificationSignsRegistryCanCheck() throws Exception {
        var factory = KeyFactory.getInstance("EC");
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(factory.generatePrivate(
                new PKCS8EncodedKeySpec(bytes(read("notification").path("grantSigning")))));
        signature.update((byte) 42);
        var signed = signature.sign();

        var verification = read("registry").path("grantVerification");
        signature.initVerify(factory.generatePublic(new X509EncodedKeySpec(bytes(verification.path("notification")))));
        signature.update((byte) 42);

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void thoseWhoOnlyCheckHaveNothingToSignWith() throws IOException {
        assertThat(read("registry").has("grantSigning")).isFalse();
        assertThat(read("followup").has("grantSigning")).isFalse();
    }

    private String columnKey(String service) {
        try {
            return read(service).at("/columns/keys/k1").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode read(String service) throws IOException {
        return new ObjectMapper().readTree(KeyFiles.of(keys, service).toFile());
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getDecoder().decode(text.asText());
    }
}
