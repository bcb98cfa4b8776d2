package org.careline.referral.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.careline.kit.grant.Grants;
import org.careline.referral.board.TransferView.ConfirmationView;
import org.careline.referral.board.TransferView.OrganisationView;
import org.careline.referral.board.TransferView.StepView;
import org.careline.referral.book.StepRecord;
import org.careline.referral.book.TransferRecord;
import org.careline.referral.domain.Need;
import org.jspecify.annotations.Nullable;

/** Puts names and duty phones beside the codes, and the grant where the caller's hospital is addressed (rules 17.4). */
@ApplicationScoped
class ViewMaker {
    private static final Duration GRANT_LASTS = Duration.ofHours(12);

    private final Directory directory;
    private final Grants grants;
    private final CurrentCaller caller;
    private final Clock clock;

    ViewMaker(Directory directory, Grants grants, CurrentCaller caller, Clock clock) {
        this.directory = directory;
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    List<TransferView> page(List<TransferRecord> transfers) {
        var known = new HashMap<String, Optional<Organisation>>();
        return transfers.stream()
                .map(transfer -> view(transfer, null, null, known))
                .toList();
    }

    TransferView whole(TransferRecord transfer, List<StepRecord> steps) {
        return view(transfer, steps.stream().map(this::view).toList(), grant(transfer), new HashMap<>());
    }

    /** While it is open, and after a stay as long as the hospital may see it. */
    private @Nullable String grant(TransferRecord transfer) {
        var who = caller.get();
        var endedWithoutStay = transfer.closedAt() != null && transfer.admittedAt() == null;
        if (!Board.isOfAHospital(who) || !who.organisation().equals(transfer.hospital()) || endedWithoutStay) {
            return null;
        }
        var expires = clock.instant().plus(GRANT_LASTS);
        var until = transfer.hospitalSeesUntil();
        return grants.sign(new Grant(
                transfer.id(),
                transfer.patient(),
                who.organisation(),
                GrantKind.DESK,
                until != null && until.isBefore(expires) ? until : expires));
    }

    private TransferView view(
            TransferRecord transfer,
            @Nullable List<StepView> steps,
            @Nullable String grant,
            Map<String, Optional<Organisation>> known) {
        var hospital = Optional.ofNullable(transfer.hospital()).flatMap(code -> find(code, known));
        return new TransferView(
                transfer.id(),
                transfer.version(),
                transfer.state().toString(),
                transfer.patient(),
                transfer.grounds().assessments(),
                transfer.grounds().level(),
                transfer.grounds().kinds().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                transfer.grounds().weapon(),
                transfer.area(),
                transfer.placeNow(),
                organisation(transfer.assessingOrganisation(), known),
                transfer.hospital(),
                hospital.map(Organisation::name).orElse(null),
                hospital.map(Organisation::dutyPhone).orElse(null),
                transfer.asked(),
                time(transfer.requestedAt()),
                time(transfer.decideBy()),
                transfer.isOverdue(clock.instant()),
                transfer.escalatedTo(),
                timeOrNull(transfer.confirmedAt()),
                timeOrNull(transfer.answerBy()),
                timeOrNull(transfer.notPlacedAt()),
                timeOrNull(transfer.acceptedAt()),
                timeOrNull(transfer.admittedAt()),
                timeOrNull(transfer.dischargedAt()),
                timeOrNull(transfer.closedAt()),
                transfer.returningTo() != null,
                transfer.remark(),
                timeOrNull(transfer.proposedAt()),
                transfer.need() == null ? null : view(transfer.need()),
                steps,
                grant);
    }

    private OrganisationView organisation(String code, Map<String, Optional<Organisation>> known) {
        var found = find(code, known);
        return new OrganisationView(
                code,
                found.map(Organisation::name).orElse(null),
                found.map(Organisation::dutyPhone).orElse(null));
    }

    private Optional<Organisation> find(String code, Map<String, Optional<Organisation>> known) {
        return known.computeIfAbsent(code, directory::organisation);
    }

    private static ConfirmationView view(Need need) {
        return new ConfirmationView(
                need.kinds().stream().map(Object::toString).sorted().toList(),
                need.ground().toString(),
                need.ground().clause(),
                need.guardianWord().toString(),
                need.escort().toString(),
                need.physicalState());
    }

    private StepView view(StepRecord step) {
        return new StepView(
                step.what(), time(step.at()), step.organisation(), step.hospital(), step.reason(), step.note());
    }

    private @Nullable OffsetDateTime timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }

    private OffsetDateTime time(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
