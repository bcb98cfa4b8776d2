package org.careline.registry.directory.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.careline.registry.constraint.Say;

/** All duties of one organisation in the area of an authority go to another 职责整体移交. */
public record HandoverForm(
        @NotBlank(message = Say.REQUIRED) String presentHolder,
        @NotBlank(message = Say.REQUIRED) String nextHolder,
        @NotNull(message = Say.REQUIRED) LocalDate handoverDay) {}
