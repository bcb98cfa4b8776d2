package org.careline.registry.lookup;

import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.careline.registry.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of patients 患者名单.
 *
 * @param birthDate null: unknown, or only a guess
 * @param estimatedBirthDate a guess: in a field of its own, so that nobody reads it as a fact
 */
record PatientSummary(
        UUID id,
        long version,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate estimatedBirthDate,
        RegisterStatus status,
        ManagementStatus management,
        @Nullable String temporaryNumber,
        @Nullable String area) {}
