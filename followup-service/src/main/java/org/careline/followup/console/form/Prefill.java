package org.careline.followup.console.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.careline.followup.domain.HospitalStay;
import org.careline.followup.domain.Locked;
import org.careline.followup.domain.Smashing;
import org.careline.followup.form.Answers;
import org.careline.followup.form.BehaviourForm;
import org.careline.followup.form.Drug;
import org.careline.followup.form.IncidentsForm;
import org.careline.followup.visit.VisitDraft;
import org.careline.followup.visit.VisitView;
import org.jspecify.annotations.Nullable;

/** Fills the form in 预填: with what rarely changes for a new visit, with everything for a correction. */
public final class Prefill {
    private final Map<String, List<String>> values = new HashMap<>();

    private Prefill() {}

    /** The danger is asked anew each time; so are a stay in hospital and a lock-up that were found. */
    public static TypedVisit newVisit(VisitDraft draft, LocalDate today) {
        var prefill = new Prefill();
        prefill.put("visitedOn", today);
        var last = draft.last();
        if (last == null) {
            prefill.put("mode", "home");
            prefill.put("seen", "patient");
        } else {
            prefill.put("mode", last.mode());
            prefill.condition(last.answers());
            prefill.drugs(last.medication());
            prefill.keepQuietOnly(last.answers());
        }
        return TypedVisit.of(prefill.values);
    }

    public static TypedVisit correction(VisitView visit) {
        var prefill = new Prefill();
        prefill.put("visitedOn", visit.visitedOn());
        prefill.put("mode", visit.mode());
        prefill.put("level", visit.level());
        prefill.codes("kinds", visit.kinds());
        prefill.put("behaviourLastSeenOn", visit.behaviourLastSeenOn());
        prefill.put("stillPresent", visit.stillPresent() ? "yes" : "no");
        prefill.put("placeNow", visit.placeNow());
        prefill.put("nextVisitOn", visit.nextVisitOn());
        var details = visit.details();
        if (details != null) {
            prefill.condition(details.answers());
            prefill.danger(details.answers());
            prefill.drugs(details.medication());
            prefill.put("note", details.note());
            prefill.put("belowProposalReason", details.belowProposalReason());
        }
        return TypedVisit.of(prefill.values);
    }

    /** Everything below the danger is in order 各项均正常: one tap where nothing was known before. */
    public static TypedVisit inOrder(TypedVisit typed) {
        var filled = typed.with("symptoms", "no")
                .with("symptomSeverity", "gone")
                .with("insight", "full")
                .with("adverseReaction", "none")
                .with("physicalDisease", "none")
                .with("locked", "no")
                .with("hospitalStay", "none");
        for (var rated : List.of("sleep", "diet", "selfCare", "housework", "work", "learning", "social")) {
            filled = filled.with(rated, "good");
        }
        return filled.any("adherence") ? filled : filled.with("adherence", "regular");
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
    }

    private void codes(String name, @Nullable Collection<?> codes) {
        if (codes != null) {
            values.put(name, codes.stream().map(Object::toString).toList());
        }
    }

    private void condition(Answers answers) {
        codes("seen", answers.seen());
        var symptoms = answers.symptoms();
        codes("symptoms", symptoms != null && symptoms.isEmpty() ? List.of("no") : symptoms);
        put("symptomSeverity", answers.symptomSeverity());
        put("insight", answers.insight());
        put("sleep", answers.sleep());
        put("diet", answers.diet());
        var social = answers.socialFunction();
        if (social != null) {
            put("selfCare", social.selfCare());
            put("housework", social.housework());
            put("work", social.work());
            put("learning", social.learning());
            put("social", social.social());
        }
        put("adherence", answers.adherence());
        put("adverseReaction", answers.adverseReaction());
        put("physicalDisease", answers.physicalDisease());
        put("treatmentEffect", answers.treatmentEffect());
        put("locked", answers.locked());
        put("hospitalStay", answers.hospitalStay());
        put("lastDischargedOn", answers.lastDischargedOn());
    }

    private void keepQuietOnly(Answers answers) {
        values.remove("lastDischargedOn");
        if (answers.locked() != Locked.NO) {
            values.remove("locked");
        }
        if (answers.hospitalStay() != HospitalStay.NONE) {
            values.remove("hospitalStay");
        }
    }

    private void danger(Answers answers) {
        var behaviour = answers.behaviour();
        if (behaviour != null) {
            var seen = behaviours(behaviour);
            values.put(BehaviourReader.FIELD, seen.isEmpty() ? List.of(BehaviourReader.NOTHING) : seen);
        }
        var incidents = answers.incidents();
        if (incidents != null) {
            counts(incidents);
        }
    }

    private void counts(IncidentsForm incidents) {
        put("minorDisturbance", incidents.minorDisturbance());
        put("disturbance", incidents.disturbance());
        put("crime", incidents.crime());
        put("otherHarm", incidents.otherHarm());
        put("selfHarmCount", incidents.selfHarm());
        put("attemptedSuicide", incidents.attemptedSuicide());
    }

    private static List<String> behaviours(BehaviourForm behaviour) {
        var smashing = behaviour.smashing();
        return Stream.of(
                        seen("arsonOrExplosion", behaviour.arsonOrExplosion()),
                        seen("weaponAgainstPerson", behaviour.weaponAgainstPerson()),
                        seen("threatWithWeapon", behaviour.threatWithWeapon()),
                        seen("selfHarm", behaviour.selfHarm()),
                        seen("smashing-" + smashing, smashing != null && smashing != Smashing.NONE),
                        seen("againstPersons", behaviour.againstPersons()),
                        seen("assaultThatStopped", behaviour.assaultThatStopped()),
                        seen("verbalThreat", behaviour.verbalThreat()))
                .flatMap(codes -> codes)
                .toList();
    }

    private static Stream<String> seen(String code, @Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer) ? Stream.of(code) : Stream.empty();
    }

    private void drugs(@Nullable List<Drug> medication) {
        var line = 0;
        for (var drug : medication == null ? List.<Drug>of() : medication) {
            put(DrugLine.field(line, "name"), drug.name());
            put(DrugLine.field(line, "morning"), plain(drug.morning()));
            put(DrugLine.field(line, "noon"), plain(drug.noon()));
            put(DrugLine.field(line, "evening"), plain(drug.evening()));
            put(DrugLine.field(line, "everyWeeks"), drug.everyWeeks());
            put(DrugLine.field(line, "longActing"), plain(drug.longActing()));
            line++;
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal dose) {
        return dose == null ? null : Objects.requireNonNull(dose).toPlainString();
    }
}
