package org.careline.kit.app;

import java.util.UUID;

record VisitView(UUID id, long version, String area, String note) {
    static VisitView from(VisitEntity visit) {
        return new VisitView(visit.id, visit.version, visit.area, visit.note);
    }
}
