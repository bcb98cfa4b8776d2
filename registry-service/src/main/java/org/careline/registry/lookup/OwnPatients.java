package org.careline.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.registry.console.Places;
import org.careline.registry.domain.Age;
import org.careline.registry.domain.CitizenId;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.IdentityDocument;
import org.jspecify.annotations.Nullable;

/** Finding one's own patients 查找本辖区患者: each list is one entry on the trail. */
@ApplicationScoped
class OwnPatients {
    /** Before every id there can be. */
    private static final UUID START = new UUID(0, 0);

    private static final int MOST_NAMESAKES = 50;

    private final PatientLineRepository lines;
    private final SearchMarks marks;
    private final Places places;
    private final Trail trail;
    private final Clock clock;

    OwnPatients(PatientLineRepository lines, SearchMarks marks, Places places, Trail trail, Clock clock) {
        this.lines = lines;
        this.marks = marks;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CursorPage<PatientSummary> list(@Nullable UUID cursor, @Nullable String status, int limit) {
        var found = summaries(lines.own(cursor == null ? START : cursor, "", stored(status), limit + 1));
        var page = found.stream().limit(limit).toList();
        record("patients-listed", page, null);
        return new CursorPage<>(page, found.size() > limit ? page.getLast().id().toString() : null);
    }

    @Transactional
    List<PatientSummary> search(SearchForm form) {
        var found = summaries(find(form));
        record("patients-searched", found, marks.of(form.name(), form.documentNumber()));
        return found;
    }

    /** The same patients as {@link #list} and {@link #search} show, for a page that is read by a person. */
    @Transactional
    CursorPage<PatientRow> page(PatientsForm form, int limit) {
        var found = form.documentNumber() == null ? narrowed(form, limit + 1) : find(numbered(form));
        var page = found.stream().limit(limit).map(PatientLineEntity::summary).toList();
        record(
                form.isSearch() ? "patients-searched" : "patients-listed",
                page,
                marks.of(form.name(), form.documentNumber()));
        var rows = found.stream().limit(limit).map(this::row).toList();
        return new CursorPage<>(rows, found.size() > limit ? page.getLast().id().toString() : null);
    }

    private List<PatientLineEntity> narrowed(PatientsForm form, int limit) {
        var name = form.name();
        var after = form.cursor() == null ? START : form.cursor();
        var below = form.area() == null ? "" : form.area();
        var status = stored(form.status());
        return name == null
                ? lines.own(after, below, status, limit)
                : lines.named(marks.nameIndex(name), after, below, status, limit);
    }

    private static SearchForm numbered(PatientsForm form) {
        var typed = String.valueOf(form.documentNumber());
        return new SearchForm(typed, null, null, null);
    }

    private PatientRow row(PatientLineEntity line) {
        var summary = line.summary();
        var disorder = line.disorder();
        return new PatientRow(
                summary.id(),
                summary.name(),
                summary.sex().toString(),
                born(summary)
                        .map(date -> Age.of(date, LocalDate.now(clock)).years())
                        .orElse(null),
                summary.estimatedBirthDate() != null,
                places.name(summary.area()),
                disorder == null ? "" : disorder.wireName(),
                summary.status().wireName(),
                summary.temporaryNumber() == null ? "" : summary.temporaryNumber());
    }

    private static Optional<LocalDate> born(PatientSummary summary) {
        return Optional.ofNullable(summary.birthDate()).or(() -> Optional.ofNullable(summary.estimatedBirthDate()));
    }

    @Transactional
    List<PatientSummary> summaries(SummariesForm form) {
        var found = summaries(lines.among(form.patients()));
        record("patient-names-read", found, null);
        return found;
    }

    /** As the column has it; empty: every status. */
    private static String stored(@Nullable String status) {
        return status == null ? "" : status.toUpperCase(Locale.ROOT);
    }

    private List<PatientLineEntity> find(SearchForm form) {
        if (form.name() != null) {
            return lines.byName(marks.nameIndex(form.name()), MOST_NAMESAKES);
        }
        return document(form)
                .key()
                .map(key -> lines.byDocument(marks.documentIndex(key)))
                .orElse(List.of());
    }

    private IdentityDocument document(SearchForm form) {
        var number = IdentityDocument.normalised(String.valueOf(form.documentNumber()));
        var type = Optional.ofNullable(form.documentType())
                .flatMap(DocumentType::ofCode)
                .orElse(DocumentType.IDENTITY_CARD);
        if (type.isCheckedLikeCitizenId(number)) {
            CitizenId.fault(number, LocalDate.now(clock)).ifPresent(fault -> {
                throw new InvalidFieldException("documentNumber", fault.message());
            });
        }
        return new IdentityDocument(type, number, form.nationality());
    }

    private static List<PatientSummary> summaries(List<PatientLineEntity> found) {
        return found.stream().map(PatientLineEntity::summary).toList();
    }

    private void record(String action, List<PatientSummary> shown, @Nullable String mark) {
        trail.record(action, shown.stream().map(PatientSummary::id).toList(), mark);
    }
}
