package org.careline.referral.console;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen 评估所见, as follow-up discloses it to a desk: danger, physical disease and drugs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeenVisit(
        LocalDate visitedOn,
        int level,
        List<String> kinds,
        boolean standing,
        boolean weapon,
        @Nullable ForDesk desk) {

    /** 接诊所需. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ForDesk(
            @Nullable String condition,
            @Nullable String physicalDisease,
            @Nullable String adherence,
            @Nullable List<Drug> medication) {}

    /** 用药: doses of a day in mg, or a long-acting dose every so many weeks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Drug(
            String name,
            @Nullable BigDecimal morning,
            @Nullable BigDecimal noon,
            @Nullable BigDecimal evening,
            @Nullable Integer everyWeeks,
            @Nullable BigDecimal longActing) {
        public boolean daily() {
            return longActing == null;
        }

        /** Morning, noon and evening. */
        public String doses() {
            return text(morning) + " – " + text(noon) + " – " + text(evening);
        }

        private static String text(@Nullable BigDecimal dose) {
            return dose == null ? "0" : dose.stripTrailingZeros().toPlainString();
        }
    }
}
