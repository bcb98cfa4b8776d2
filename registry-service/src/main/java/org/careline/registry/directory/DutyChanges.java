package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.kit.access.DirectoryCopy;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.trail.Trail;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.notice.DutyNotices;
import org.careline.registry.domain.Handover;
import org.careline.registry.domain.Line;
import org.careline.registry.domain.Remit;
import org.careline.registry.domain.Tenure;
import org.careline.registry.domain.Tenures;

/** Holds a wish for other holders of a duty against the rules, and makes the change (rules 17.2). */
@ApplicationScoped
public class DutyChanges {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 20;

    private final DirectoryTable table;
    private final Mandates mandates;
    private final DirectoryCopy directory;
    private final DutyNotices notices;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    DutyChanges(
            DirectoryTable table,
            Mandates mandates,
            DirectoryCopy directory,
            DutyNotices notices,
            Outbox outbox,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.mandates = mandates;
        this.directory = directory;
        this.notices = notices;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether nobody could answer there until now, so that an operator enters it. */
    public boolean isFirst(Duty duty, String area) {
        return !table.wasEverGiven(duty, area);
    }

    public JurisdictionChanged present(Duty duty, String area) {
        return table.jurisdiction(duty, area).orElse(new JurisdictionChanged(duty, area, 0, List.of()));
    }

    /** Where in the remit an organisation has a duty, or gets one later. */
    public List<JurisdictionChanged> entriesOf(String organisation, Remit remit) {
        return table.entriesOf(organisation, remit.area(), today());
    }

    /** Others who change the same entry wait until this transaction ends. */
    public DutyChange judge(Mandate mandate, Duty duty, String area, Tenures wish) {
        table.lock("jurisdiction:" + duty + ":" + area);
        var present = present(duty, area);
        requireTimes(wish);
        requireHolders(mandate, present, wish);
        return new DutyChange(present, revised(present, wish), today());
    }

    /** As {@link #judge}, of a wish that has waited. */
    public DutyChange judgeLate(Mandate mandate, Duty duty, String area, Tenures wish) {
        table.lock("jurisdiction:" + duty + ":" + area);
        var present = present(duty, area);
        var before = DutyChange.tenures(present.holders());
        return judge(mandate, duty, area, present.version() == 0 ? wish : before.overdue(wish, today()));
    }

    public JurisdictionView make(DutyChange change) {
        var made = change.made(clock.instant());
        directory.keep(made);
        outbox.append(made);
        trail.record("jurisdiction-changed", List.of(), made.key());
        notices.tell(made, handovers(change));
        return JurisdictionView.from(made);
    }

    /** Who answered by what is said of an area above loses the duty too, and gets it back where nobody is left. */
    private List<Handover> handovers(DutyChange change) {
        return Handover.between(
                withInherited(change, change.before()), withInherited(change, change.after()), change.today());
    }

    private Tenures withInherited(DutyChange change, Tenures own) {
        if (own.coverDay(change.today())) {
            return own;
        }
        var entry = change.present();
        return table.above(entry.duty(), entry.area(), change.today())
                .map(above -> own.with(DutyChange.tenures(above.holders())))
                .orElse(own);
    }

    /** What is said first of an area may begin in the past; later nothing does. */
    private Tenures revised(JurisdictionChanged present, Tenures wish) {
        var before = DutyChange.tenures(present.holders());
        if (present.version() > 0 && before.backdatedBy(wish, today())) {
            throw RegistryRefusal.PAST_WOULD_CHANGE.exception();
        }
        var revised = before.revisedBy(wish, today());
        if (!revised.accountableFrom(today())) {
            throw RegistryRefusal.NOBODY_ACCOUNTABLE.exception();
        }
        return revised;
    }

    private void requireTimes(Tenures wish) {
        var latest = today().plusYears(YEARS_AHEAD);
        var number = 0;
        for (var tenure : wish.tenures()) {
            var field = "holders[" + number++ + "].";
            requireTime(field + "from", tenure.from(), latest);
            if (tenure.to() != null) {
                requireTime(field + "to", tenure.to(), latest);
            }
        }
    }

    private static void requireTime(String field, LocalDate day, LocalDate latest) {
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new InvalidFieldException(field, Say.TIME_OF_A_DUTY);
        }
    }

    /** Whoever is brought in serves the place: its seat lies in the remit or above it. Who had the duty already may keep it or end. */
    private void requireHolders(Mandate mandate, JurisdictionChanged present, Tenures wish) {
        var broughtIn = DutyChange.tenures(present.holders()).broughtInBy(wish);
        var number = 0;
        for (var tenure : wish.tenures()) {
            var field = "holders[" + number++ + "].organisation";
            var organisation = table.organisation(tenure.organisation())
                    .orElseThrow(() -> new InvalidFieldException(field, Say.ORGANISATION));
            if (!Line.fits(present.duty(), organisation.kind())) {
                throw new InvalidFieldException(field, Say.KIND);
            }
            if (broughtIn.contains(tenure)) {
                requireServing(mandate, present, organisation, tenure, field);
            }
        }
    }

    private void requireServing(
            Mandate mandate,
            JurisdictionChanged present,
            OrganisationChanged organisation,
            Tenure tenure,
            String field) {
        if (!mandate.remit().isServedFrom(organisation.area())) {
            throw mandates.refused(present.key() + " " + organisation.organisation());
        }
        if (!organisation.active() && (tenure.to() == null || tenure.to().isAfter(today()))) {
            throw new InvalidFieldException(field, Say.ORGANISATION);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
