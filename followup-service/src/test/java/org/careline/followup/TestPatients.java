package org.careline.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.Disorder;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.jspecify.annotations.Nullable;

/** The register's state of a patient, as its events carry it. */
public final class TestPatients {
    private TestPatients() {}

    public static PatientState state(UUID patient, long version, @Nullable String area) {
        return state(patient, version, area, RegisterStatus.REGISTERED);
    }

    public static PatientState managedSince(UUID patient, LocalDate day) {
        return new PatientState(
                patient,
                1,
                TestArea.HERE,
                "clinic-here",
                RegisterStatus.REGISTERED,
                ManagementStatus.MANAGED,
                Disorder.SCHIZOPHRENIA,
                null,
                false,
                null,
                null,
                day);
    }

    public static PatientState state(UUID patient, long version, @Nullable String area, RegisterStatus status) {
        return new PatientState(
                patient,
                version,
                area,
                "clinic-here",
                status,
                ManagementStatus.MANAGED,
                Disorder.SCHIZOPHRENIA,
                null,
                false,
                null,
                null,
                null);
    }
}
