package org.careline.notification.domain.owed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/** Alerts of one person in the order told, found by receiver, by entry and by the alert below without a search. */
final class ToldAlerts {
    private final Map<UUID, ToldAlert> all = new LinkedHashMap<>();
    private final Map<Recipient, Set<UUID>> byRecipient = new HashMap<>();
    private final Map<UUID, Set<UUID>> byEntry = new HashMap<>();
    private final Map<UUID, Set<UUID>> byLower = new HashMap<>();

    ToldAlerts(Collection<ToldAlert> told) {
        told.forEach(this::put);
    }

    /** A changed one keeps its place; receiver, entry and line of an alert never change. */
    void put(ToldAlert alert) {
        if (all.put(alert.id(), alert) == null) {
            add(byRecipient, alert.recipient(), alert);
            add(byEntry, alert.about().assessment(), alert);
            var lower = alert.line().escalatedFrom();
            if (lower != null) {
                add(byLower, lower, alert);
            }
        }
    }

    private static <K> void add(Map<K, Set<UUID>> index, K key, ToldAlert alert) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(alert.id());
    }

    List<ToldAlert> all() {
        return List.copyOf(all.values());
    }

    Optional<ToldAlert> find(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : all.get(id));
    }

    Set<Recipient> recipients() {
        return Set.copyOf(byRecipient.keySet());
    }

    Stream<ToldAlert> at(Recipient recipient) {
        return of(byRecipient.get(recipient));
    }

    Stream<ToldAlert> about(UUID entry) {
        return of(byEntry.get(entry));
    }

    /** What went up the line from it. */
    Stream<ToldAlert> above(ToldAlert lower) {
        return of(byLower.get(lower.id()));
    }

    /** As they stand now, whatever is put meanwhile. */
    private Stream<ToldAlert> of(@Nullable Set<UUID> ids) {
        return ids == null ? Stream.of() : List.copyOf(ids).stream().map(all::get);
    }
}
