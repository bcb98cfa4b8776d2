package org.careline.followup.console.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.followup.domain.Adherence;
import org.careline.followup.domain.AdverseReaction;
import org.careline.followup.domain.HospitalStay;
import org.careline.followup.domain.Insight;
import org.careline.followup.domain.Locked;
import org.careline.followup.domain.PersonSeen;
import org.careline.followup.domain.PhysicalDisease;
import org.careline.followup.domain.Rating;
import org.careline.followup.domain.Symptom;
import org.careline.followup.domain.SymptomSeverity;
import org.careline.followup.domain.TreatmentEffect;
import org.careline.followup.domain.VisitMode;
import org.careline.followup.form.BehaviourForm;
import org.careline.followup.form.Drug;
import org.careline.followup.form.IncidentsForm;
import org.careline.followup.form.SocialFunctionForm;
import org.careline.followup.form.VisitForm;
import org.jspecify.annotations.Nullable;

/** Reads the typed form 表8 into the one the API takes, field by field, naming every field that is wrong. */
@ApplicationScoped
public class SheetReader {
    private final Validator validator;

    SheetReader(Validator validator) {
        this.validator = validator;
    }

    /** On the page the danger is always asked for: what was not seen is said, too. */
    public ReadVisit read(UUID patient, TypedVisit typed) {
        var fields = new FieldReader(typed);
        if (!typed.any(BehaviourReader.FIELD)) {
            fields.isWrong(BehaviourReader.FIELD, "required");
        }
        var form = form(patient, typed, fields);
        if (!fields.wrong().isEmpty()) {
            return new ReadVisit(null, fields.wrong());
        }
        validator.validate(form).forEach(violation -> fields.isWrong(nameOf(violation), codeOf(violation)));
        checkDrugs(form, fields);
        return new ReadVisit(fields.wrong().isEmpty() ? form : null, fields.wrong());
    }

    /** What the level is proposed from; a number that is none counts as not typed yet. */
    public static BehaviourForm behaviour(TypedVisit typed) {
        var behaviour = new BehaviourReader(typed, new FieldReader(typed)).behaviour();
        return behaviour == null ? new BehaviourForm(null, null, null, null, null, null, null, null) : behaviour;
    }

    public static IncidentsForm incidents(TypedVisit typed) {
        return new BehaviourReader(typed, new FieldReader(typed)).incidents();
    }

    private static VisitForm form(UUID patient, TypedVisit typed, FieldReader fields) {
        var danger = new BehaviourReader(typed, fields);
        return new VisitForm(
                patient,
                fields.required("visitedOn", fields.date("visitedOn"), LocalDate.EPOCH),
                fields.required("mode", fields.code(VisitMode.class, "mode"), VisitMode.HOME),
                fields.codes(PersonSeen.class, "seen"),
                fields.required("level", fields.number("level"), 0),
                fields.codes(DangerKind.class, "kinds"),
                danger.behaviour(),
                danger.incidents(),
                fields.date("behaviourLastSeenOn"),
                fields.yes("stillPresent"),
                fields.text("placeNow"),
                null,
                fields.codes(Symptom.class, "symptoms"),
                fields.code(SymptomSeverity.class, "symptomSeverity"),
                fields.code(Insight.class, "insight"),
                fields.code(Rating.class, "sleep"),
                fields.code(Rating.class, "diet"),
                socialFunction(fields),
                fields.code(Adherence.class, "adherence"),
                fields.code(AdverseReaction.class, "adverseReaction"),
                fields.code(PhysicalDisease.class, "physicalDisease"),
                fields.code(TreatmentEffect.class, "treatmentEffect"),
                fields.code(Locked.class, "locked"),
                fields.code(HospitalStay.class, "hospitalStay"),
                fields.date("lastDischargedOn"),
                drugs(typed, fields),
                fields.text("note"),
                fields.text("belowProposalReason"),
                typed.text("confirmed").equals("yes"),
                fields.date("nextVisitOn"));
    }

    /** Null: nothing of it was asked. */
    private static @Nullable SocialFunctionForm socialFunction(FieldReader fields) {
        var selfCare = fields.code(Rating.class, "selfCare");
        var housework = fields.code(Rating.class, "housework");
        var work = fields.code(Rating.class, "work");
        var learning = fields.code(Rating.class, "learning");
        var social = fields.code(Rating.class, "social");
        var asked = selfCare != null || housework != null || work != null || learning != null || social != null;
        return asked ? new SocialFunctionForm(selfCare, housework, work, learning, social) : null;
    }

    private static @Nullable List<Drug> drugs(TypedVisit typed, FieldReader fields) {
        var drugs = new ArrayList<Drug>();
        for (var line = 0; line < TypedVisit.MOST_DRUGS; line++) {
            if (typed.isDrug(line)) {
                drugs.add(drug(line, fields));
            }
        }
        return drugs.isEmpty() ? null : List.copyOf(drugs);
    }

    private static Drug drug(int line, FieldReader fields) {
        var name = fields.text(DrugLine.field(line, "name"));
        if (name == null) {
            fields.isWrong(DrugLine.field(line, "name"), "required");
        }
        return new Drug(
                name == null ? "" : name,
                fields.amount(DrugLine.field(line, "morning")),
                fields.amount(DrugLine.field(line, "noon")),
                fields.amount(DrugLine.field(line, "evening")),
                fields.number(DrugLine.field(line, "everyWeeks")),
                fields.amount(DrugLine.field(line, "longActing")));
    }

    private void checkDrugs(VisitForm form, FieldReader fields) {
        var drugs = form.medication() == null ? List.<Drug>of() : form.medication();
        for (var line = 0; line < drugs.size(); line++) {
            for (var violation : validator.validate(drugs.get(line))) {
                fields.isWrong(DrugLine.field(line, violation.getPropertyPath().toString()), codeOf(violation));
            }
        }
    }

    /** As the page names the field the API calls {@code incidents.selfHarm}. */
    private static String nameOf(ConstraintViolation<VisitForm> violation) {
        var path = violation.getPropertyPath().toString();
        if (path.startsWith("medication")) {
            return DrugLine.field(0, "name");
        }
        var last = path.substring(path.lastIndexOf('.') + 1);
        return path.equals("incidents.selfHarm") ? "selfHarmCount" : last;
    }

    private static String codeOf(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank" -> "required";
            case "Size" -> "too-long";
            case "Pattern" -> "placeNow";
            default -> "number";
        };
    }
}
