package org.careline.registry.directory.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.JurisdictionForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes of duties as one 批量变更管辖: they take effect together or not at all. */
public record ProposalForm(
        @NotNull(message = Say.REQUIRED) @Size(min = 1, max = 200, message = Say.TOO_LONG)
        List<@Valid @NotNull(message = Say.REQUIRED) ChangeForm> changes) {

    @Schema(hidden = true)
    @AssertTrue(message = Say.TWICE)
    boolean isWithoutRepetition() {
        return changes == null
                || changes.stream()
                                .filter(Objects::nonNull)
                                .map(change -> change.duty() + ":" + change.area())
                                .distinct()
                                .count()
                        == changes.stream().filter(Objects::nonNull).count();
    }

    /**
     * Who has one duty in one area from now on.
     *
     * @param version of the entry that is changed; 0: nothing was said of the area yet
     */
    public record ChangeForm(
            @NotNull(message = Say.REQUIRED)
            @Pattern(regexp = "care|police|grid|prevention|green-channel", message = Say.CODE)
            String duty,

            @NotNull(message = Say.REQUIRED)
            @KnownArea(
                    digits = {2, 4, 6, 9, 12},
                    message = Say.AREA_OF_ANY_SIZE)
            String area,

            @NotNull(message = Say.REQUIRED) @Min(value = 0, message = Say.CODE)
            Long version,

            @NotNull(message = Say.REQUIRED) @Size(max = 20, message = Say.TOO_LONG)
            List<JurisdictionForm.@Valid @NotNull(message = Say.REQUIRED) HolderForm> holders) {

        @Schema(hidden = true)
        @AssertTrue(message = Say.CLASH)
        boolean isWithoutClash() {
            return form().isWithoutClash();
        }

        JurisdictionForm form() {
            return new JurisdictionForm(holders);
        }
    }
}
