package org.careline.kit.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.OffsetDateTime;
import java.util.List;
import org.careline.kit.inbox.ReplayView;
import org.careline.kit.inbox.SetAsideView;
import org.careline.kit.outbox.ReplayCount;
import org.jspecify.annotations.Nullable;

/** The operator's pages. */
@CheckedTemplate(basePath = "operations")
final class OperationsTemplates {
    private OperationsTemplates() {}

    static native TemplateInstance overview(
            String place,
            FiguresView figures,
            Slice<ParkedRowLine> rows,
            Slice<ParkedEventLine> events,
            List<RefusedAccountLine> refused,
            String done,
            String now);

    static native TemplateInstance figures(FiguresView figures);

    static native TemplateInstance heard(String place, ReplayView replay, boolean onlyFirst);

    static native TemplateInstance setAside(String place, SetAsideView outcome);

    static native TemplateInstance setAsideList(String place, Slice<SetAsideEntry> events);

    static native TemplateInstance replay(
            String place, OffsetDateTime from, String typed, ReplayCount count, @Nullable OffsetDateTime keptSince);

    static native TemplateInstance trail(String place, TrailView trail);
}
