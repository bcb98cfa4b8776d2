package org.careline.followup.console.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.careline.followup.receivers.UnsignedAlert;
import org.jspecify.annotations.Nullable;

/** A patient of whose danger not everybody has signed 未签收, and whom to call. */
public record RedAlert(
        UUID visit, UUID patient, int level, @Nullable String area, List<UnsignedAlert> receivers) {

    /** By visit, in the order of the alerts. */
    static List<RedAlert> of(List<UnsignedAlert> alerts) {
        var byVisit = new LinkedHashMap<UUID, List<UnsignedAlert>>();
        alerts.forEach(alert ->
                byVisit.computeIfAbsent(alert.visit(), _ -> new ArrayList<>()).add(alert));
        return byVisit.values().stream().map(RedAlert::ofVisit).toList();
    }

    private static RedAlert ofVisit(List<UnsignedAlert> alerts) {
        var first = alerts.getFirst();
        return new RedAlert(first.visit(), first.patient(), first.level(), first.area(), alerts);
    }
}
