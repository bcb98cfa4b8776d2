package org.careline.soak.checker;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.careline.soak.history.Line.Act;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Registered;
import org.careline.soak.history.Line.SetBack;
import org.careline.soak.history.Line.Unclear;

/** The times the databases were set back over: what was answered then is lost by the nature of the fault, though others may have heard of it. */
final class LostStretches {
    private static final Set<String> ENTRIES = Set.of("visit", "correct");

    private final List<SetBack> all;
    private final Set<UUID> touched;
    private final Set<UUID> kept;
    private final boolean cutAnEntryShort;

    LostStretches(World world) {
        all = world.of(SetBack.class);
        var acts = world.acts();
        touched = acts.stream()
                .filter(this::isLost)
                .map(Act::patient)
                .filter(Objects::nonNull)
                .collect(toSet());
        kept = world.of(Registered.class).stream()
                .filter(Predicate.not(this::isLost))
                .map(Registered::patient)
                .collect(toSet());
        cutAnEntryShort = acts.stream().filter(LostStretches::isEntry).anyMatch(this::wasCutShort);
    }

    /** It may have been done within a stretch. */
    boolean isLost(Act act) {
        return all.stream()
                .anyMatch(stretch ->
                        !act.at().isBefore(stretch.from()) && !act.asked().isAfter(stretch.to()));
    }

    /** Something may have been done with the patient that nobody remembers. */
    boolean touch(UUID patient) {
        return touched.contains(patient);
    }

    /** The register may know nothing of a file that others have heard of: it was made in a stretch, or its maker heard no answer. */
    boolean mayHaveLostTheFileOf(UUID patient) {
        return !all.isEmpty() && !kept.contains(patient);
    }

    /** It was asked for in a stretch and answered after it: once done and forgotten, then done again. */
    boolean cutAnEntryShort() {
        return cutAnEntryShort;
    }

    private boolean wasCutShort(Act act) {
        return all.stream()
                .anyMatch(stretch ->
                        !act.asked().isAfter(stretch.to()) && !act.at().isBefore(stretch.to()));
    }

    private static boolean isEntry(Act act) {
        return act instanceof Assessed || act instanceof Unclear unclear && ENTRIES.contains(unclear.act());
    }
}
