package org.careline.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Splits waiting rows so that no wave holds two rows of one lane. A wave is sent only when the one before it is
 * acknowledged: a row never overtakes an earlier one of its lane.
 */
final class Waves {
    private Waves() {}

    static List<List<OutboxRow>> of(List<OutboxRow> oldestFirst) {
        var waves = new ArrayList<List<OutboxRow>>();
        var before = new HashMap<Lane, Integer>();
        for (var row : oldestFirst) {
            int wave = before.merge(row.lane(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }
}
