package org.careline.kit.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.ColumnCipher;
import org.careline.kit.inbox.Decision;
import org.careline.kit.inbox.ParkedEvents;
import org.careline.kit.inbox.ReplayView;
import org.careline.kit.inbox.SetAsideView;
import org.careline.kit.trail.Trail;
import org.jspecify.annotations.Nullable;

/** What an operator has done with a parked event, each on the access trail 访问留痕. */
@ApplicationScoped
public class ParkedHandling {
    private final ParkedEvents parked;
    private final Trail trail;
    private final CurrentCaller caller;
    private final ColumnCipher cipher;
    private final Clock clock;

    ParkedHandling(ParkedEvents parked, Trail trail, CurrentCaller caller, ColumnCipher cipher, Clock clock) {
        this.parked = parked;
        this.trail = trail;
        this.caller = caller;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** On the trail before it is heard: what is heard is in transactions of its own. */
    public ReplayView replay(long id) {
        record("parked-replayed", id, null);
        return parked.replay(id);
    }

    public ReplayView replayOne(long id) {
        record("parked-replayed", id, null);
        return parked.replayOne(id);
    }

    /** In one transaction with its entry on the trail; then what waited behind it is heard. */
    public SetAsideView setAside(long id, String why) {
        return parked.goOn(QuarkusTransaction.requiringNew().call(() -> {
            record("parked-set-aside", id, why);
            return parked.setAside(id, decision(why));
        }));
    }

    /** The same with everything parked for its listener and key. */
    public SetAsideView setAsideKey(long id, String why) {
        return parked.goOn(QuarkusTransaction.requiringNew().call(() -> {
            record("parked-key-set-aside", id, why);
            return parked.setAsideKey(id, decision(why));
        }));
    }

    public List<SetAsideLine> setAside(long after, int limit) {
        return parked.setAside(after, limit).stream()
                .map(event ->
                        SetAsideLine.of(event, cipher.open(event.decision().sealedWhy())))
                .toList();
    }

    private Decision decision(String why) {
        var who = caller.get();
        return new Decision(who.organisation(), who.subject(), OffsetDateTime.now(clock), cipher.seal(why));
    }

    private void record(String action, long id, @Nullable String why) {
        var key = parked.keyOf(id);
        trail.record(action, patients(key), why == null ? "parked " + id : "parked " + id + ": " + why);
    }

    /** Events of the directory are keyed by something else than a patient. */
    private static List<UUID> patients(String key) {
        try {
            return List.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
