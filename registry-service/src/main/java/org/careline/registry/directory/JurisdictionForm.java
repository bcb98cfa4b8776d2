package org.careline.registry.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.careline.kit.text.Plausible;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Tenure;
import org.careline.registry.domain.Tenures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has a duty in an area from now on 管辖单位; who held it before and is left out ends today. */
public record JurisdictionForm(
        @NotNull(message = Say.REQUIRED) @Size(max = 20, message = Say.TOO_LONG)
        List<@Valid @NotNull(message = Say.REQUIRED) HolderForm> holders) {

    @Schema(hidden = true)
    @AssertTrue(message = Say.CLASH)
    public boolean isWithoutClash() {
        return !complete() || !tenures().clash();
    }

    private boolean complete() {
        return holders != null && holders.stream().allMatch(holder -> holder != null && holder.complete());
    }

    public Tenures tenures() {
        return new Tenures(holders.stream().map(HolderForm::toDomain).toList());
    }

    /**
     * @param rank 1: accountable; above: gets a copy
     * @param to first day without the duty; left out: open
     */
    public record HolderForm(
            @NotBlank(message = Say.REQUIRED) @Size(max = 40, message = Say.TOO_LONG)
            String organisation,

            @NotNull(message = Say.REQUIRED) @Min(value = 1, message = Say.CODE) @Max(value = 99, message = Say.CODE)
            Integer rank,

            @NotNull(message = Say.REQUIRED) @Plausible LocalDate from,
            @Plausible @Nullable LocalDate to) {

        @Schema(hidden = true)
        @AssertTrue(message = Say.ORDER)
        boolean isFromBeforeTo() {
            return from == null || to == null || from.isBefore(to);
        }

        private boolean complete() {
            return organisation != null && rank != null && from != null;
        }

        private Tenure toDomain() {
            return new Tenure(organisation, rank, from, to);
        }
    }
}
