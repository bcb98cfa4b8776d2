package org.careline.notification.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.careline.kit.text.Plausible;

/** Told by telephone 电话告知: whom, post, number, when (form field N-6). */
public record PhoneCallForm(
        @NotBlank @Size(max = 50) String told,
        @NotBlank @Size(max = 50) String post,
        @NotBlank @Size(max = 30) String number,
        @NotNull @Plausible @PastOrPresent OffsetDateTime toldAt) {}
