package org.careline.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Ids;
import org.careline.registry.RegistryRefusal;
import org.jspecify.annotations.Nullable;

/** Known on one's own register: refused. Known elsewhere: nobody is told but the county prevention institution. */
@ApplicationScoped
public class DuplicateChecks {
    /** Before every id there can be. */
    private static final UUID START = new UUID(0, 0);

    private final DuplicateCheckRepository checks;
    private final Directory directory;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Trail trail;
    private final Clock clock;

    DuplicateChecks(
            DuplicateCheckRepository checks,
            Directory directory,
            CurrentCaller caller,
            AsSystem asSystem,
            Trail trail,
            Clock clock) {
        this.checks = checks;
        this.directory = directory;
        this.caller = caller;
        this.asSystem = asSystem;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Called inside the transaction that keeps the file. Every check writes one row, whatever it found: neither the
     * answer nor its time tells who is on the register.
     */
    public void check(UUID patient, @Nullable String area, @Nullable String documentIndex) {
        if (documentIndex == null) {
            return;
        }
        var known = checks.claim(documentIndex).stream()
                .filter(file -> !file.patient().equals(patient))
                .toList();
        known.stream().filter(KnownFile::yours).findFirst().ifPresent(own -> {
            throw RegistryRefusal.ALREADY_ON_YOUR_REGISTER.naming(own.patient());
        });
        var elsewhere = known.stream().map(KnownFile::patient).toList();
        checks.persist(new DuplicateCheckEntity(
                Ids.next(), patient, area == null ? ownArea() : area, clock.instant(), elsewhere));
    }

    @Transactional
    CursorPage<DuplicateView> reviews(@Nullable UUID cursor, int limit) {
        var found = checks.reviews(cursor == null ? START : cursor, limit + 1);
        var page = found.stream().limit(limit).toList();
        trail.record(
                "duplicates-read",
                page.stream().map(DuplicateCheckEntity::patient).toList(),
                null);
        var places = places(page);
        var items = page.stream().map(check -> view(check, places)).toList();
        return new CursorPage<>(
                items, found.size() > limit ? page.getLast().id().toString() : null);
    }

    private Map<UUID, KnownPlace> places(List<DuplicateCheckEntity> page) {
        var known = page.stream().flatMap(check -> check.known().stream()).toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        return asSystem.call(() -> checks.places(known)).stream()
                .collect(Collectors.toMap(KnownPlace::patient, Function.identity()));
    }

    private DuplicateView view(DuplicateCheckEntity check, Map<UUID, KnownPlace> places) {
        var known = check.known().stream()
                .filter(places::containsKey)
                .map(places::get)
                .toList();
        return new DuplicateView(
                check.id(),
                OffsetDateTime.ofInstant(check.checkedAt(), clock.getZone()),
                check.patient(),
                check.area(),
                known);
    }

    /** Residence unknown: the review goes to the county of whoever registers. */
    private String ownArea() {
        return directory
                .organisation(caller.get().organisation())
                .map(Organisation::area)
                .orElse("");
    }
}
