package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.caseload.Courses;
import org.careline.followup.form.VisitForm;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Records visits and reads them 随访. */
@ApplicationScoped
public class Visits {
    private final Idempotency idempotency;
    private final Caseload caseload;
    private final Courses courses;
    private final VisitRecording recording;
    private final VisitRows rows;
    private final VisitViews views;
    private final Trail trail;

    Visits(
            Idempotency idempotency,
            Caseload caseload,
            Courses courses,
            VisitRecording recording,
            VisitRows rows,
            VisitViews views,
            Trail trail) {
        this.idempotency = idempotency;
        this.caseload = caseload;
        this.courses = courses;
        this.recording = recording;
        this.rows = rows;
        this.views = views;
        this.trail = trail;
    }

    @Transactional
    VisitView record(@Nullable String key, VisitForm form) {
        var recorded = new AtomicReference<@Nullable RecordedVisit>();
        var id = idempotency.once(key, "record-visit", form, () -> {
            var now = record(form);
            recorded.set(now);
            return now.visit().id;
        });
        var now = recorded.get();
        return now == null ? views.whole(seen(id)) : views.justRecorded(now.visit(), now.willBeTold());
    }

    private RecordedVisit record(VisitForm form) {
        var patient = caseload.lock(form.patient()).orElseThrow(NotThereException::new);
        var recorded = recording.record(form, patient, courses.of(patient.id()), null);
        trail.record("visit-recorded", patient.id());
        return recorded;
    }

    @Transactional
    public VisitView read(UUID id) {
        var visit = seen(id);
        trail.record("visit-read", visit.patient);
        return views.whole(visit);
    }

    /** As it stands now, for a page that is open and went on the trail when it was opened. */
    @Transactional
    public VisitView watch(UUID id) {
        return views.whole(seen(id));
    }

    /** For the printed form 表8, which goes its own way from here. */
    @Transactional
    public VisitView print(UUID id) {
        var visit = seen(id);
        trail.record("form-printed", visit.patient);
        return views.whole(visit);
    }

    @Transactional
    public CursorPage<VisitView> ofPatient(UUID patient, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : VisitPlace.parse(cursor);
        var visits = rows.ofPatient(patient, after, limit + 1);
        if (visits.isEmpty() && !caseload.sees(patient)) {
            throw new NotThereException();
        }
        trail.record("visits-read", patient);
        var page = visits.subList(0, Math.min(limit, visits.size()));
        var next = visits.size() > limit ? VisitPlace.of(page.getLast()).cursor() : null;
        return new CursorPage<>(views.list(page), next);
    }

    private VisitEntity seen(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(NotThereException::new);
    }
}
