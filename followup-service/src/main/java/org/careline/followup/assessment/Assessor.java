package org.careline.followup.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.Course;
import org.careline.followup.domain.Finding;
import org.careline.followup.domain.Findings;
import org.careline.followup.domain.FollowedUp;
import org.careline.followup.domain.PersonSeen;
import org.careline.followup.domain.Proposal;
import org.careline.followup.domain.StandingVisit;
import org.careline.followup.domain.Timeliness;
import org.careline.followup.form.Answers;
import org.careline.followup.form.VisitForm;
import org.careline.kit.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads a form by the rules, or says why it cannot be taken (rules 3.1, 4.1, 4.2, 17.1, 17.5). */
@ApplicationScoped
public class Assessor {
    private final Taking taking;
    private final FollowupConfig config;
    private final Clock clock;

    Assessor(Taking taking, FollowupConfig config, Clock clock) {
        this.taking = taking;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param standing what stands besides this visit
     * @param enteredAt when it was entered first: a correction of the same day keeps its place and is not late by itself
     */
    public Judgement judge(VisitForm typed, PatientInCare patient, FollowedUp standing, OffsetDateTime enteredAt) {
        var taken = taking.take(typed);
        var form = taken.form();
        requireAlive(patient, form);
        var proposal = proposalOf(form);
        var toReview = isAgainstSigns(form, proposal);
        var entered = enteredAt.atZoneSameInstant(clock.getZone());
        var findings = findings(form, proposal, standing.course(), entered);
        findings.addAll(taken.tidied());
        add(findings, Finding.SEEN_AFTER_DEATH, patient.diedBefore(form.visitedOn()));
        var condition = ConditionClass.from(findings);
        var visit = standing(form, standing, entered, condition);
        return new Judgement(
                form,
                visit,
                proposal.map(Proposal::level).orElse(null),
                toReview,
                kinds(form),
                findings,
                nextVisitOn(visit, standing.course(), findings),
                origin(findings),
                lastSeen(form),
                weapon(form));
    }

    /** A danger is never refused, nor a visit at which the person was seen: then the registered death is the contradiction. */
    private static void requireAlive(PatientInCare patient, VisitForm form) {
        var seen = form.seen() != null && form.seen().contains(PersonSeen.PATIENT);
        if (!form.statedLevel().isTold() && !seen && patient.diedBefore(form.visitedOn())) {
            throw new RefusedException(FollowupRefusal.PATIENT_DECEASED);
        }
    }

    private static StandingVisit standing(
            VisitForm form, FollowedUp standing, ZonedDateTime entered, ConditionClass condition) {
        var said = form.saysInHospital();
        var stays = standing.stays().stream()
                .filter(stay -> stay.holds(form.visitedOn()))
                .toList();
        var denied = stays.stream().anyMatch(form::contradicts);
        return new StandingVisit(
                new UUID(0, 0),
                form.visitedOn(),
                entered.toLocalDateTime(),
                form.statedLevel(),
                condition,
                form.nextVisitOn(),
                said != null ? said : !stays.isEmpty() && !denied,
                said != null || denied,
                form.placeNow());
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

    private Set<Finding> findings(VisitForm form, Optional<Proposal> proposal, Course standing, ZonedDateTime entered) {
        var level = form.statedLevel();
        var day = form.visitedOn();
        var incidents = form.answers().incidentsOrNone();
        var findings = EnumSet.copyOf(Findings.of(level, form.answers().examination(), incidents));
        add(
                findings,
                Finding.BELOW_PROPOSAL,
                proposal.filter(one -> level.isBelow(one.level())).isPresent());
        add(findings, Finding.BELOW_THREE_BESIDE_INCIDENTS, !level.isTold() && incidents.speakAgainstLowLevel());
        add(findings, Finding.NOT_ENTERED_THE_SAME_DAY, level.isTold() && !Timeliness.isSameDay(day, entered));
        add(findings, Finding.ENTERED_LATE, Timeliness.isLate(day, entered, config.rules()));
        add(findings, Finding.OVERTAKEN, standing.overtakes(level, day));
        return findings;
    }

    /** A wish beyond the interval refuses a calm visit; of a danger it is cut, and shown. */
    private static LocalDate nextVisitOn(StandingVisit visit, Course standing, Set<Finding> findings) {
        var latest = standing.latestAfter(visit);
        var wished = visit.wishedOn();
        if (wished != null && wished.isAfter(latest)) {
            if (!visit.level().isTold()) {
                throw new RefusedException(FollowupRefusal.NEXT_VISIT_TOO_LATE.naming("≤ " + latest));
            }
            findings.add(Finding.FORM_TIDIED);
        }
        return standing.nextAfter(visit);
    }

    private static Origin origin(Set<Finding> findings) {
        var late = findings.contains(Finding.ENTERED_LATE) || findings.contains(Finding.OVERTAKEN);
        return late ? Origin.LATE : Origin.ENTERED;
    }

    private static @Nullable LocalDate lastSeen(VisitForm form) {
        return form.behaviourLastSeenOn() == null && form.statedLevel().isTold()
                ? form.visitedOn()
                : form.behaviourLastSeenOn();
    }

    /** Null: the behaviour was not asked. */
    private static @Nullable Boolean weapon(VisitForm form) {
        return form.behaviour() == null
                ? null
                : (Boolean) form.answers().behaviourOrNone().hasWeapon();
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
