package org.careline.followup.console.form;

/** A line of the medication on the page, by the names of its fields 用药情况. */
final class DrugLine {
    private DrugLine() {}

    static String field(int line, String field) {
        return "drug" + line + "." + field;
    }
}
