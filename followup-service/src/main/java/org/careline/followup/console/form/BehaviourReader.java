package org.careline.followup.console.form;

import java.util.List;
import org.careline.followup.domain.Smashing;
import org.careline.followup.form.BehaviourForm;
import org.careline.followup.form.IncidentsForm;
import org.jspecify.annotations.Nullable;

/** Reads what was seen since the last visit 行为与次数 (rules 3.1, 9.1): several answers to one question on the page. */
final class BehaviourReader {
    static final String FIELD = "behaviour";
    static final String NOTHING = "nothing";
    /** Of several kinds of smashing the gravest counts. */
    private static final List<Smashing> GRAVEST_FIRST =
            List.of(Smashing.CONTINUING, Smashing.NOT_STOPPABLE, Smashing.PUBLIC_STOPPABLE, Smashing.HOME_STOPPABLE);

    private final TypedVisit typed;
    private final FieldReader fields;

    BehaviourReader(TypedVisit typed, FieldReader fields) {
        this.typed = typed;
        this.fields = fields;
    }

    /** Null: the question was not answered. */
    @Nullable
    BehaviourForm behaviour() {
        if (!typed.any(FIELD)) {
            return null;
        }
        if (typed.has(FIELD, NOTHING)
                && typed.values().getOrDefault(FIELD, List.of()).size() > 1) {
            fields.isWrong(FIELD, "contradiction");
        }
        return new BehaviourForm(
                seen("arsonOrExplosion"),
                seen("weaponAgainstPerson"),
                seen("threatWithWeapon"),
                seen("selfHarm"),
                smashing(),
                seen("againstPersons"),
                seen("assaultThatStopped"),
                seen("verbalThreat"));
    }

    IncidentsForm incidents() {
        return new IncidentsForm(
                fields.number("minorDisturbance"),
                fields.number("disturbance"),
                fields.number("crime"),
                fields.number("otherHarm"),
                fields.number("selfHarmCount"),
                fields.number("attemptedSuicide"));
    }

    private boolean seen(String code) {
        return typed.has(FIELD, code);
    }

    private Smashing smashing() {
        return GRAVEST_FIRST.stream()
                .filter(smashing -> typed.has(FIELD, "smashing-" + smashing))
                .findFirst()
                .orElse(Smashing.NONE);
    }
}
