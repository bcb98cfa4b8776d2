package org.careline.followup.console.shown;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a patient is, as the registry says it to whoever asks with the right to know. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PatientName(
        UUID id,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String temporaryNumber) {}
