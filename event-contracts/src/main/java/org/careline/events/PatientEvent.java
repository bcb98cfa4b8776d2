package org.careline.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code registry.patients}: each event carries the whole small state of the patient and its version. */
public sealed interface PatientEvent extends EventData {
    PatientState state();

    @Override
    default String key() {
        return state().patient().toString();
    }

    /**
     * @param version counts up by one with every change of the file
     * @param residenceArea where the patient lives now 现住址, 6, 9 or 12 digits; null: unknown
     * @param careOrganisation the primary care institution that has the file
     * @param disorder for the follow-up service alone
     * @param hospital the treating hospital, if one is known
     * @param minor under 18 on the day of the event
     * @param deceasedOn day of death, while the file says deceased
     * @param managedSince the day of consent, while managed
     */
    record PatientState(
            UUID patient,
            long version,
            @Nullable String residenceArea,
            String careOrganisation,
            RegisterStatus status,
            ManagementStatus management,
            @Nullable Disorder disorder,
            @Nullable String hospital,
            boolean minor,
            @Nullable UUID mergedInto,
            @Nullable LocalDate deceasedOn,
            @Nullable LocalDate managedSince) {}

    /** A patient entered the register 建档. */
    record PatientRegistered(PatientState state, LocalDate registeredOn) implements PatientEvent {}

    /** The file was completed or corrected 订正. */
    record PatientUpdated(PatientState state) implements PatientEvent {}

    /** The patient lives elsewhere now 迁居; null previous area: it was unknown. */
    record ResidenceChanged(PatientState state, @Nullable String previousArea, LocalDate movedOn)
            implements PatientEvent {}

    /** Management or register status changed; death 死亡 comes this way. */
    record ManagementStatusChanged(PatientState state, LocalDate changedOn) implements PatientEvent {}
}
