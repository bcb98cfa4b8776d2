package org.careline.notification.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * 签收 (rules 17.3).
 *
 * @param officer who signs; several share a duty account
 * @param done what was done, if anything yet
 */
public record SignatureForm(
        @NotBlank @Size(max = 50) String officer,
        @NotBlank @Size(max = 50) String post,
        @Lines @Size(max = 500) @Nullable String done) {}
