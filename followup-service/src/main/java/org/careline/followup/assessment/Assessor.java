package org.careline.followup.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.followup.caseload.LastVisit;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.Finding;
import org.careline.followup.domain.Findings;
import org.careline.followup.domain.NextVisit;
import org.careline.followup.domain.Proposal;
import org.careline.followup.domain.Timeliness;
import org.careline.followup.form.Answers;
import org.careline.followup.form.VisitDates;
import org.careline.followup.form.VisitForm;
import org.careline.kit.area.Areas;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads a form by the rules, or says why it cannot be taken (rules 3.1, 4.1, 4.2, 17.1, 17.5). */
@ApplicationScoped
public class Assessor {
    private final FollowupConfig config;
    private final Areas areas;
    private final Clock clock;

    Assessor(FollowupConfig config, Areas areas, Clock clock) {
        this.config = config;
        this.areas = areas;
        this.clock = clock;
    }

    public Judgement judge(VisitForm form, PatientInCare patient, History history) {
        new VisitDates(form, LocalDate.now(clock), config.rules()).check();
        requirePlace(form.placeNow());
        requireAlive(patient, form);
        var level = form.statedLevel();
        var proposal = proposalOf(form);
        var toReview = isAgainstSigns(form, proposal);
        var findings = findings(form, proposal, history);
        var condition = ConditionClass.from(findings);
        return new Judgement(
                level,
                proposal.map(Proposal::level).orElse(null),
                toReview,
                kinds(form),
                condition,
                findings,
                nextVisitOn(form, condition, history),
                origin(findings),
                isInHospital(form, patient),
                lastSeen(form, level));
    }

    private void requirePlace(@Nullable String place) {
        if (place != null && !areas.exists(place)) {
            throw new InvalidFieldException("placeNow", "没有这个区划代码。There is no such area.");
        }
    }

    private static void requireAlive(PatientInCare patient, VisitForm form) {
        if (patient.diedBefore(form.visitedOn())) {
            throw new RefusedException(FollowupRefusal.PATIENT_DECEASED);
        }
    }

    private static Optional<Proposal> proposalOf(VisitForm form) {
        return Optional.of(form.answers())
                .filter(Answers::proposesLevel)
                .map(answers -> Proposal.from(answers.behaviourOrNone(), answers.incidentsOrNone()));
    }

    /** Rules 17.5: then a reason is needed. */
    private static boolean isAgainstSigns(VisitForm form, Optional<Proposal> proposal) {
        var against = proposal.filter(
                one -> one.asksReasonFor(form.statedLevel(), form.answers().incidentsOrNone()));
        if (against.isPresent() && !form.givesReason()) {
            throw new RefusedException(
                    FollowupRefusal.REASON_NEEDED.naming(against.get().reasons().toString()));
        }
        return against.isPresent();
    }

    private Set<Finding> findings(VisitForm form, Optional<Proposal> proposal, History history) {
        var level = form.statedLevel();
        var incidents = form.answers().incidentsOrNone();
        var now = ZonedDateTime.now(clock);
        var findings = EnumSet.copyOf(Findings.of(level, form.answers().examination(), incidents));
        add(
                findings,
                Finding.BELOW_PROPOSAL,
                proposal.filter(one -> level.isBelow(one.level())).isPresent());
        add(findings, Finding.BELOW_THREE_BESIDE_INCIDENTS, !level.isTold() && incidents.speakAgainstLowLevel());
        add(findings, Finding.NOT_ENTERED_THE_SAME_DAY, level.isTold() && !Timeliness.isSameDay(form.visitedOn(), now));
        add(findings, Finding.ENTERED_LATE, Timeliness.isLate(form.visitedOn(), now, config.rules()));
        add(findings, Finding.OVERTAKEN, history.overtakes(level, form.visitedOn()));
        return findings;
    }

    private static LocalDate nextVisitOn(VisitForm form, ConditionClass condition, History history) {
        var previous =
                history.before(form.visitedOn()).map(LastVisit::condition).orElse(null);
        var latest = NextVisit.after(form.visitedOn(), condition, previous);
        var wished = form.nextVisitOn();
        if (wished != null && wished.isAfter(latest)) {
            throw new RefusedException(FollowupRefusal.NEXT_VISIT_TOO_LATE.naming("≤ " + latest));
        }
        return wished == null ? latest : wished;
    }

    private static Origin origin(Set<Finding> findings) {
        var late = findings.contains(Finding.ENTERED_LATE) || findings.contains(Finding.OVERTAKEN);
        return late ? Origin.LATE : Origin.ENTERED;
    }

    /** The visitor's word first: a patient may have left the hospital before its event came. */
    private static boolean isInHospital(VisitForm form, PatientInCare patient) {
        var said = form.saysInHospital();
        return said == null ? patient.inHospital() : said;
    }

    private static @Nullable LocalDate lastSeen(VisitForm form, DangerLevel level) {
        return form.behaviourLastSeenOn() == null && level.isTold() ? form.visitedOn() : form.behaviourLastSeenOn();
    }

    private static Set<DangerKind> kinds(VisitForm form) {
        if (form.kinds() != null && !form.kinds().isEmpty()) {
            return form.kinds();
        }
        var behaviour = form.answers().behaviourOrNone();
        var kinds = EnumSet.noneOf(DangerKind.class);
        add(kinds, DangerKind.PROPERTY, behaviour.isAgainstProperty());
        add(kinds, DangerKind.OTHERS, behaviour.isAgainstOthers());
        add(
                kinds,
                DangerKind.SELF,
                behaviour.selfHarm() || form.answers().incidentsOrNone().isAgainstSelf());
        return kinds;
    }

    private static <E> void add(Set<E> set, E element, boolean holds) {
        if (holds) {
            set.add(element);
        }
    }
}
