package org.careline.journey.races;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.careline.journey.SharedSuite;
import org.careline.local.Part;

/** What one service keeps of another's must be equal to it; no API shows all of it, so the databases are asked. */
record Copies(SharedSuite suite, Collection<UUID> patients) {
    private static final List<Copy> COPIES = List.of(
            new Copy("the register's state", Part.REGISTRY, """
                    select id, concat_ws(' ', version, coalesce(residence_area, '-'), coalesce(died_on::text, '-'))
                    from patient where id = any (?)
                    """)
                    .at(Part.FOLLOWUP, """
                            select patient, concat_ws(' ', version, coalesce(residence_area, '-'), coalesce(deceased_on::text, '-'))
                            from caseload where patient = any (?)
                            """)
                    .at(Part.NOTIFICATION, """
                            select id, concat_ws(' ', version, coalesce(residence, '-'), coalesce(deceased_on::text, '-'))
                            from patient where id = any (?)
                            """)
                    .at(Part.REFERRAL, """
                            select patient, concat_ws(' ', version, coalesce(area, '-'), coalesce(deceased_on::text, '-'))
                            from patient_place where patient = any (?)
                            """),
            new Copy("what was assessed", Part.FOLLOWUP, """
                    select patient, concat_ws(' ', assessment, level, withdrawn_at is not null, replaces) from (
                        select v.patient, v.assessment, v.level, v.withdrawn_at, r.assessment as replaces
                        from visit v left join visit r on r.id = v.replaces) told
                    where patient = any (?)
                    """)
                    .at(Part.NOTIFICATION, """
                            select a.patient, concat_ws(' ', a.id, a.level, t.assessment is not null, a.replaces)
                            from assessment a left join tombstone t on t.assessment = a.id where a.patient = any (?)
                            """)
                    .at(Part.REFERRAL, """
                            select a.patient, concat_ws(' ', a.id, a.level, w.assessment is not null, a.replaces)
                            from assessment a left join assessment_withdrawn w on w.assessment = a.id where a.patient = any (?)
                            """),
            new Copy("alerts and signatures", Part.NOTIFICATION, """
                    select patient, concat_ws(' ', id, duty, organisation, 'signed', signed_at is not null,
                        'withdrawn', withdrawn_at is not null, 'asks',
                        sign_by is not null and signed_at is null and withdrawn_at is null and settled_at is null)
                    from alert where patient = any (?) and organisation is not null
                    """).at(Part.FOLLOWUP, """
                            select patient, concat_ws(' ', alert, duty, organisation, 'signed', acknowledged_at is not null,
                                'withdrawn', withdrawn_at is not null, 'asks',
                                sign_by is not null and acknowledged_at is null and withdrawn_at is null and settled_at is null
                                    and episode_closed_at is null
                                    and not exists (select from receiver newer where newer.supersedes = receiver.alert))
                            from receiver where patient = any (?)
                            """),
            new Copy("told by telephone", Part.NOTIFICATION, """
                    select patient, concat_ws(' ', alert, told_at) from phone_call where patient = any (?) and withdrawn_at is null
                    """).at(Part.FOLLOWUP, """
                            select patient, concat_ws(' ', alert, call) from receiver, unnest(phone_calls) call
                            where patient = any (?)
                            """),
            new Copy("green channels", Part.REFERRAL, """
                    select patient, concat_ws(' ', id, state, case when closed_at is null then hospital end) from transfer where patient = any (?)
                    """).at(Part.FOLLOWUP, """
                            select patient, concat_ws(' ', transfer, state, case when closed_at is null then hospital end) from green_channel where patient = any (?)
                            """),
            new Copy("who sees the person by an alert", Part.NOTIFICATION, """
                    select patient, concat_ws(' ', organisation, duty, version, sees) from sight where patient = any (?)
                    """)
                    .at(Part.FOLLOWUP, """
                            select patient, concat_ws(' ', organisation, duty, version, sees) from sight where patient = any (?)
                            """)
                    .at(Part.REGISTRY, """
                            select patient, concat_ws(' ', organisation, replace(lower(kind), '_', '-'), version, sees)
                            from sight where patient = any (?) and about = patient
                            """),
            new Copy("who sees the person by a transfer", Part.REFERRAL, """
                    select t.patient, concat_ws(' ', s.transfer, s.hospital, s.version, s.sees)
                    from desk_sight s join transfer t on t.id = s.transfer where t.patient = any (?)
                    """)
                    .at(Part.FOLLOWUP, """
                            select t.patient, concat_ws(' ', s.transfer, s.hospital, s.version, s.sees)
                            from desk_sight s join green_channel t on t.transfer = s.transfer where t.patient = any (?)
                            """)
                    .at(Part.REGISTRY, """
                            select patient, concat_ws(' ', about, organisation, version, sees)
                            from sight where patient = any (?) and about <> patient
                            """));

    /** The same thing, as the service that owns it has it, and as others do. */
    private record Copy(String what, Part owner, Map<Part, String> queries) {
        Copy(String what, Part owner, String query) {
            this(what, owner, Map.of(owner, query));
        }

        Copy at(Part other, String query) {
            var all = new HashMap<>(queries);
            all.put(other, query);
            return new Copy(what, owner, Map.copyOf(all));
        }
    }

    /** By patient, in words. */
    Map<UUID, List<String>> differences() throws SQLException {
        var differences = new HashMap<UUID, List<String>>();
        for (var copy : COPIES) {
            var owned = rows(copy.owner(), copy.queries().get(copy.owner()));
            for (var other : copy.queries().keySet()) {
                var kept = rows(other, copy.queries().get(other));
                for (var patient : patients) {
                    compare(copy, other, owned.getOrDefault(patient, Set.of()), kept.getOrDefault(patient, Set.of()))
                            .forEach(said -> differences
                                    .computeIfAbsent(patient, _ -> new ArrayList<>())
                                    .add(said));
                }
            }
        }
        return differences;
    }

    private static List<String> compare(Copy copy, Part other, Set<String> owned, Set<String> kept) {
        return owned.equals(kept)
                ? List.of()
                : List.of("%s: %s has %s, %s has %s"
                        .formatted(
                                copy.what(),
                                copy.owner().fileName(),
                                without(owned, kept),
                                other.fileName(),
                                without(kept, owned)));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    private Map<UUID, Set<String>> rows(Part service, String query) throws SQLException {
        try (var connection = suite.database(service);
                var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("uuid", patients.toArray()));
            var rows = new HashMap<UUID, Set<String>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.computeIfAbsent(result.getObject(1, UUID.class), _ -> new TreeSet<>())
                            .add(result.getString(2));
                }
            }
            return rows;
        }
    }
}
