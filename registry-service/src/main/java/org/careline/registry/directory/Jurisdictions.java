package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.kit.access.DirectoryCopy;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Preconditions;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Line;
import org.careline.registry.domain.Tenure;
import org.careline.registry.domain.Tenures;
import org.jspecify.annotations.Nullable;

/** Who has which duty where 管辖 (rules 17.2): changed from today on, the past is kept. */
@ApplicationScoped
public class Jurisdictions {
    private final DirectoryTable table;
    private final DirectoryCopy directory;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    Jurisdictions(DirectoryTable table, DirectoryCopy directory, Outbox outbox, Trail trail, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    List<JurisdictionView> about(String area) {
        return table.jurisdictions(area).stream().map(JurisdictionView::from).toList();
    }

    /** All that is said of an area itself, past and to come. */
    @Transactional
    public List<JurisdictionView> entries(String area) {
        return table.entries(area).stream().map(JurisdictionView::from).toList();
    }

    @Transactional
    JurisdictionView read(Duty duty, String area) {
        return table.jurisdiction(duty, area).map(JurisdictionView::from).orElseThrow(NotThereException::new);
    }

    @Transactional
    public JurisdictionView keep(Duty duty, String area, @Nullable String ifMatch, JurisdictionForm form) {
        table.lock("jurisdiction:" + duty + ":" + area);
        var wish = form.tenures();
        requireHolders(duty, wish);
        var present = table.jurisdiction(duty, area).orElse(new JurisdictionChanged(duty, area, 0, List.of()));
        var revised = revised(present, wish);
        if (present.version() > 0) {
            if (present.holders().equals(revised)) {
                return JurisdictionView.from(present);
            }
            Preconditions.requireMatch(ifMatch, present.version());
        }
        var changed = new JurisdictionChanged(duty, area, present.version() + 1, revised);
        directory.keep(changed);
        outbox.append(changed);
        trail.record("jurisdiction-changed", List.of(), changed.key());
        return JurisdictionView.from(changed);
    }

    /** What is said first of an area may begin in the past; later nothing does. */
    private List<Holder> revised(JurisdictionChanged present, Tenures wish) {
        var today = LocalDate.now(clock);
        var before = tenures(present.holders());
        if (present.version() > 0 && before.backdatedBy(wish, today)) {
            throw RegistryRefusal.PAST_WOULD_CHANGE.exception();
        }
        var revised = before.revisedBy(wish, today);
        if (!revised.accountableFrom(today)) {
            throw RegistryRefusal.NOBODY_ACCOUNTABLE.exception();
        }
        return holders(revised);
    }

    private static Tenures tenures(List<Holder> holders) {
        return new Tenures(holders.stream()
                .map(holder -> new Tenure(holder.organisation(), holder.rank(), holder.from(), holder.to()))
                .toList());
    }

    private static List<Holder> holders(Tenures tenures) {
        return tenures.tenures().stream()
                .map(tenure -> new Holder(tenure.organisation(), tenure.rank(), tenure.from(), tenure.to()))
                .toList();
    }

    private void requireHolders(Duty duty, Tenures wish) {
        var number = 0;
        for (var holder : wish.tenures()) {
            var field = "holders[" + number++ + "].organisation";
            var organisation = table.organisation(holder.organisation())
                    .orElseThrow(() -> new InvalidFieldException(field, Say.ORGANISATION));
            if (!Line.fits(duty, organisation.kind())) {
                throw new InvalidFieldException(field, Say.KIND);
            }
        }
    }
}
