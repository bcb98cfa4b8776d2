package org.careline.notification.episode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.notification.domain.Episode;
import org.jspecify.annotations.Nullable;

/**
 * A patient's open episode 警情过程 with what stands in it.
 *
 * @param episode null: none is open
 * @param known the assessment that is being heard was heard before
 */
record OpenEpisode(@Nullable UUID episode, List<AssessmentRow> standing, boolean known) {

    Episode toDomain() {
        return new Episode(standing.stream().map(AssessmentRow::toDomain).toList());
    }

    Optional<AssessmentRow> lastDanger() {
        return standing.reversed().stream()
                .filter(heard -> heard.toDomain().isDangerous())
                .findFirst();
    }
}
