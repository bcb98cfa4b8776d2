package org.careline.referral.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.careline.events.DangerKind;
import org.jspecify.annotations.Nullable;

/** What the doctor or psychiatrist confirms 转诊确认 (rules 17.6, 7). */
public record Need(
        Set<DangerKind> kinds,
        LegalGround ground,
        GuardianWord guardianWord,
        Escort escort,
        @Nullable String physicalState) {

    private static final Set<Escort> MAY_BRING_FOR_DIAGNOSIS =
            EnumSet.of(Escort.FAMILY, Escort.EMPLOYER, Escort.POLICE, Escort.CIVIL_AFFAIRS, Escort.VILLAGE_COMMITTEE);

    /** Why the law does not carry it 不符合法定条件. */
    public enum Objection {
        DANGER_DOES_NOT_FIT_THE_GROUND,
        GUARDIAN_HAS_NOT_CONSENTED,
        ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS
    }

    /** What looks like a slip and is asked once 需确认的问题: a reason answers it. */
    public enum Question {
        KINDS_DIFFER_FROM_ASSESSMENT,
        NOBODY_ESCORTS_DANGER_TO_OTHERS
    }

    public Need {
        kinds = Set.copyOf(kinds);
    }

    public Optional<Objection> objection() {
        if (!dangerFits()) {
            return Optional.of(Objection.DANGER_DOES_NOT_FIT_THE_GROUND);
        }
        if (ground == LegalGround.DANGER_TO_SELF && guardianWord != GuardianWord.AGREES) {
            return Optional.of(Objection.GUARDIAN_HAS_NOT_CONSENTED);
        }
        if (ground == LegalGround.SENT_FOR_DIAGNOSIS && !MAY_BRING_FOR_DIAGNOSIS.contains(escort)) {
            return Optional.of(Objection.ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS);
        }
        return Optional.empty();
    }

    /** Other kinds than were assessed; or a danger to others comes by itself. */
    public Set<Question> questions(Set<DangerKind> assessed) {
        var questions = EnumSet.noneOf(Question.class);
        if (!kinds.equals(assessed)) {
            questions.add(Question.KINDS_DIFFER_FROM_ASSESSMENT);
        }
        var others = kinds.contains(DangerKind.OTHERS) || assessed.contains(DangerKind.OTHERS);
        if (ground == LegalGround.VOLUNTARY && escort == Escort.NOBODY && others) {
            questions.add(Question.NOBODY_ESCORTS_DANGER_TO_OTHERS);
        }
        return questions;
    }

    private boolean dangerFits() {
        return switch (ground) {
            case VOLUNTARY -> true;
            case DANGER_TO_SELF -> kinds.contains(DangerKind.SELF);
            case DANGER_TO_OTHERS -> kinds.contains(DangerKind.OTHERS);
            case SENT_FOR_DIAGNOSIS -> kinds.contains(DangerKind.SELF) || kinds.contains(DangerKind.OTHERS);
        };
    }
}
