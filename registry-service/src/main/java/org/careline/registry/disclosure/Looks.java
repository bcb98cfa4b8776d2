package org.careline.registry.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.trail.Trail;
import org.careline.registry.console.Places;
import org.careline.registry.domain.Viewer;
import org.careline.registry.filing.PatientFiles;
import org.careline.registry.filing.RegisteredFile;
import org.careline.registry.sight.Sight;
import org.careline.registry.sight.Sights;
import org.jspecify.annotations.Nullable;

/** The looks of one page 查看身份: what each grant opens now, and the trail of all of them, one transaction. */
@ApplicationScoped
class Looks {
    private static final String STATUTORY_DUTY = "法定职责 statutory-duty";

    private final Sights sights;
    private final PatientFiles files;
    private final Directory directory;
    private final Places places;
    private final AsSystem asSystem;
    private final Trail trail;
    private final Clock clock;

    Looks(
            Sights sights,
            PatientFiles files,
            Directory directory,
            Places places,
            AsSystem asSystem,
            Trail trail,
            Clock clock) {
        this.sights = sights;
        this.files = files;
        this.directory = directory;
        this.places = places;
        this.asSystem = asSystem;
        this.trail = trail;
        this.clock = clock;
    }

    List<DisclosureView> at(List<Grant> grants, @Nullable String reason) {
        var open = sights.open(grants);
        var known = filesOf(open.keySet().stream().toList());
        var organisations = new HashMap<String, Optional<Organisation>>();
        var views = grants.stream()
                .flatMap(grant -> Look.from(grant, open.get(grant), known.get(grant.patient())))
                .map(look -> view(look, organisations))
                .toList();
        keepTrail(views, reason);
        keepRefused(grants, views, reason);
        return views;
    }

    private Map<UUID, RegisteredFile> filesOf(List<Grant> grants) {
        if (grants.isEmpty()) {
            return Map.of();
        }
        var patients = grants.stream().map(Grant::patient).collect(Collectors.toSet());
        return asSystem.call(() -> files.of(patients)).stream()
                .collect(Collectors.toMap(RegisteredFile::patient, Function.identity()));
    }

    private DisclosureView view(Look look, Map<String, Optional<Organisation>> organisations) {
        var known = look.known();
        var inCare = organisations
                .computeIfAbsent(known.careOrganisation(), directory::organisation)
                .orElse(null);
        var viewer = viewer(look.grant().kind());
        return new Shown(viewer, known.file(), inCare, LocalDate.now(clock), places::name)
                .by(look.grant(), look.sight());
    }

    /** The ground of looking at somebody who refuses management stands with the look (rules 17.7). */
    private void keepTrail(List<DisclosureView> views, @Nullable String reason) {
        var byDuty = patients(views, true);
        var others = patients(views, false);
        if (!byDuty.isEmpty()) {
            trail.record("disclosure", byDuty, reason == null ? STATUTORY_DUTY : STATUTORY_DUTY + "；" + reason);
        }
        if (!others.isEmpty() || byDuty.isEmpty()) {
            trail.record("disclosure", others, reason);
        }
    }

    private void keepRefused(List<Grant> grants, List<DisclosureView> views, @Nullable String reason) {
        var shown = views.stream().map(DisclosureView::patient).collect(Collectors.toSet());
        var refused = grants.stream()
                .map(Grant::patient)
                .filter(patient -> !shown.contains(patient))
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            trail.record("disclosure-refused", refused, reason);
        }
    }

    private static List<UUID> patients(List<DisclosureView> views, boolean byDuty) {
        return views.stream()
                .filter(view -> (view.basis() != null) == byDuty)
                .map(DisclosureView::patient)
                .distinct()
                .toList();
    }

    private static Viewer viewer(GrantKind kind) {
        return switch (kind) {
            case POLICE -> Viewer.POLICE;
            case GRID -> Viewer.GRID;
            case PREVENTION -> Viewer.PREVENTION;
            case DESK -> Viewer.DESK;
        };
    }

    /** One grant, the sight that opens it, and the file it speaks of. */
    private record Look(Grant grant, Sight sight, RegisteredFile known) {
        static Stream<Look> from(Grant grant, @Nullable Sight sight, @Nullable RegisteredFile known) {
            return sight == null || known == null ? Stream.empty() : Stream.of(new Look(grant, sight, known));
        }
    }
}
