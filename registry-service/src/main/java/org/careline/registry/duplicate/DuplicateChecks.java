package org.careline.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Ids;
import org.careline.registry.RegistryRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Known on one's own register: refused. Known elsewhere: nobody is told but the county prevention institutions, and of a file of its own
 * making no institution is: registering asks the register nothing.
 */
@ApplicationScoped
public class DuplicateChecks {
    /** Before every id there can be. */
    private static final UUID START = new UUID(0, 0);

    private final DuplicateCheckRepository checks;
    private final Directory directory;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final DuplicateLooks looks;
    private final Trail trail;
    private final Clock clock;

    DuplicateChecks(
            DuplicateCheckRepository checks,
            Directory directory,
            CurrentCaller caller,
            AsSystem asSystem,
            DuplicateLooks looks,
            Trail trail,
            Clock clock) {
        this.checks = checks;
        this.directory = directory;
        this.caller = caller;
        this.asSystem = asSystem;
        this.looks = looks;
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
                Ids.next(),
                patient,
                area == null ? ownArea() : area,
                clock.instant(),
                elsewhere,
                caller.get().organisation()));
    }

    @Transactional
    CursorPage<DuplicateView> reviews(@Nullable UUID cursor, int limit) {
        var found = checks.reviews(cursor == null ? START : cursor, limit + 1);
        var page = found.stream().limit(limit).toList();
        var sides = sides(page);
        var items = page.stream()
                .flatMap(check -> sides.view(check, clock.getZone()).stream())
                .toList();
        looks.keep(items.stream()
                .flatMap(item -> item.known().stream())
                .map(DuplicateView.Place::patient)
                .collect(Collectors.toSet()));
        trail.record(
                "duplicates-read", items.stream().map(DuplicateView::patient).toList(), null);
        return new CursorPage<>(
                items, found.size() > limit ? page.getLast().id().toString() : null);
    }

    private Sides sides(List<DuplicateCheckEntity> page) {
        var files = page.stream()
                .flatMap(check -> Stream.concat(Stream.of(check.patient()), check.known().stream()))
                .collect(Collectors.toSet());
        if (files.isEmpty()) {
            return new Sides(Map.of(), Set.of());
        }
        var places = asSystem.call(() -> checks.places(files)).stream()
                .collect(Collectors.toMap(KnownPlace::patient, Function.identity()));
        var areas = Stream.concat(
                        page.stream().map(DuplicateCheckEntity::area),
                        places.values().stream().map(KnownPlace::area).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return new Sides(places, checks.own(areas));
    }

    /** Residence unknown: the review goes to the county of whoever registers. */
    private String ownArea() {
        return directory
                .organisation(caller.get().organisation())
                .map(Organisation::area)
                .orElse("");
    }
}
