package org.careline.notification.domain.owed;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** What each organisation has signed of what stands 签收 (rules 17.1-3, 10). */
final class Signatures {
    private final Course course;
    private final ToldAlerts told;
    private final Map<Recipient, List<Known>> signed = new HashMap<>();
    private final Map<Recipient, List<Known>> everSigned = new HashMap<>();

    Signatures(Course course, ToldAlerts told) {
        this.course = course;
        this.told = told;
    }

    /** The standing dangers it signed and did not hand over; a signature above in its line counts too. */
    List<Known> of(Recipient recipient) {
        return signed.computeIfAbsent(recipient, one -> signedBy(one, inItsLine(one)));
    }

    /** The same, without what others in its line signed. */
    List<Known> ofItself(Recipient recipient) {
        return signedBy(recipient, told.at(recipient));
    }

    /** The standing dangers it ever signed, also if it handed them over since. */
    List<Known> ever(Recipient recipient) {
        return everSigned.computeIfAbsent(recipient, one -> signedAfter(OffsetDateTime.MIN, inItsLine(one)));
    }

    private List<Known> signedBy(Recipient recipient, Stream<ToldAlert> alerts) {
        return signedAfter(handedOverAt(recipient), alerts.filter(alert -> !alert.isLeft()));
    }

    private List<Known> signedAfter(OffsetDateTime handedOver, Stream<ToldAlert> alerts) {
        return alerts
                .filter(alert -> alert.isOf(Occasion.DANGER))
                .flatMap(alert -> known(alert, handedOver).stream())
                .collect(toMap(Known::danger, Function.identity(), Signatures::later))
                .values()
                .stream()
                .toList();
    }

    private Optional<Known> known(ToldAlert alert, OffsetDateTime handedOver) {
        return Optional.ofNullable(alert.acts().signedAt())
                .filter(signedAt -> signedAt.isAfter(handedOver))
                .flatMap(signedAt -> standsFor(alert.about().assessment())
                        .map(danger -> new Known(danger, alert.about().asked(), signedAt)));
    }

    private static Known later(Known one, Known other) {
        var asked = Known.asksMore(one.asked(), other.asked()) ? one.asked() : other.asked();
        var first = Objects.requireNonNull(one.signedAt());
        var second = Objects.requireNonNull(other.signedAt());
        return new Known(one.danger(), asked, first.isAfter(second) ? first : second);
    }

    /** What a signature on an entry counts for now: itself, or its twin if nothing of the danger differs. */
    private Optional<Assessment> standsFor(UUID entry) {
        var itself = course.standing(entry).filter(Assessment::isDangerous);
        if (itself.isPresent()) {
            return itself;
        }
        var facts = course.facts();
        var signed = facts.heard(entry);
        var correction = facts.correctionOf(entry);
        if (correction.isPresent()) {
            return correction
                    .filter(one -> course.stands(one.id()))
                    .filter(one -> signed.filter(one::isSameAs).isPresent());
        }
        return facts.withdrawn().get(entry) == WithdrawalReason.ENTERED_TWICE
                ? signed.flatMap(this::twinOf)
                : Optional.empty();
    }

    Optional<Assessment> twinOf(Assessment entry) {
        return course.inOrder().stream()
                .filter(one -> !one.id().equals(entry.id()) && one.isSameAs(entry))
                .findFirst();
    }

    private OffsetDateTime handedOverAt(Recipient recipient) {
        return told.at(recipient)
                .filter(ToldAlert::isLeft)
                .map(alert -> Objects.requireNonNull(alert.ending().withdrawnAt()))
                .max(OffsetDateTime::compareTo)
                .orElse(OffsetDateTime.MIN);
    }

    /** Its own, and those that went up the line from them. */
    private Stream<ToldAlert> inItsLine(Recipient recipient) {
        var ids = new HashSet<UUID>();
        told.at(recipient).forEach(alert -> above(alert, ids));
        return told.all().stream().filter(alert -> ids.contains(alert.id()));
    }

    private void above(ToldAlert alert, Set<UUID> ids) {
        if (ids.add(alert.id())) {
            told.above(alert).forEach(upper -> above(upper, ids));
        }
    }
}
