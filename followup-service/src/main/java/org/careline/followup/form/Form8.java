package org.careline.followup.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.careline.kit.form.FormWords;
import org.careline.kit.form.Question;

/** The follow-up service record 随访服务记录表, form 表8 (rules 4.3), in the order in which it is asked; the words stand in {@code forms/form8_*}. */
public final class Form8 {
    /** Codes of a list shared with other questions, for which this one has no box. */
    private static final Set<String> NO_BOX = Set.of(
            "sleep.not-applicable",
            "diet.not-applicable",
            "socialFunction.selfCare.not-applicable",
            "socialFunction.housework.not-applicable",
            "socialFunction.learning.not-applicable",
            "socialFunction.social.not-applicable",
            "behaviour.smashing.none");

    /** What the visitor answers; who the patient is, whether the level is meant and what the transfers say is known otherwise. */
    public static final List<Section> SECTIONS = List.of(
            section("visit", "visitedOn", "mode", "seen"),
            section(
                    "danger",
                    "behaviour",
                    "level",
                    "incidents",
                    "stillPresent",
                    "behaviourLastSeenOn",
                    "kinds",
                    "placeNow",
                    "belowProposalReason"),
            section("symptoms", "symptoms"),
            section(
                    "condition",
                    "symptomSeverity",
                    "insight",
                    "sleep",
                    "diet",
                    "socialFunction",
                    "physicalDisease",
                    "locked",
                    "hospitalStay",
                    "lastDischargedOn"),
            section("treatment", "adherence", "adverseReaction", "treatmentEffect"),
            section("medication", "medication"),
            section("rest", "note", "nextVisitOn"));

    /** Questions that stand together. */
    public record Section(String name, List<Question> questions) {}

    private Form8() {}

    private static Section section(String name, String... components) {
        return new Section(
                name,
                Question.of(VisitForm.class, components).stream()
                        .map(question -> question.offering(answer -> !NO_BOX.contains(answer)))
                        .toList());
    }

    public static FormWords words(Locale language) {
        return FormWords.of(Form8.class, "form8", language);
    }

    /** With the parts of each. */
    public static Stream<Question> questions() {
        return SECTIONS.stream()
                .flatMap(section -> section.questions().stream())
                .flatMap(Question::all);
    }
}
