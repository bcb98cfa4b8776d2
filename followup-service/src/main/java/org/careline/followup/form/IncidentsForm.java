package org.careline.followup.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.careline.followup.domain.Incidents;
import org.jspecify.annotations.Nullable;

/** Counts of dangerous behaviour 危险行为 since the previous visit; what is left out is 0 (rules 4.3, 9.1). */
public record IncidentsForm(
        @Min(0) @Max(MOST) @Nullable Integer minorDisturbance,
        @Min(0) @Max(MOST) @Nullable Integer disturbance,
        @Min(0) @Max(MOST) @Nullable Integer crime,
        @Min(0) @Max(MOST) @Nullable Integer otherHarm,
        @Min(0) @Max(MOST) @Nullable Integer selfHarm,
        @Min(0) @Max(MOST) @Nullable Integer attemptedSuicide) {
    private static final int MOST = 999;

    public Incidents toDomain() {
        return new Incidents(
                count(minorDisturbance),
                count(disturbance),
                count(crime),
                count(otherHarm),
                count(selfHarm),
                count(attemptedSuicide));
    }

    private static int count(@Nullable Integer answer) {
        return answer == null ? 0 : answer;
    }
}
