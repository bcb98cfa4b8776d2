package org.careline.registry.directory.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.careline.events.Duty;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.problem.StaleException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Ids;
import org.careline.kit.web.Preconditions;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.DutyChange;
import org.careline.registry.directory.DutyChanges;
import org.careline.registry.directory.JurisdictionForm;
import org.careline.registry.directory.JurisdictionView;
import org.careline.registry.directory.Mandates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who has a duty is changed by two people of the authority 双人变更管辖: one proposes, another confirms. What was tried and refused stays on
 * the trail, so these transactions do not roll back on a refusal; nothing else is written before one.
 */
@ApplicationScoped
public class Proposals {
    private final ProposalTable table;
    private final DutyChanges changes;
    private final Mandates mandates;
    private final Account account;
    private final CurrentCaller caller;
    private final Trail trail;
    private final Clock clock;
    private final Duration life;

    Proposals(
            ProposalTable table,
            DutyChanges changes,
            Mandates mandates,
            Account account,
            CurrentCaller caller,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "careline.directory.proposal-life", defaultValue = "P7D") Duration life) {
        this.table = table;
        this.changes = changes;
        this.mandates = mandates;
        this.account = account;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
        this.life = life;
    }

    /** One change; it takes effect at once where nobody becomes or ceases to be accountable, and where it is the first entry. */
    @Transactional(dontRollbackOn = {NotThereException.class, RefusedException.class})
    public Kept keep(Duty duty, String area, @Nullable String ifMatch, JurisdictionForm form) {
        var mandate = mandates.over(area, duty + ":" + area);
        var change = changes.judge(mandate, duty, area, form.tenures());
        var present = change.present();
        if (change.changesNothing()) {
            return new Kept.InEffect(JurisdictionView.from(present));
        }
        if (mandate.first() && !changes.isFirst(duty, area)) {
            trail.record("directory-change-refused", List.of(), present.key());
            throw RegistryRefusal.FILLED_ALREADY.exception();
        }
        if (present.version() > 0) {
            Preconditions.requireMatch(ifMatch, present.version());
        }
        if (mandate.first() || !change.needsTwo()) {
            return new Kept.InEffect(changes.make(change));
        }
        return new Kept.Waiting(open(List.of(ProposedChange.of(duty, area, present.version(), form))));
    }

    /** Many changes as one. */
    @Transactional(dontRollbackOn = NotThereException.class)
    public ProposalView propose(ProposalForm form) {
        var sorted = IntStream.range(0, form.changes().size())
                .boxed()
                .sorted(Comparator.comparing(number -> change(form, number).key()))
                .toList();
        var wanted = new ArrayList<ProposedChange>();
        for (var number : sorted) {
            if (!judge(change(form, number), "changes[" + number + "].").changesNothing()) {
                wanted.add(change(form, number));
            }
        }
        if (wanted.isEmpty()) {
            throw new InvalidFieldException("changes", Say.NOTHING_CHANGES);
        }
        return open(wanted);
    }

    private static ProposedChange change(ProposalForm form, int number) {
        var change = form.changes().get(number);
        return ProposedChange.of(ProposedChange.known(change.duty()), change.area(), change.version(), change.form());
    }

    private DutyChange judge(ProposedChange change, String field) {
        var mandate = mandates.over(change.area(), change.key());
        if (mandate.first()) {
            throw mandates.refused(change.key());
        }
        try {
            var judged = changes.judge(mandate, change.known(), change.area(), change.wish());
            if (judged.present().version() != change.version()) {
                throw new StaleException();
            }
            return judged;
        } catch (InvalidFieldException invalid) {
            throw new InvalidFieldException(field + invalid.field(), String.valueOf(invalid.getMessage()));
        }
    }

    /** Sent twice, it is proposed once. */
    private ProposalView open(List<ProposedChange> wanted) {
        var same = table.open(clock.instant()).stream()
                .filter(open -> open.changes().equals(wanted) && account.is(open.subject(), open.name()))
                .findFirst();
        if (same.isPresent()) {
            return view(same.get());
        }
        var now = clock.instant();
        var proposal = new Proposal(
                Ids.next(),
                caller.get().organisation(),
                ProposalState.OPEN,
                wanted,
                account.subject(),
                account.name(),
                now,
                now.plus(life),
                null,
                null);
        table.add(proposal);
        trail.record("duty-change-proposed", List.of(), keys(proposal));
        return view(proposal);
    }

    /** Of the caller's authority, the newest first. */
    @Transactional
    public CursorPage<ProposalView> list(@Nullable UUID cursor, int limit) {
        var found = table.all(cursor, limit + 1);
        var page = found.stream().limit(limit).map(this::view).toList();
        return new CursorPage<>(page, found.size() > limit ? page.getLast().id().toString() : null);
    }

    /** The newest proposal that waits for each duty of an area, by duty. */
    @Transactional
    public Map<String, UUID> waiting(String area) {
        var found = new HashMap<String, UUID>();
        for (var proposal : table.open(clock.instant())) {
            proposal.changes().stream()
                    .filter(change -> change.area().equals(area))
                    .forEach(change -> found.putIfAbsent(change.duty(), proposal.id()));
        }
        return found;
    }

    @Transactional
    public ProposalView read(UUID id) {
        return table.find(id).map(this::view).orElseThrow(NotThereException::new);
    }

    /** The second person's word: all changes take effect, or none. */
    @Transactional(dontRollbackOn = {NotThereException.class, RefusedException.class, StaleException.class})
    public ProposalView confirm(UUID id) {
        var proposal = requireOpen(id);
        if (account.is(proposal.subject(), proposal.name())) {
            throw refused(proposal, RegistryRefusal.A_SECOND_PERSON_CONFIRMS);
        }
        var judged = new ArrayList<DutyChange>();
        for (var change : proposal.changes()) {
            judged.add(judge(proposal, change));
        }
        judged.forEach(changes::make);
        return decided(proposal, ProposalState.CONFIRMED, "duty-change-confirmed");
    }

    private DutyChange judge(Proposal proposal, ProposedChange change) {
        var mandate = mandates.over(change.area(), change.key());
        if (mandate.first()) {
            throw mandates.refused(change.key());
        }
        if (changes.present(change.known(), change.area()).version() != change.version()) {
            throw overtaken(proposal);
        }
        var judged = changes.judgeLate(mandate, change.known(), change.area(), change.wish());
        if (judged.present().version() != change.version()) {
            throw overtaken(proposal);
        }
        return judged;
    }

    private StaleException overtaken(Proposal proposal) {
        decided(proposal, ProposalState.OVERTAKEN, "duty-change-refused");
        return new StaleException();
    }

    /** Only whoever proposed it takes it back. */
    @Transactional(dontRollbackOn = {NotThereException.class, RefusedException.class})
    public ProposalView withdraw(UUID id) {
        var proposal = requireOpen(id);
        if (!account.is(proposal.subject(), proposal.name())) {
            throw refused(proposal, RegistryRefusal.ONLY_THE_PROPOSER_WITHDRAWS);
        }
        return decided(proposal, ProposalState.WITHDRAWN, "duty-change-withdrawn");
    }

    private Proposal requireOpen(UUID id) {
        var proposal = table.lock(id).orElseThrow(() -> mandates.refused("duty-proposal " + id));
        var state = proposal.stateAt(clock.instant());
        if (state == ProposalState.EXPIRED && proposal.state() == ProposalState.OPEN) {
            table.decide(id, ProposalState.EXPIRED, account, clock.instant());
        }
        if (state != ProposalState.OPEN) {
            throw refused(proposal, RegistryRefusal.PROPOSAL_NOT_OPEN);
        }
        return proposal;
    }

    private RefusedException refused(Proposal proposal, RegistryRefusal why) {
        trail.record("duty-change-refused", List.of(), why + " " + keys(proposal));
        return why.exception();
    }

    private ProposalView decided(Proposal proposal, ProposalState state, String action) {
        table.decide(proposal.id(), state, account, clock.instant());
        trail.record(action, List.of(), keys(proposal));
        return table.find(proposal.id()).map(this::view).orElseThrow();
    }

    private static String keys(Proposal proposal) {
        return proposal.id()
                + " "
                + String.join(
                        " ",
                        proposal.changes().stream().map(ProposedChange::key).toList());
    }

    private ProposalView view(Proposal proposal) {
        var decidedAt = proposal.decidedAt();
        return new ProposalView(
                proposal.id(),
                proposal.stateAt(clock.instant()).code(),
                proposal.name(),
                account.is(proposal.subject(), proposal.name()),
                OffsetDateTime.ofInstant(proposal.at(), clock.getZone()),
                OffsetDateTime.ofInstant(proposal.expiresAt(), clock.getZone()),
                proposal.decidedBy(),
                decidedAt == null ? null : OffsetDateTime.ofInstant(decidedAt, clock.getZone()),
                proposal.changes().stream().map(this::view).toList());
    }

    private ProposalView.ChangeView view(ProposedChange change) {
        var present = changes.present(change.known(), change.area());
        return new ProposalView.ChangeView(
                change.duty(), change.area(), change.version(), present.holders(), change.holders());
    }
}
