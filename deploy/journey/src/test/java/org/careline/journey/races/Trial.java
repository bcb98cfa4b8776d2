package org.careline.journey.races;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.careline.local.client.Answer;

/**
 * One try of a pair, on a patient of its own.
 *
 * @param elsewhere where the patient moves
 * @param nextStation to which the village passes
 * @param corrected the level of a correction
 * @param offset milliseconds from the one act to the other
 * @param file what was made ready for it
 * @param answers what each act was answered
 */
record Trial(
        int number,
        Pair pair,
        Town home,
        Town elsewhere,
        String nextStation,
        int corrected,
        int offset,
        File file,
        Map<Act, Answer> answers) {
    Trial(int number, Pair pair, Town home, Town elsewhere, String nextStation, int corrected, int offset) {
        this(number, pair, home, elsewhere, nextStation, corrected, offset, new File(), new ConcurrentHashMap<>());
    }

    /** Ids of what stands at the beginning: keys are the words of this test. */
    static final class File {
        private final Map<String, UUID> ids = new ConcurrentHashMap<>();

        void keep(String what, UUID id) {
            ids.put(what, id);
        }

        UUID id(String what) {
            return Objects.requireNonNull(ids.get(what), what);
        }

        boolean has(String what) {
            return ids.containsKey(what);
        }
    }

    UUID patient() {
        return file.id("patient");
    }

    boolean wasDone(Act act) {
        return Objects.requireNonNull(answers.get(act)).ok();
    }

    @Override
    public String toString() {
        return "%s, try %d, %+d ms, answered %s and %s, patient %s"
                .formatted(
                        pair,
                        number,
                        offset,
                        status(pair.one()),
                        status(pair.other()),
                        file.has("patient") ? patient() : "none");
    }

    private String status(Act act) {
        return answers.containsKey(act) ? Integer.toString(answers.get(act).status()) : "nothing";
    }
}
