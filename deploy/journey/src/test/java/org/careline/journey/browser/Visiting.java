package org.careline.journey.browser;

/** A visit is filled in by hand 随访, from the form as it opens. */
final class Visiting {
    static final String NOTE = "演示记录：情绪激动，已安抚";

    private static final String SAVE = "form[data-draft='visit'] p.bar button[value='save']";

    private Visiting() {}

    /** Nothing happened, all in order. */
    static void level0(Person doctor) {
        doctor.choose("mode", "home");
        doctor.choose("seen", "patient");
        doctor.choose("behaviour", "nothing");
        doctor.choose("level", "0");
        inOrder(doctor);
    }

    /** Somebody was hit and could not be talked down; with everything the receivers and the desk want to know. */
    static void level4(Person doctor) {
        doctor.choose("mode", "home");
        doctor.choose("seen", "patient", "family");
        doctor.choose("behaviour", "verbalThreat", "againstPersons");
        doctor.choose("level", "4");
        doctor.settle();
        doctor.choose("stillPresent", "yes");
        doctor.choose("kinds", "others");
        inOrder(doctor);
        doctor.unchoose("symptoms", "no");
        doctor.choose("symptoms", "hallucination", "suspicion");
        doctor.choose("symptomSeverity", "obvious");
        doctor.choose("insight", "absent");
        doctor.choose("sleep", "poor");
        doctor.choose("social", "poor");
        doctor.choose("adherence", "intermittent");
        doctor.choose("treatmentEffect", "worse");
        doctor.type("drug0.name", "利培酮片");
        doctor.type("drug0.morning", "2");
        doctor.type("drug0.evening", "2");
        doctor.type("note", NOTE);
    }

    private static void inOrder(Person doctor) {
        doctor.tap("button[value='in-order']");
        doctor.see(doctor.on("label.chip:has(input[name='insight'][value='full']:checked)"));
    }

    static void save(Person doctor) {
        doctor.tap(SAVE);
    }

    static void saveAndTell(Person doctor) {
        doctor.tap("button.danger[value='save']");
    }

    /** The page after saving, with the next date. */
    static void seeSaved(Person doctor) {
        doctor.see("main .notice.green");
    }
}
