package org.careline.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.careline.kit.crypto.KeyFile.ColumnKeys;
import org.junit.jupiter.api.Test;

/** A service starts with all of its keys or not at all; a column says which key sealed it. */
class KeyRingTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private static KeyFile file(boolean development, String current, Map<String, String> keys) {
        return new KeyFile(development, new ColumnKeys(current, keys), SECRET, SECRET, SECRET, null, null);
    }

    private static KeyRing ring(KeyFile file, String profile) {
        return new KeyRing(file, List.of(profile));
    }

    @Test
    void theProductionProfileRefusesADevelopmentKey() {
        var file = file(true, "k1", Map.of("k1", SECRET));

        assertThatThrownBy(() -> ring(file, "prod")).hasMessageContaining("development");
        assertThatThrownBy(() -> new KeyRing(file, List.of("local", "prod"))).hasMessageContaining("development");
        assertThat(ring(file, "local").currentColumnKey()).isEqualTo("k1");
    }

    @Test
    void aMissingOrShortKeyStopsTheStart() {
        assertThatThrownBy(() -> ring(new KeyFile(false, null, SECRET, SECRET, SECRET, null, null), "prod"))
                .hasMessageContaining("columns");
        assertThatThrownBy(() -> ring(file(false, "k2", Map.of("k1", SECRET)), "prod"))
                .hasMessageContaining("current");
        assertThatThrownBy(() -> ring(file(false, "k1", Map.of("k1", "c2hvcnQ=")), "prod"))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> ring(
                        new KeyFile(
                                false, new ColumnKeys("k1", Map.of("k1", SECRET)), SECRET, null, SECRET, null, null),
                        "prod"))
                .hasMessageContaining("trail");
    }

    @Test
    void equalTextsAreSealedDifferentlyAndOpenTheSame() {
        var cipher = new ColumnCipher(ring(file(false, "k1", Map.of("k1", SECRET)), "prod"));

        var first = cipher.seal("张三");
        var second = cipher.seal("张三");

        assertThat(first).startsWith("v1.k1.").isNotEqualTo(second).doesNotContain("张三");
        assertThat(cipher.open(first)).isEqualTo("张三").isEqualTo(cipher.open(second));
    }

    @Test
    void whatAnOldKeySealedTheNewRingOpens() {
        var other = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
        var sealed = new ColumnCipher(ring(file(false, "k1", Map.of("k1", SECRET)), "prod")).seal("张三");

        var rotated = new ColumnCipher(ring(file(false, "k2", Map.of("k1", SECRET, "k2", other)), "prod"));

        assertThat(rotated.open(sealed)).isEqualTo("张三");
        assertThat(rotated.seal("张三")).startsWith("v1.k2.");
    }

    @Test
    void anAlteredColumnDoesNotOpen() {
        var cipher = new ColumnCipher(ring(file(false, "k1", Map.of("k1", SECRET)), "prod"));
        var sealed = cipher.seal("张三");
        var altered = sealed.substring(0, 10) + (sealed.charAt(10) == 'A' ? 'B' : 'A') + sealed.substring(11);

        assertThatThrownBy(() -> cipher.open(altered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open("张三")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open("v1.k1.AAAA")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(sealed.replace("k1", "k9"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBlindIndexSeparatesFieldsAndKeepsPartsApart() {
        var index = new BlindIndex(ring(file(false, "k1", Map.of("k1", SECRET)), "prod"));

        assertThat(index.of("phone", "123")).isEqualTo(index.of("phone", "123"));
        assertThat(index.of("phone", "123")).isNotEqualTo(index.of("document-number", "123"));
        assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }
}
