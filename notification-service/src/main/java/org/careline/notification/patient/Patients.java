package org.careline.notification.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The patients heard of. Topics have no order between them: the higher version of the file wins, whoever brings it. Each
 * answer comes with the row locked: whatever happens to one patient happens one after the other.
 */
@ApplicationScoped
public class Patients {
    private static final String HEAR = """
            insert into patient (id, version, residence, deceased) values (?, ?, ?, coalesce(?, false))
            on conflict (id) do update set
                residence = case when excluded.version > patient.version
                    then excluded.residence else patient.residence end,
                deceased = case when excluded.version > patient.version
                    then coalesce(?, patient.deceased) else patient.deceased end,
                version = greatest(patient.version, excluded.version)
            returning to_jsonb(patient) || jsonb_build_object(
                'moved', old.id is not null and old.residence is distinct from patient.residence,
                'died', patient.deceased and not coalesce(old.deceased, false))
            """;

    private static final String ADMIT = """
            insert into patient (id, version, admitted_at) values (?, 0, ?)
            on conflict (id) do update set admitted_at = greatest(patient.admitted_at, excluded.admitted_at)
            returning to_jsonb(patient)
            """;

    private static final String LOCK =
            "select to_jsonb(patient) from patient where id = any (?) order by id for update";

    private final Rows rows;

    Patients(Rows rows) {
        this.rows = rows;
    }

    /** @param deceased null: not told */
    public Patient hear(UUID patient, long version, @Nullable String residence, @Nullable Boolean deceased) {
        return rows.read(Patient.class, HEAR, patient, version, residence, deceased, deceased)
                .getFirst();
    }

    public Patient admitted(UUID patient, OffsetDateTime at) {
        return rows.read(Patient.class, ADMIT, patient, at).getFirst();
    }

    public List<Patient> lock(Collection<UUID> patients) {
        return rows.read(Patient.class, LOCK, patients);
    }
}
