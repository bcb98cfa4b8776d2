package org.careline.registry.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.Say;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the directory 机构.
 *
 * @param dutyPhone the number answered day and night 值班电话, a public body's, never a person's
 */
public record OrganisationForm(
        @NotNull(message = Say.REQUIRED)
        @Pattern(
                regexp = "primary-care|clinic|hospital|prevention-institution|police-station|police-bureau"
                        + "|grid-centre|township-committee|governance-centre|health-authority",
                message = Say.CODE)
        String kind,

        @NotBlank(message = Say.REQUIRED) @Size(max = 100, message = Say.TOO_LONG)
        String name,

        @Size(max = 40, message = Say.TOO_LONG) @Nullable String parent,

        @KnownArea(
                digits = {2, 4, 6, 9, 12},
                message = Say.AREA_OF_ANY_SIZE)
        @Nullable
        String area,

        @Pattern(regexp = Say.PHONE_PATTERN, message = Say.PHONE) @Nullable
        String dutyPhone,

        @NotNull(message = Say.REQUIRED) Boolean active) {

    OrganisationChanged changed(String code, long version) {
        return new OrganisationChanged(code, version, knownKind(), name, parent, area, dutyPhone, active);
    }

    private OrganisationKind knownKind() {
        return Arrays.stream(OrganisationKind.values())
                .filter(known -> known.wireName().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
