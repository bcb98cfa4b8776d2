package org.careline.registry.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.careline.events.Duty;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.grant.Grants;
import org.careline.kit.trail.Trail;
import org.careline.registry.domain.Viewer;
import org.careline.registry.filing.PatientFiles;
import org.careline.registry.filing.RegisteredFile;
import org.jspecify.annotations.Nullable;

/** Disclosure by grant 凭证披露 (rules 9.2, 17.4): what does not fit is left out, without saying why. */
@ApplicationScoped
class Disclosures {
    private final Grants grants;
    private final PresentDuty presentDuty;
    private final PatientFiles files;
    private final Directory directory;
    private final AsSystem asSystem;
    private final Trail trail;
    private final Clock clock;

    Disclosures(
            Grants grants,
            PresentDuty presentDuty,
            PatientFiles files,
            Directory directory,
            AsSystem asSystem,
            Trail trail,
            Clock clock) {
        this.grants = grants;
        this.presentDuty = presentDuty;
        this.files = files;
        this.directory = directory;
        this.asSystem = asSystem;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    List<DisclosureView> disclose(DisclosureForm form) {
        var read = form.grants().stream()
                .map(grants::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var views = shown(read);
        trail.record(
                "disclosure",
                views.stream().map(DisclosureView::patient).distinct().toList(),
                form.reason());
        return views;
    }

    private List<DisclosureView> shown(List<Grant> read) {
        var known = filesOf(read);
        var today = LocalDate.now(clock);
        var asked = new HashMap<Question, Boolean>();
        var organisations = new HashMap<String, Optional<Organisation>>();
        return read.stream()
                .flatMap(grant -> Look.from(grant, known.get(grant.patient())))
                .filter(look -> entitled(look, today, asked))
                .map(look -> view(look, today, organisations))
                .toList();
    }

    private Map<UUID, RegisteredFile> filesOf(List<Grant> read) {
        if (read.isEmpty()) {
            return Map.of();
        }
        var patients = read.stream().map(Grant::patient).collect(Collectors.toSet());
        return asSystem.call(() -> files.of(patients)).stream()
                .collect(Collectors.toMap(RegisteredFile::patient, Function.identity()));
    }

    private boolean entitled(Look look, LocalDate today, Map<Question, Boolean> asked) {
        var organisation = look.grant().organisation();
        return duty(look.grant().kind())
                .map(duty -> asked.computeIfAbsent(
                        new Question(organisation, duty, placeOf(look)),
                        question -> presentDuty.has(question.organisation(), question.duty(), question.area(), today)))
                .orElse(true);
    }

    /**
     * Where the person is now for whoever was told for that. Residence unknown: the place of the institution in care stands for it, as it did
     * when the duties were told.
     */
    private @Nullable String placeOf(Look look) {
        if (look.grant().placeNow() != null) {
            return look.grant().placeNow();
        }
        var known = look.known();
        var area = known.file().residenceArea();
        return area != null
                ? area
                : directory
                        .organisation(known.careOrganisation())
                        .map(Organisation::area)
                        .orElse(null);
    }

    private DisclosureView view(Look look, LocalDate today, Map<String, Optional<Organisation>> organisations) {
        var inCare = organisations
                .computeIfAbsent(look.known().careOrganisation(), directory::organisation)
                .orElse(null);
        return new Shown(viewer(look.grant().kind()), look.known().file(), inCare, today).by(look.grant());
    }

    /** The desk has no area: the transfer was addressed to its hospital, that is its right. */
    private static Optional<Duty> duty(GrantKind kind) {
        return switch (kind) {
            case POLICE -> Optional.of(Duty.POLICE);
            case GRID -> Optional.of(Duty.GRID);
            case PREVENTION -> Optional.of(Duty.PREVENTION);
            case DESK -> Optional.empty();
        };
    }

    private static Viewer viewer(GrantKind kind) {
        return switch (kind) {
            case POLICE -> Viewer.POLICE;
            case GRID -> Viewer.GRID;
            case PREVENTION -> Viewer.PREVENTION;
            case DESK -> Viewer.DESK;
        };
    }

    /** One grant and the file it speaks of. */
    private record Look(Grant grant, RegisteredFile known) {
        static Stream<Look> from(Grant grant, @Nullable RegisteredFile known) {
            return known == null ? Stream.empty() : Stream.of(new Look(grant, known));
        }
    }

    private record Question(
            String organisation, Duty duty, @Nullable String area) {}
}
