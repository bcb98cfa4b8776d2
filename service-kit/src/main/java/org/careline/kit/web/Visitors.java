package org.careline.kit.web;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The connections on which nobody has signed in, by address, the oldest first: past their number the oldest makes room for the newest. */
final class Visitors {
    private final Duration headWithin;
    private final int fromOneAddress;
    private final Map<String, Set<Visitor>> byAddress = new ConcurrentHashMap<>();
    private final Map<Visitor, String> addresses = new ConcurrentHashMap<>();

    /** @param fromOneAddress 0: any number */
    Visitors(Duration headWithin, int fromOneAddress) {
        this.headWithin = headWithin;
        this.fromOneAddress = fromOneAddress;
    }

    Duration headWithin() {
        return headWithin;
    }

    void comes(Visitor visitor, @Nullable SocketAddress from) {
        if (fromOneAddress == 0 || !(from instanceof InetSocketAddress address)) {
            return;
        }
        var name = String.valueOf(address.getAddress());
        addresses.put(visitor, name);
        byAddress.compute(name, (_, known) -> with(known, visitor));
        tooMany(name).ifPresent(oldest -> {
            goes(oldest);
            oldest.leave();
        });
    }

    void goes(Visitor visitor) {
        var name = addresses.remove(visitor);
        if (name != null) {
            byAddress.computeIfPresent(name, (_, known) -> without(known, visitor));
        }
    }

    private Optional<Visitor> tooMany(String name) {
        var known = byAddress.getOrDefault(name, Set.of());
        synchronized (known) {
            return known.size() > fromOneAddress
                    ? known.stream().filter(Visitor::isAnswered).findFirst()
                    : Optional.empty();
        }
    }

    private static Set<Visitor> with(@Nullable Set<Visitor> known, Visitor visitor) {
        var all = known == null ? new LinkedHashSet<Visitor>() : known;
        synchronized (all) {
            all.add(visitor);
        }
        return all;
    }

    private static @Nullable Set<Visitor> without(Set<Visitor> known, Visitor visitor) {
        synchronized (known) {
            known.remove(visitor);
            return known.isEmpty() ? null : known;
        }
    }
}
