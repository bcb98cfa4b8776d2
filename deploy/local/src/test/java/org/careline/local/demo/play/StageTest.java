package org.careline.local.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.local.client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Stage stage =
            new Stage(new PrintStream(written, true, StandardCharsets.UTF_8), Duration.ofMillis(200));

    @Test
    void aStepThatIsNotSeenInTimeEndsThePlayByName() {
        assertThatThrownBy(() -> stage.see("派出所收到", "the police have it", Optional::empty))
                .isInstanceOf(NotSeenException.class)
                .hasMessageContaining("the police have it");
    }

    @Test
    void aStepMayTakeALittle() {
        var looks = new AtomicInteger();

        var seen = stage.see(
                "派出所收到", "the police have it", () -> Optional.of("alert").filter(alert -> looks.incrementAndGet() > 2));

        assertThat(seen).isEqualTo("alert");
        assertThat(written()).contains("→ 派出所收到 · the police have it").doesNotContain("by the demo");
    }

    @Test
    void whatAPersonWouldDoIsMarkedAsDoneByTheDemo() {
        stage.act("派出所签收", "the police sign", () -> answer(200));

        assertThat(written()).contains("✎ 派出所签收 · the police sign (by the demo)");
    }

    @Test
    void whatCameIsReadBelowItsStepAndIsNoStepItself() {
        stage.act("派出所签收", "the police sign", () -> answer(200));
        stage.shown("DEMO-POLICE-101：4 级", "level 4");

        assertThat(written()).endsWith(" DEMO-POLICE-101：4 级 · level 4\n");
        assertThat(stage.steps()).isEqualTo(1);
    }

    @Test
    void aRefusalEndsThePlay() {
        assertThatThrownBy(() -> stage.act("派出所签收", "the police sign", () -> answer(409)))
                .isInstanceOf(NotSeenException.class)
                .hasMessageContaining("the police sign")
                .hasMessageContaining("409");
    }

    @Test
    void whatIsNobodysBusinessMustNotBeThereForThem() {
        stage.refused("打不开", "cannot be opened", () -> answer(404));

        assertThat(written()).contains("✎ 打不开 · cannot be opened (tried by the demo)");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 500, 503})
    void whatIsThereAfterAllOrCannotBeToldEndsThePlay(int status) {
        assertThatThrownBy(() -> stage.refused("打不开", "cannot be opened", () -> answer(status)))
                .isInstanceOf(NotSeenException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void whatMustNotHappenEndsThePlayWhenItDoes() {
        assertThatThrownBy(() -> stage.seeNothing(
                        "未开绿色通道", "no green channel was opened", Duration.ofMillis(50), () -> Optional.of("one")))
                .isInstanceOf(NotSeenException.class)
                .hasMessageContaining("no green channel was opened");
    }

    private static Answer answer(int status) {
        return new Answer(status, JsonNodeFactory.instance.objectNode(), null);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
