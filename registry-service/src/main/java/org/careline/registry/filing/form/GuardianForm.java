package org.careline.registry.filing.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.careline.registry.constraint.Dialable;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Contact;
import org.careline.registry.domain.Guardian;
import org.careline.registry.domain.GuardianStanding;
import org.careline.registry.domain.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Guardian 监护人, form 表7.
 *
 * @param standing left out: able
 */
record GuardianForm(
        @NotBlank(message = Say.REQUIRED) @Size(max = 50, message = Say.TOO_LONG)
        String name,

        @NotBlank(message = Say.REQUIRED) @Size(max = 20, message = Say.TOO_LONG)
        String relation,

        @Dialable @Nullable String phone,

        @Pattern(regexp = "able|absent|weak|dangerous", message = Say.CODE) @Nullable
        String standing,

        @Valid @Nullable ContactForm substitute) {

    Guardian toDomain() {
        return new Guardian(
                name,
                relation,
                phone == null ? null : PhoneNumber.tidied(phone),
                standing == null ? GuardianStanding.ABLE : GuardianStanding.ofCode(standing),
                substitute == null ? null : substitute.toDomain());
    }

    /** Substitute contact 替代联系人, mostly the village committee 村(居)委会. */
    record ContactForm(
            @NotBlank(message = Say.REQUIRED) @Size(max = 50, message = Say.TOO_LONG)
            String name,

            @NotBlank(message = Say.REQUIRED) @Dialable String phone) {

        Contact toDomain() {
            return new Contact(name, PhoneNumber.tidied(phone));
        }
    }
}
