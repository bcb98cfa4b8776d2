package org.careline.referral.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.careline.events.CancellationReason;
import org.careline.events.StandDownReason;
import org.careline.referral.book.Held;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferBook;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.StoodDown;
import org.careline.referral.domain.Transfer;
import org.careline.referral.duty.HospitalsOnDuty;

/** The open record follows the patient's life 迁居, 死亡 (rules 17.2, 17.6). */
@ApplicationScoped
class PatientChanges {
    private final TransferBook book;
    private final HospitalsOnDuty hospitals;
    private final LocalRules rules;
    private final Clock clock;

    PatientChanges(TransferBook book, HospitalsOnDuty hospitals, LocalRules rules, Clock clock) {
        this.book = book;
        this.hospitals = hospitals;
        this.rules = rules;
        this.clock = clock;
    }

    /** The patient moved: another hospital may have the duty, and is forewarned instead. */
    void moved(UUID patient) {
        book.lockOpenOf(patient).ifPresent(held -> {
            if (held.transfer() instanceof AwaitingDecision before) {
                var next = before.readdress(hospitals.near(held.placeNow(), held.area()));
                if (!Objects.equals(before.hospital(), next.hospital())) {
                    var now = clock.instant();
                    book.write(
                            held, next, Step.of("readdressed", now), TransferEvents.requested(held, next, rules, now));
                }
            }
        });
    }

    void died(UUID patient) {
        book.lockOpenOf(patient).ifPresent(held -> {
            if (held.transfer() instanceof Transfer.Open open) {
                end(held, open, clock.instant());
            }
        });
    }

    private void end(Held held, Transfer.Open open, Instant now) {
        var next = open.endByDeath(now);
        if (next instanceof StoodDown) {
            var reason = StandDownReason.DECEASED;
            book.write(held, next, Step.of("stood-down", now, reason), TransferEvents.stoodDown(held, reason, now));
        } else {
            var reason = CancellationReason.DECEASED;
            book.write(held, next, Step.of("cancelled", now, reason), TransferEvents.cancelled(held, reason, now));
        }
    }
}
