package org.careline.notification.domain.owed;

import java.util.stream.Collectors;

/** A story in few words, for a law that does not hold. */
final class Dump {
    private Dump() {}

    static String of(Story story) {
        var entries = story.facts().assessments().stream()
                .map(one -> "%s L%d %s %s day %s seen %s %s%s%s%s @%s entered %s heard %s repl %s"
                        .formatted(
                                one.id().getLeastSignificantBits(),
                                one.level(),
                                one.kinds(),
                                one.weapon() ? "weapon" : "",
                                one.visitedOn(),
                                one.lastSeenOn(),
                                one.stillPresent() ? "!" : "",
                                one.inHospital() ? "H" : "",
                                one.hospitalStated() ? " stated" : "",
                                one.imported() ? " imported" : "",
                                one.placeNow(),
                                one.assessedAt(),
                                one.heardAt(),
                                one.replaces()))
                .collect(Collectors.joining("\n"));
        var alerts = story.told().stream()
                .map(alert -> "%s %s%s %s %s about %s %s/%s %s raised %s up %s%s%s%s%s%s"
                        .formatted(
                                alert.id().getLeastSignificantBits(),
                                alert.recipient().organisation(),
                                alert.cameUpTheLine()
                                        ? " from "
                                                + alert.line().escalatedFrom().getLeastSignificantBits()
                                        : "",
                                alert.about().occasion(),
                                alert.about().cause(),
                                alert.about().assessment().getLeastSignificantBits(),
                                alert.about().asked(),
                                alert.about().shown(),
                                alert.isAlarm() ? "ALARM" : "quiet",
                                alert.clock().raisedAt(),
                                alert.clock().upAt(),
                                alert.isWithdrawn()
                                        ? " OFF " + alert.ending().withdrawn()
                                                + alert.ending().withdrawnAt()
                                        : "",
                                alert.isSettled() ? " SETTLED " + alert.ending().settled() : "",
                                alert.isSigned() ? " SIGNED " + alert.acts().signedAt() : "",
                                alert.line().copy() ? " copy" : "",
                                " at " + alert.slot().place()))
                .collect(Collectors.joining("\n"));
        return "%s%n%s%n%s%nwithdrawn %s%nstays %s%n%s%n%s%n%s"
                .formatted(
                        story.now(),
                        entries,
                        story.person(),
                        story.facts().withdrawn(),
                        story.facts().stays(),
                        story.owed().assignments().keySet(),
                        alerts,
                        story.episodes());
    }
}
