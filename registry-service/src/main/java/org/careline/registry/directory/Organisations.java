package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.DirectoryCopy;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.time.Versions;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Preconditions;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Line;
import org.jspecify.annotations.Nullable;

/** The organisations of the directory 机构目录: the register owns the truth and tells the other services. */
@ApplicationScoped
public class Organisations {
    private final DirectoryTable table;
    private final DirectoryCopy directory;
    private final Outbox outbox;
    private final Trail trail;
    private final Mandates mandates;
    private final Clock clock;

    Organisations(
            DirectoryTable table, DirectoryCopy directory, Outbox outbox, Trail trail, Mandates mandates, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.outbox = outbox;
        this.trail = trail;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional
    CursorPage<OrganisationView> list(@Nullable String cursor, int limit) {
        var found = table.organisations(cursor == null ? "" : cursor, limit + 1);
        var page = found.stream().limit(limit).map(OrganisationView::from).toList();
        return new CursorPage<>(page, found.size() > limit ? page.getLast().code() : null);
    }

    @Transactional
    public OrganisationView read(String code) {
        return table.organisation(code).map(OrganisationView::from).orElseThrow(NotThereException::new);
    }

    @Transactional
    public boolean isTaken(String code) {
        return table.organisation(code).isPresent();
    }

    /** What is not the caller's to change is not there; what was tried stays on the trail. */
    @Transactional(dontRollbackOn = {NotThereException.class, RefusedException.class})
    public OrganisationView keep(String code, @Nullable String ifMatch, OrganisationForm form) {
        table.lock("organisation");
        var present = table.organisation(code);
        var mandate = mandate(code, present, form);
        var unchanged = present.filter(state -> state.equals(form.changed(code, state.version())));
        if (unchanged.isPresent()) {
            return OrganisationView.from(unchanged.get());
        }
        if (mandate.first() && present.isPresent()) {
            trail.record("directory-change-refused", List.of(), code);
            throw RegistryRefusal.FILLED_ALREADY.exception();
        }
        present.ifPresent(state -> Preconditions.requireMatch(ifMatch, state.version()));
        var last = present.map(OrganisationChanged::version).orElse(0L);
        var changed = form.changed(code, Versions.after(last, clock.instant()));
        requireLine(code, form.parent());
        requireParent(mandate, changed);
        requireUntouched(mandate, present, changed);
        directory.keep(changed);
        outbox.append(changed);
        trail.record("organisation-changed", List.of(), code);
        return OrganisationView.from(changed);
    }

    /** The place it is in and the place it is to be in are both the caller's: nothing is moved over a border by one side. */
    private Mandate mandate(String code, Optional<OrganisationChanged> present, OrganisationForm form) {
        if (present.isPresent()) {
            mandates.over(present.get().area(), code);
        }
        if (form.area() == null) {
            throw new InvalidFieldException("area", Say.REQUIRED);
        }
        return mandates.over(form.area(), code);
    }

    /** Above an organisation stands one of its own line, of the same place or covering it. */
    private void requireParent(Mandate mandate, OrganisationChanged changed) {
        if (changed.parent() == null) {
            return;
        }
        var parent = table.organisation(changed.parent()).orElseThrow();
        if (!mandate.remit().isServedFrom(parent.area())) {
            throw mandates.refused(changed.organisation() + " " + parent.organisation());
        }
        if (!Line.goesUpTo(changed.kind(), parent.kind())) {
            throw new InvalidFieldException("parent", Say.NOT_ITS_LINE);
        }
    }

    /** What others rest on is changed with care: authorities by the operator alone, and nobody who is needed is switched off. */
    private void requireUntouched(Mandate mandate, Optional<OrganisationChanged> present, OrganisationChanged changed) {
        if (!mandate.first() && changesAnAuthority(present, changed)) {
            throw RegistryRefusal.AUTHORITIES_ARE_ENTERED_BY_THE_OPERATOR.exception();
        }
        if (present.isEmpty()) {
            return;
        }
        var duties = table.duties(changed.organisation(), LocalDate.now(clock));
        var switched = present.get().active() != changed.active();
        var unfit = duties.stream().anyMatch(duty -> !Line.fits(duty, changed.kind()));
        if (switched && (!duties.isEmpty() || table.standsAboveAnother(changed.organisation()))
                || unfit
                || present.get().kind() != changed.kind() && table.standsAboveAnother(changed.organisation())) {
            throw RegistryRefusal.HAS_A_DUTY.exception();
        }
    }

    private static boolean changesAnAuthority(Optional<OrganisationChanged> present, OrganisationChanged changed) {
        var was = present.filter(state -> state.kind() == OrganisationKind.HEALTH_AUTHORITY);
        if (changed.kind() != OrganisationKind.HEALTH_AUTHORITY) {
            return was.isPresent();
        }
        return was.filter(state -> state.active() == changed.active())
                .filter(state -> Objects.equals(state.area(), changed.area()))
                .isEmpty();
    }

    /** Up the line there is always a last one. */
    private void requireLine(String code, @Nullable String parent) {
        var above = new HashSet<String>();
        var next = Optional.ofNullable(parent);
        while (next.isPresent()) {
            if (next.get().equals(code) || !above.add(next.get())) {
                throw RegistryRefusal.LINE_GOES_ROUND.exception();
            }
            var organisation = table.organisation(next.get());
            if (organisation.isEmpty()) {
                throw new InvalidFieldException("parent", Say.ORGANISATION);
            }
            next = organisation.map(OrganisationChanged::parent);
        }
    }
}
