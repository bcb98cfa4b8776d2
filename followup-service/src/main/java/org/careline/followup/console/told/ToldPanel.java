package org.careline.followup.console.told;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.greenchannel.GreenChannelView;
import org.careline.followup.proposal.ToldView;
import org.careline.followup.receivers.ReceiverView;
import org.careline.followup.visit.VisitView;
import org.jspecify.annotations.Nullable;

/**
 * Who was told of a visit, and where the green channel stands, as it is at this moment 通报与签收 (rules 17.3, 17.6).
 *
 * @param mark changes when anything on the panel does
 * @param shown somebody is told, or was
 * @param stands neither corrected nor withdrawn: a green channel may still open
 * @param live something may still change: the page asks again
 */
public record ToldPanel(
        UUID visit,
        List<ReceiverView> receivers,
        List<ToldView> willBeTold,
        @Nullable GreenChannelView greenChannel,
        boolean inHospital,
        Map<String, String> bodies,
        String mark,
        boolean shown,
        boolean stands,
        boolean live) {
    public static ToldPanel of(VisitView visit, Map<String, String> bodies) {
        return new ToldPanel(
                visit.id(),
                visit.receivers(),
                visit.willBeTold(),
                visit.greenChannel(),
                visit.inHospital(),
                bodies,
                Integer.toHexString(Objects.hash(visit.receivers(), visit.greenChannel())),
                isShown(visit),
                isStanding(visit),
                isLive(visit));
    }

    /** Codes of the organisations the panel names beside the receivers. */
    public static Set<String> named(VisitView visit) {
        return visit.receivers().stream()
                .flatMap(one -> Stream.of(one.escalatedTo(), one.handedTo()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** Below 3 nobody is told; of a visit that was corrected or withdrawn only who was told before is shown. */
    private static boolean isShown(VisitView visit) {
        return DangerLevel.of(visit.level()).isTold() || !visit.receivers().isEmpty();
    }

    public boolean allSigned() {
        return !receivers.isEmpty() && receivers.stream().noneMatch(ReceiverView::isWaitedFor);
    }

    public String bodyOf(String code) {
        return bodies.getOrDefault(code, code);
    }

    private static boolean isLive(VisitView visit) {
        var waiting = visit.receivers().isEmpty() || visit.receivers().stream().anyMatch(ReceiverView::isWaitedFor);
        var channel = visit.greenChannel();
        var moving = channel == null ? isStanding(visit) && !visit.inHospital() : channel.isOpen();
        return DangerLevel.of(visit.level()).isTold() && (waiting || moving);
    }

    private static boolean isStanding(VisitView visit) {
        return visit.replacedBy() == null && visit.withdrawnAt() == null;
    }
}
