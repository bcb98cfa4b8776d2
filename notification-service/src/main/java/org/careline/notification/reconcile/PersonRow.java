package org.careline.notification.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.facts.Facts;
import org.careline.notification.domain.facts.Person;
import org.careline.notification.domain.facts.Stay;
import org.jspecify.annotations.Nullable;

/** All that is kept of one person, in one answer. */
record PersonRow(
        @Nullable String residence,
        @Nullable LocalDate deceasedOn,
        boolean refusesManagement,
        @Nullable OffsetDateTime wakesAt,
        boolean unreconciled,
        boolean incomplete,
        List<AssessmentRow> assessments,
        Map<UUID, WithdrawalReason> withdrawn,
        List<Stay> stays,
        List<EpisodeRow> episodes,
        List<SightRow> sights,
        JsonNode told) {
    Facts facts() {
        return new Facts(
                assessments.stream().map(AssessmentRow::toDomain).toList(),
                withdrawn,
                new Person(residence, deceasedOn, refusesManagement),
                stays,
                incomplete);
    }
}
