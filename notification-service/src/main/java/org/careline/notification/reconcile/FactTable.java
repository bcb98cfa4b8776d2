package org.careline.notification.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.TransferEvent.PatientDischarged;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was heard of a person, as heard and in no order: the same event twice is one fact, and nothing is dropped
 * because something else is not known yet. Each statement takes the person's lock.
 */
@ApplicationScoped
class FactTable {
    private static final String LOCK = """
            with person as (
                insert into patient (id, version, residence) values (?, ?, ?)
                on conflict (id) do update set
                    residence = case when excluded.version > patient.version
                        then excluded.residence else patient.residence end,
                    version = greatest(patient.version, excluded.version)
                returning id)
            """;
    private static final String ASSESSED = LOCK + """
            insert into assessment (id, patient, replaces, level, kinds, weapon, visited_on, behaviour_last_seen_on,
                still_present, place_now, in_hospital, hospital_stated, origin, imported, assessing_organisation,
                assessed_at, heard_at)
            select f.id, f.patient, f.replaces, f.level, f.kinds, f.weapon, f.visited_on, f.behaviour_last_seen_on,
                f.still_present, f.place_now, f.in_hospital, f.hospital_stated, f.origin, f.imported,
                f.assessing_organisation, f.assessed_at, f.heard_at
            from person, jsonb_to_record(?::jsonb) as f (id uuid, patient uuid, replaces uuid, level int, kinds text[],
                weapon boolean, visited_on date, behaviour_last_seen_on date, still_present boolean, place_now text,
                in_hospital boolean, hospital_stated boolean, origin text, imported boolean,
                assessing_organisation text, assessed_at timestamptz, heard_at timestamptz)
            on conflict (id) do nothing
            """;
    private static final String WITHDRAWN = LOCK + """
            insert into tombstone (assessment, patient, reason, withdrawn_at)
            select ?, id, ?, ? from person on conflict (assessment) do nothing
            """;
    /** At equal version registry's own event counts for the residence; the rest of the state comes from it alone. */
    private static final String STATE = """
            insert into patient (id, version, own_version, residence, deceased_on, refuses_management, care_organisation)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                residence = case when excluded.version >= patient.version
                    then excluded.residence else patient.residence end,
                version = greatest(patient.version, excluded.version),
                deceased_on = case when excluded.own_version > coalesce(patient.own_version, -1)
                    then case when ? and patient.deceased_on is not null
                        then patient.deceased_on else excluded.deceased_on end
                    else patient.deceased_on end,
                refuses_management = case when excluded.own_version > coalesce(patient.own_version, -1)
                    then excluded.refuses_management else patient.refuses_management end,
                care_organisation = case when excluded.own_version > coalesce(patient.own_version, -1)
                    then excluded.care_organisation else patient.care_organisation end,
                own_version = greatest(patient.own_version, excluded.own_version)
            """;
    /** Asked when the lock is held: what another transaction wrote while this one waited counts. */
    private static final String IS_ASSESSED =
            "select to_jsonb(exists (select from assessment where assessment.patient = ?))";
    /** Told again at a later step: the time was corrected. */
    private static final String ADMITTED = LOCK + """
            insert into stay (transfer, patient, admitted_at, admitted_version)
            select ?, id, ?, ? from person
            on conflict (transfer) do update set
                admitted_at = case when excluded.admitted_version >= coalesce(stay.admitted_version, -1)
                    then excluded.admitted_at else stay.admitted_at end,
                admitted_version = greatest(stay.admitted_version, excluded.admitted_version)
            """;

    private static final String DISCHARGED = LOCK + """
            insert into stay (transfer, patient, discharged_at, discharged_version)
            select ?, id, ?, ? from person
            on conflict (transfer) do update set
                discharged_at = case when excluded.discharged_version >= coalesce(stay.discharged_version, -1)
                    then excluded.discharged_at else stay.discharged_at end,
                discharged_version = greatest(stay.discharged_version, excluded.discharged_version)
            """;
    /** A later step before admission: the admission told meanwhile was taken back. */
    private static final String NOT_ADMITTED = LOCK + """
            insert into stay (transfer, patient, undone_version) select ?, id, ? from person
            on conflict (transfer) do update set undone_version = greatest(stay.undone_version, excluded.undone_version)
            """;

    private final Rows rows;
    private final Clock clock;

    FactTable(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void assessed(RiskLevelAssessed event) {
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        rows.change(
                ASSESSED,
                event.patient(),
                event.patientVersion(),
                event.residenceArea(),
                rows.json(AssessmentRow.from(event, now)));
    }

    /** Kept also where the entry itself was never heard. */
    void withdrawn(AssessmentWithdrawn event) {
        rows.change(
                WITHDRAWN,
                event.patient(),
                -1,
                null,
                event.assessment(),
                event.reason().toString(),
                event.withdrawnAt());
    }

    /**
     * Returns whether the person was ever assessed: of others nothing can be owed.
     *
     * @param changedOn the day of death, where the state does not say it
     */
    boolean state(PatientState state, LocalDate changedOn) {
        var deceased = state.status() == RegisterStatus.DECEASED;
        var stated = state.deceasedOn();
        @Nullable LocalDate deceasedOn = stated == null && deceased ? changedOn : stated;
        rows.change(
                STATE,
                state.patient(),
                state.version(),
                state.version(),
                state.residenceArea(),
                deceased ? deceasedOn : null,
                state.management() == ManagementStatus.REFUSED,
                state.careOrganisation(),
                deceased && stated == null);
        return rows.read(Boolean.class, IS_ASSESSED, state.patient()).getFirst();
    }

    void admitted(PatientAdmitted event) {
        rows.change(
                ADMITTED, event.patient(), -1, null, event.transfer(), event.admittedAt(), version(event.version()));
    }

    void discharged(PatientDischarged event) {
        rows.change(
                DISCHARGED,
                event.patient(),
                -1,
                null,
                event.transfer(),
                event.dischargedAt(),
                version(event.version()));
    }

    void notAdmitted(TransferEvent event, long version) {
        rows.change(NOT_ADMITTED, event.patient(), -1, null, event.transfer(), version);
    }

    /** From a service that did not tell it yet. */
    private static long version(@Nullable Long told) {
        return told == null ? 0 : told;
    }

    /** Nothing new is known; the person is kept from whatever else happens to them meanwhile. */
    void lock(UUID patient) {
        rows.read(UUID.class, "select to_jsonb(id) from patient where id = ? for update", patient);
    }
}
