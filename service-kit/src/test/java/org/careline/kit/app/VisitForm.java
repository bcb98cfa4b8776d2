package org.careline.kit.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Set;

record VisitForm(
        @NotNull String area,
        @NotNull @PastOrPresent LocalDate visitedOn,
        @NotNull @Min(0) @Max(5) Integer level,
        Mode mode,
        Set<Kind> kinds,
        String note) {

    enum Mode {
        @JsonProperty("clinic")
        CLINIC,
        @JsonProperty("home")
        HOME
    }

    enum Kind {
        PROPERTY,
        OTHERS,
        SELF
    }
}
