package org.careline.referral.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.CancellationReason;
import org.careline.events.EndedBy;
import org.careline.events.StandDownReason;
import org.careline.kit.access.AsSystem;
import org.careline.kit.web.Ids;
import org.careline.referral.book.GreenChannelOpenings;
import org.careline.referral.book.LockedTransfer;
import org.careline.referral.book.NewTransfer;
import org.careline.referral.book.PatientTransfers;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.book.Transfers;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Change;
import org.careline.referral.domain.Facts;
import org.careline.referral.domain.GreenChannel;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.Owed;
import org.careline.referral.duty.DutiesToday;
import org.careline.referral.facts.HeardAssessments;
import org.careline.referral.facts.Patients;
import org.jspecify.annotations.Nullable;

/**
 * The three steps, always the same, whatever was heard or passed 核对应开通的绿色通道: read the facts under the patient's
 * lock, work out what is owed, write the difference (rules 17.1-11, 17.6).
 */
@ApplicationScoped
public class Reconciliation {
    private final Patients patients;
    private final HeardAssessments assessments;
    private final PatientTransfers records;
    private final Transfers transfers;
    private final GreenChannelOpenings openings;
    private final DutiesToday duties;
    private final AsSystem asSystem;
    private final LocalRules rules;
    private final Clock clock;

    Reconciliation(
            Patients patients,
            HeardAssessments assessments,
            PatientTransfers records,
            Transfers transfers,
            GreenChannelOpenings openings,
            DutiesToday duties,
            AsSystem asSystem,
            LocalRules rules,
            Clock clock) {
        this.patients = patients;
        this.assessments = assessments;
        this.records = records;
        this.transfers = transfers;
        this.openings = openings;
        this.duties = duties;
        this.asSystem = asSystem;
        this.rules = rules;
        this.clock = clock;
    }

    /** Inside a running transaction. */
    public void of(UUID patient) {
        asSystem.run(() -> {
            var registered = patients.lock(patient);
            var heard = assessments.of(patient);
            if (heard.assessments().stream().anyMatch(one -> one.isDanger())) {
                reconcile(patient, registered, heard);
            }
        });
    }

    private void reconcile(UUID patient, Patients.Registered registered, HeardAssessments.Heard heard) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = records.of(patient);
        var facts = new Facts(
                heard.assessments(),
                heard.withdrawn(),
                registered.residence(),
                registered.deceasedOn(),
                known.stays(),
                known.decisions(),
                known.open());
        var channel = new GreenChannel(facts, duties, rules, clock.getZone(), now);
        var area = channel.area();
        var moved = known.any() && area != null && records.move(patient, area, channel.placeNow());
        var locked = known.locked() == null ? null : known.locked().after(moved ? 1 : 0);
        var changes = Change.between(known.open(), channel.owed(), rules, now);
        changes.forEach(change -> write(patient, locked, channel, change, now));
        if (changes.isEmpty() && locked != null) {
            transfers.tellSight(locked);
        }
    }

    private void write(
            UUID patient, @Nullable LockedTransfer locked, GreenChannel channel, Change change, Instant now) {
        if (change instanceof Change.Open open) {
            open(patient, channel, open.asked(), now);
        } else if (locked != null) {
            write(locked, change, now);
        }
    }

    private void open(UUID patient, GreenChannel channel, Owed.AskForDecision asked, Instant now) {
        var newest = channel.newest(asked.grounds()).orElseThrow();
        openings.open(
                new NewTransfer(
                        Ids.next(),
                        patient,
                        newest.id(),
                        asked,
                        channel.area(),
                        channel.placeNow(),
                        newest.organisation()),
                now);
    }

    private void write(LockedTransfer locked, Change change, Instant now) {
        switch (change) {
            case Change.Open _ -> throw new IllegalStateException("an open record is not opened");
            case Change.Keep keep -> keep(locked, keep, now);
            case Change.StandDown down -> standDown(locked, down, now);
            case Change.Cancel cancel ->
                transfers.write(
                        locked,
                        cancel.next(),
                        Step.byItself("cancelled", now, CancellationReason.DECEASED),
                        TransferEvents.cancelled(locked, CancellationReason.DECEASED, now));
            case Change.Complete complete ->
                transfers.write(
                        locked,
                        complete.next(),
                        Step.byItself("completed", now, complete.over()),
                        TransferEvents.completed(locked, now));
        }
    }

    private void standDown(LockedTransfer locked, Change.StandDown down, Instant now) {
        transfers.write(
                locked,
                down.next(),
                Step.byItself("stood-down", now, down.calm() ? EndedBy.CALM : down.reason()),
                TransferEvents.stoodDown(locked, down.reason(), down.calm() ? EndedBy.CALM : null, now));
        if (down.reason() == StandDownReason.ASSESSMENT_WITHDRAWN
                && locked.transfer() instanceof AwaitingDecision notice
                && notice.returningTo() != null) {
            transfers.askWhereThePatientIs(locked, notice.returningTo());
        }
    }

    /** Another hospital that is forewarned is told; what only joined stands on the pages. */
    private void keep(LockedTransfer locked, Change.Keep keep, Instant now) {
        var steps = steps(keep, now);
        var told = locked.after(steps.size() - 1);
        transfers.keep(
                locked,
                keep,
                steps,
                keep.what().contains(Change.What.READDRESSED) && keep.next() instanceof AwaitingDecision notice
                        ? TransferEvents.requested(told, notice, now)
                        : null);
    }

    private static List<Step> steps(Change.Keep keep, Instant now) {
        return Set.copyOf(keep.what()).stream()
                .sorted()
                .map(what -> Step.byItself(what, now, what == Change.What.NOTED ? keep.remark() : null))
                .toList();
    }
}
