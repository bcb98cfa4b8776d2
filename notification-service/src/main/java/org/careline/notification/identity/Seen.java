package org.careline.notification.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was seen at the visit, as followup discloses it 评估内容: one of the three parts, by the kind of receiver (rules 9.2, 17.4).
 *
 * @param standing false: withdrawn or replaced meanwhile
 * @param weapon special risk for those who go there
 */
record Seen(
        String visitedOn,
        int level,
        boolean standing,
        boolean weapon,
        @Nullable ForPrevention prevention,
        @Nullable ForPolice police,
        @Nullable ForGrid grid) {

    /** 精防机构. */
    record ForPrevention(
            String condition,
            @Nullable Map<String, Integer> incidents,
            @Nullable Map<String, Object> behaviour,
            @Nullable List<String> symptoms,
            @Nullable String adherence,
            @Nullable List<Drug> medication) {}

    /** 派出所. */
    record ForPolice(
            String condition,
            @Nullable Map<String, Integer> incidents,
            @Nullable Boolean inTreatment) {}

    /** 网格/综治中心. */
    record ForGrid(boolean anyIncident) {}

    /** 用药. */
    record Drug(String name) {}

    /** How often something happened since the visit before. */
    record Count(String kind, int number) {}

    public @Nullable String condition() {
        if (prevention != null) {
            return prevention.condition();
        }
        return police == null ? null : police.condition();
    }

    /** Only what happened at least once. */
    public List<Count> incidents() {
        return Stream.of(prevention == null ? null : prevention.incidents(), police == null ? null : police.incidents())
                .flatMap(Stream::ofNullable)
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> count.getValue() != null && count.getValue() > 0)
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }

    public List<String> behaviour() {
        if (prevention == null || prevention.behaviour() == null) {
            return List.of();
        }
        return prevention.behaviour().entrySet().stream()
                .flatMap(seen -> Boolean.TRUE.equals(seen.getValue())
                        ? Stream.of(seen.getKey())
                        : Stream.of(seen.getValue())
                                .filter(value -> value instanceof String && !"none".equals(value))
                                .map(Object::toString))
                .toList();
    }

    public List<String> symptoms() {
        return prevention == null || prevention.symptoms() == null ? List.of() : prevention.symptoms();
    }

    public @Nullable String adherence() {
        return prevention == null ? null : prevention.adherence();
    }

    public String drugs() {
        return prevention == null || prevention.medication() == null
                ? ""
                : prevention.medication().stream().map(Drug::name).collect(Collectors.joining("、"));
    }

    /** Police are told whether, not with what. */
    public @Nullable Boolean inTreatment() {
        return police == null ? null : police.inTreatment();
    }

    public boolean anyIncident() {
        return grid != null && grid.anyIncident();
    }
}
