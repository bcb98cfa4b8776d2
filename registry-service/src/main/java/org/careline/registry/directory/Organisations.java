package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.kit.access.DirectoryCopy;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Preconditions;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.jspecify.annotations.Nullable;

/** The organisations of the directory 机构目录: the register owns the truth and tells the other services. */
@ApplicationScoped
public class Organisations {
    private final DirectoryTable table;
    private final DirectoryCopy directory;
    private final Outbox outbox;
    private final Trail trail;

    Organisations(DirectoryTable table, DirectoryCopy directory, Outbox outbox, Trail trail) {
        this.table = table;
        this.directory = directory;
        this.outbox = outbox;
        this.trail = trail;
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
    public OrganisationView keep(String code, @Nullable String ifMatch, OrganisationForm form) {
        table.lock("organisation");
        var present = table.organisation(code);
        var unchanged = present.filter(state -> state.equals(form.changed(code, state.version())));
        if (unchanged.isPresent()) {
            return OrganisationView.from(unchanged.get());
        }
        present.ifPresent(state -> Preconditions.requireMatch(ifMatch, state.version()));
        requireLine(code, form.parent());
        var changed =
                form.changed(code, present.map(OrganisationChanged::version).orElse(0L) + 1);
        directory.keep(changed);
        outbox.append(changed);
        trail.record("organisation-changed", List.of(), code);
        return OrganisationView.from(changed);
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
