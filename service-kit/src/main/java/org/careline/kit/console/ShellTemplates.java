package org.careline.kit.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages every service has. */
@CheckedTemplate(basePath = "shell")
final class ShellTemplates {
    private ShellTemplates() {}

    static native TemplateInstance problem(String kind, String refusal, List<ProblemField> fields, String id);

    static native TemplateInstance signOut();

    static native TemplateInstance signedIn();

    static native TemplateInstance signedOut();
}
