package org.careline.registry.filing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Caller;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.jboss.logging.Logger;

/** Looks that were refused 被拒绝的查看: on the trail, and counted by account and day, also where nobody is shown (rules 12.3). */
@ApplicationScoped
class RefusedLooks {
    private static final Logger LOG = Logger.getLogger(RefusedLooks.class);
    private static final int WORTH_A_WORD = 20;
    private static final String COUNT = """
            insert into refused_look (subject, organisation, day, looks) values (:subject, :organisation, :day, 1)
            on conflict (subject, organisation, day) do update set looks = refused_look.looks + 1
            returning looks
            """;

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Trail trail;
    private final Clock clock;

    RefusedLooks(EntityManager entities, CurrentCaller caller, AsSystem asSystem, Trail trail, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.asSystem = asSystem;
        this.trail = trail;
        this.clock = clock;
    }

    /** Kept in a transaction of its own: the one that was refused is rolled back. */
    NotThereException keep(UUID patient) {
        caller.find().ifPresent(who -> {
            var looks = QuarkusTransaction.requiringNew().call(() -> {
                trail.record("look-refused", List.of(patient), null);
                return asSystem.call(() -> counted(who));
            });
            if (looks % WORTH_A_WORD == 0) {
                LOG.warnf(
                        "An account was refused many looks today account=%s organisation=%s looks=%d",
                        who.subject(), who.organisation(), looks);
            }
        });
        return new NotThereException();
    }

    private long counted(Caller who) {
        return ((Number) entities.createNativeQuery(COUNT)
                        .setParameter("subject", who.subject())
                        .setParameter("organisation", who.organisation())
                        .setParameter("day", LocalDate.now(clock))
                        .getSingleResult())
                .longValue();
    }
}
