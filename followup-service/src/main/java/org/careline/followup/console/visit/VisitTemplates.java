package org.careline.followup.console.visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.careline.followup.console.shown.Names;
import org.careline.followup.console.told.ToldPanel;
import org.careline.followup.visit.VisitView;

/** The pages of a visit. */
@CheckedTemplate(basePath = "visit")
final class VisitTemplates {
    private VisitTemplates() {}

    static native TemplateInstance form(Sheet sheet, Names names);

    static native TemplateInstance suggestion(Suggestion suggestion);

    static native TemplateInstance confirm(Confirmation confirmation, Names names);

    static native TemplateInstance record(
            VisitView visit, ToldPanel panel, Names names, String organisation, boolean saved, boolean doctor);

    static native TemplateInstance withdraw(VisitView visit, Names names, String reason, boolean chosen);
}
