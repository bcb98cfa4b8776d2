package org.careline.kit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.careline.kit.form.Question.Kind;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions are drawn from the record the API takes. */
class QuestionTest {
    enum Mode {
        AT_HOME,
        CLINIC
    }

    record Dose(
            @NotBlank @Size(max = 100) String drug,
            @Nullable BigDecimal morning) {}

    record Seen(@Nullable Boolean selfHarm) {}

    record Visit(
            @NotNull LocalDate day,
            @Nullable Mode mode,
            @Nullable Set<Mode> modes,
            @Nullable Seen seen,
            @Nullable List<Dose> doses,
            @Lines @Size(max = 4000) @Nullable String note) {}

    private static Question question(String component) {
        return Question.of(Visit.class, component).getFirst();
    }

    @Test
    void theyStandInTheOrderInWhichTheyAreNamed() {
        assertThat(Question.of(Visit.class, "note", "day"))
                .extracting(Question::path)
                .containsExactly("note", "day");
    }

    @Test
    void aClosedListOffersItsCodesAsTheApiWritesThem() {
        assertThat(question("mode"))
                .isEqualTo(new Question("mode", Kind.CHOICE, false, List.of("at-home", "clinic"), 0, List.of()));
        assertThat(question("modes").kind()).isEqualTo(Kind.CHOICES);
    }

    @Test
    void aPartIsNamedByItsPath() {
        assertThat(question("seen").parts()).extracting(Question::path).containsExactly("seen.selfHarm");
        var drug = question("doses").parts().getFirst();
        assertThat(drug.field(2)).isEqualTo("doses[2].drug");
        assertThat(drug.key()).isEqualTo("doses.drug");
        assertThat(drug.required()).isTrue();
        assertThat(question("doses").all()).hasSize(3);
    }

    @Test
    void aTextKnowsHowLongItMayBe() {
        assertThat(question("note"))
                .extracting(Question::kind, Question::longest)
                .containsExactly(Kind.LINES, 4000);
        assertThat(question("day"))
                .extracting(Question::kind, Question::required)
                .containsExactly(Kind.DAY, true);
    }

    @Test
    void whatTheFormDoesNotHaveIsNotAsked() {
        assertThatThrownBy(() -> Question.of(Visit.class, "weather")).hasMessage("Visit has no weather");
    }
}
