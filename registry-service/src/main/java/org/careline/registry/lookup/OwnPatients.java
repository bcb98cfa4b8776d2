package org.careline.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.careline.kit.crypto.BlindIndex;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
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
    private final BlindIndex blindIndex;
    private final Trail trail;
    private final Clock clock;

    OwnPatients(PatientLineRepository lines, BlindIndex blindIndex, Trail trail, Clock clock) {
        this.lines = lines;
        this.blindIndex = blindIndex;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CursorPage<PatientSummary> list(@Nullable UUID cursor, @Nullable String status, int limit) {
        var found = summaries(lines.own(cursor == null ? START : cursor, stored(status), limit + 1));
        var page = found.stream().limit(limit).toList();
        record("patients-listed", page);
        return new CursorPage<>(page, found.size() > limit ? page.getLast().id().toString() : null);
    }

    @Transactional
    List<PatientSummary> search(SearchForm form) {
        var found = summaries(find(form));
        record("patients-searched", found);
        return found;
    }

    @Transactional
    List<PatientSummary> summaries(SummariesForm form) {
        var found = summaries(lines.among(form.patients()));
        record("patient-names-read", found);
        return found;
    }

    /** As the column has it; empty: every status. */
    private static String stored(@Nullable String status) {
        return status == null ? "" : status.toUpperCase(Locale.ROOT);
    }

    private List<PatientLineEntity> find(SearchForm form) {
        if (form.name() != null) {
            return lines.byName(blindIndex.of("name", form.name().strip()), MOST_NAMESAKES);
        }
        return document(form)
                .key()
                .map(key -> lines.byDocument(blindIndex.of("document", key)))
                .orElse(List.of());
    }

    private IdentityDocument document(SearchForm form) {
        var number = Optional.ofNullable(form.documentNumber()).orElseThrow();
        var type = Optional.ofNullable(form.documentType())
                .flatMap(DocumentType::ofCode)
                .orElse(DocumentType.IDENTITY_CARD);
        if (type.carriesCitizenId()) {
            CitizenId.fault(number, LocalDate.now(clock)).ifPresent(fault -> {
                throw new InvalidFieldException("documentNumber", fault.message());
            });
        }
        return new IdentityDocument(type, number, form.nationality());
    }

    private static List<PatientSummary> summaries(List<PatientLineEntity> found) {
        return found.stream().map(PatientLineEntity::summary).toList();
    }

    private void record(String action, List<PatientSummary> shown) {
        trail.record(action, shown.stream().map(PatientSummary::id).toList(), null);
    }
}
