package org.careline.followup.console.shown;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of one page's patients.
 *
 * @param available false: the registry did not answer, the page says so and shows ids
 */
public record Names(boolean available, Map<UUID, PatientName> known) {
    static final Names MISSING = new Names(false, Map.of());
    static final Names NOT_ASKED = new Names(true, Map.of());
    private static final int ENOUGH_TO_TELL_APART = 8;

    static Names of(List<PatientName> found) {
        return new Names(true, found.stream().collect(Collectors.toMap(PatientName::id, Function.identity())));
    }

    /** The name, or the end of the id where it is not known. */
    public String of(UUID patient) {
        var found = known.get(patient);
        return found == null ? shortId(patient) : found.name();
    }

    public @Nullable PatientName whole(UUID patient) {
        return known.get(patient);
    }

    private static String shortId(UUID patient) {
        var text = patient.toString();
        return "#" + text.substring(text.length() - ENOUGH_TO_TELL_APART);
    }
}
