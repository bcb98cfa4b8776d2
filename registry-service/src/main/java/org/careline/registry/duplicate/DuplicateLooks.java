package org.careline.registry.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Ids;
import org.careline.registry.RegistryRefusal;

/** Looks at where known files lie 查重核查记录: limited by account, on the trail of each person, told to the file's institution. */
@ApplicationScoped
public class DuplicateLooks implements PanacheRepositoryBase<LookEntity, UUID> {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int SHOWN = 50;

    private final DuplicateConfig config;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Trail trail;
    private final Clock clock;

    DuplicateLooks(DuplicateConfig config, CurrentCaller caller, AsSystem asSystem, Trail trail, Clock clock) {
        this.config = config;
        this.caller = caller;
        this.asSystem = asSystem;
        this.trail = trail;
        this.clock = clock;
    }

    /** Before anything is shown; in the transaction of the look. */
    void keep(Set<UUID> known) {
        if (known.isEmpty()) {
            return;
        }
        var who = caller.get();
        var now = clock.instant();
        var seen = asSystem.call(() -> seenSince(who.subject(), now.minus(DAY)));
        seen.addAll(known);
        if (seen.size() > config.filesADay()) {
            throw RegistryRefusal.TOO_MANY_LOOKS.exception();
        }
        trail.record("duplicate-place-read", known, null);
        known.forEach(patient -> persist(new LookEntity(Ids.next(), patient, who.organisation(), who.subject(), now)));
    }

    private Set<UUID> seenSince(String subject, Instant since) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct patient from LookEntity where subject = :subject and lookedAt > :since",
                        UUID.class)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .getResultList());
    }

    /** The newest, of a file the caller may see; of any other there is none. */
    @Transactional
    public List<LookView> of(UUID patient) {
        return find("patient = ?1 order by lookedAt desc", patient).page(0, SHOWN).list().stream()
                .map(look ->
                        new LookView(look.organisation(), OffsetDateTime.ofInstant(look.lookedAt(), clock.getZone())))
                .toList();
    }
}
