package org.careline.referral.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board 转诊看板.
 *
 * @param part {@code under-way}, {@code in-hospital} or {@code history}
 * @param cursor where this page begins; empty: at the beginning
 * @param next where the next begins; null: there is none
 * @param mark changes when the board does
 * @param namesMissing the register was asked for names and did not answer
 */
public record BoardView(
        String part,
        List<Section> sections,
        String cursor,
        @Nullable String next,
        String mark,
        boolean namesMissing) {
    /** Somebody's name stands on it: then it is covered when left alone; without, it may hang on a wall. */
    public boolean named() {
        return sections.stream().flatMap(section -> section.cards().stream()).anyMatch(card -> card.name() != null);
    }
}
