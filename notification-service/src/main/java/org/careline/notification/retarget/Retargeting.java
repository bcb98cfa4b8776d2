package org.careline.notification.retarget;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.events.AlertCause;
import org.careline.events.AlertWithdrawalReason;
import org.careline.notification.alert.Alert;
import org.careline.notification.alert.Alerts;
import org.careline.notification.alert.DutyBook;
import org.careline.notification.domain.Move;
import org.careline.notification.domain.Whereabouts;
import org.careline.notification.patient.Patient;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Moves a patient's open alerts to the bodies that have the duties now 改派 (rules 17.1, 17.2). */
@ApplicationScoped
public class Retargeting {
    private static final String OPEN = """
            select jsonb_build_object('alert', to_jsonb(a), 'place_now', s.place_now, 'assessors_area', o.area)
            from alert a
            join episode e on e.id = a.episode and e.closed_at is null
            join assessment s on s.id = a.assessment
            left join organisation o on o.code = s.assessing_organisation
            where a.occasion = 'DANGER' and a.withdrawn_at is null
                and a.assessment in (
                    select assessment from alert
                    where patient = ? and occasion = 'DANGER' and signed_at is null and withdrawn_at is null)
            order by a.raised_at, a.id
            """;

    private static final String MOVE_AREA = """
            update alert set area = kept.area from jsonb_to_recordset(?::jsonb) as kept (alert uuid, area text)
            where alert.id = kept.alert and alert.area <> kept.area
            """;

    private static final String MOVE_EPISODE =
            "update episode set area = ? where patient = ? and closed_at is null and area <> ?";

    private final Rows rows;
    private final DutyBook book;
    private final Alerts alerts;

    Retargeting(Rows rows, DutyBook book, Alerts alerts) {
        this.rows = rows;
        this.book = book;
        this.alerts = alerts;
    }

    /** Inside a transaction that holds the patient's lock. */
    public void of(Patient patient) {
        if (patient.residence() != null) {
            rows.change(MOVE_EPISODE, patient.residence(), patient.id(), patient.residence());
        }
        var open = rows.read(Open.class, OPEN, patient.id());
        if (open.isEmpty()) {
            return;
        }
        var receivers = book.receivers(open.stream()
                .flatMap(one -> one.whereabouts(patient).addresses().stream())
                .distinct()
                .toList());
        open.stream()
                .collect(groupingBy(one -> one.alert().assessment(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofAssessment -> {
                    var whereabouts = ofAssessment.getFirst().whereabouts(patient);
                    var addressed = ofAssessment.stream()
                            .map(Open::alert)
                            .filter(alert -> !alert.isEscalation())
                            .toList();
                    var move = Move.between(
                            addressed.stream().map(Retargeting::standing).toList(), receivers.of(whereabouts));
                    carryOut(move, ofAssessment.stream().map(Open::alert).toList());
                });
    }

    private static Move.Standing standing(Alert alert) {
        return new Move.Standing(alert.id(), alert.address(), alert.organisation(), alert.copy(), alert.isSigned());
    }

    private void carryOut(Move move, List<Alert> ofAssessment) {
        alerts.withdraw(leaving(move, ofAssessment), AlertWithdrawalReason.RE_TARGETED);
        alerts.raise(move.raised().stream()
                .map(raised -> redrawn(raised, ofAssessment))
                .toList());
        if (!move.kept().isEmpty()) {
            rows.change(MOVE_AREA, rows.json(move.kept()));
        }
    }

    /** What went up the line because the body that leaves did not sign leaves with it. */
    private static List<Alert> leaving(Move move, List<Alert> ofAssessment) {
        var withdrawn = ofAssessment.stream()
                .filter(alert -> move.withdrawn().contains(alert.id()))
                .toList();
        return ofAssessment.stream()
                .filter(alert -> withdrawn.contains(alert)
                        || (alert.isEscalation()
                                && withdrawn.stream()
                                        .anyMatch(left -> !left.copy()
                                                && left.duty() == alert.duty()
                                                && left.place() == alert.place())))
                .toList();
    }

    /** Nobody was told yet where nobody had the duty: the first to have it is told as if from the start. */
    private Alert redrawn(Move.Raised raised, List<Alert> ofAssessment) {
        var instead = ofAssessment.stream()
                .filter(alert -> alert.id().equals(raised.instead()))
                .findFirst();
        var nobodys = instead.filter(alert -> alert.organisation() == null);
        if (nobodys.isPresent()) {
            var before = nobodys.get();
            return alerts.draw(before.notice(), raised.receiver(), before.supersedes());
        }
        var notice = instead.orElse(ofAssessment.getFirst()).notice();
        @Nullable UUID supersedes = instead.map(Alert::id).orElse(null);
        return alerts.draw(notice.because(AlertCause.RE_TARGETED), raised.receiver(), supersedes);
    }

    private record Open(
            Alert alert,
            @Nullable String placeNow,
            @Nullable String assessorsArea) {
        Whereabouts whereabouts(Patient patient) {
            return new Whereabouts(patient.residence(), placeNow, assessorsArea);
        }
    }
}
