package org.careline.notification.domain.owed;

import java.util.Set;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.EpisodeCloseReason;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.SigningUrgency;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.domain.told.ToldAlert.About;
import org.careline.notification.domain.told.ToldAlert.Acts;
import org.careline.notification.domain.told.ToldAlert.Ending;
import org.careline.notification.domain.told.ToldAlert.Line;
import org.jspecify.annotations.Nullable;

/** Draws up what is told quietly and asks for nothing: calmed, closed, corrected, withdrawn. */
record Notices(Ledger ledger) {
    static final Line BESIDES = new Line(false, null, null, null);

    /** @param episode that goes on, whichever the last word before was told in */
    void calmed(ToldAlert last, Assessment visit, UUID episode) {
        tell(last, episode, visit, Occasion.CALMED, AlertCause.CALMED, null, null, false, false);
    }

    void closed(
            ToldAlert last, Assessment about, EpisodeCloseReason reason, boolean neverSigned, @Nullable UUID instead) {
        tell(
                last,
                last.about().episode(),
                about,
                Occasion.CLOSED,
                AlertCause.CLOSED,
                reason,
                instead,
                neverSigned,
                false);
    }

    void corrected(ToldAlert wrong, Assessment correction) {
        tell(
                wrong,
                wrong.about().episode(),
                correction,
                Occasion.TAKEN_BACK,
                AlertCause.CORRECTED,
                null,
                wrong.id(),
                false,
                false);
    }

    void withdrawn(ToldAlert wrong, Assessment entry, boolean twinStands) {
        tell(
                wrong,
                wrong.about().episode(),
                entry,
                Occasion.TAKEN_BACK,
                AlertCause.WITHDRAWN,
                null,
                wrong.id(),
                false,
                twinStands);
    }

    private void tell(
            ToldAlert to,
            UUID episode,
            Assessment about,
            Occasion occasion,
            AlertCause cause,
            @Nullable EpisodeCloseReason closeReason,
            @Nullable UUID supersedes,
            boolean neverSigned,
            boolean twinStands) {
        var says = new About(
                about.id(),
                episode,
                occasion,
                cause,
                AskedAction.FOR_INFORMATION,
                AskedAction.FOR_INFORMATION,
                ledger.now(),
                about.level(),
                Set.copyOf(about.kinds()),
                false,
                about.inHospital(),
                SigningUrgency.NEXT_LOOK,
                null,
                null,
                closeReason,
                neverSigned,
                twinStands);
        ledger.raise(new ToldAlert(
                ledger.nextId(),
                to.recipient(),
                to.slot(),
                says,
                new Line(to.line().copy(), to.line().upTheLine(), null, supersedes),
                SigningDeadline.none(ledger.now()),
                Ending.NONE,
                Acts.NONE));
    }
}
