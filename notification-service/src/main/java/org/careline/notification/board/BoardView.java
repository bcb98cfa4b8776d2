package org.careline.notification.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board of an area 辖区总览, ready to be said. */
record BoardView(
        long mine,
        long mineUnseen,
        Part<Line> unsigned,
        Part<Line> upTheLine,
        Part<Placement> notPlaced,
        List<Alarm> alarms) {

    /** One block of the board; more: there are further ones on the next page. */
    record Part<T>(List<T> items, int page, boolean more) {
        public int before() {
            return page - 1;
        }

        public int next() {
            return page + 1;
        }

        public boolean isPaged() {
            return page > 1 || more;
        }
    }

    /** @param late minutes since the prompt to telephone */
    record Line(
            UUID id,
            String duty,
            int level,
            String place,
            String action,
            boolean weapon,
            String raised,
            long late,
            boolean opened,
            @Nullable String toldByPhone,
            @Nullable String upTheLine,
            boolean escalated,
            @Nullable String receiver,
            @Nullable String phone,
            boolean mine,
            boolean toBeTakenOver) {}

    /** A green channel without a decision or a hospital. */
    record Placement(@Nullable Integer level, String state, String place, String since) {}

    /** What could not be told. */
    record Alarm(String kind, String place, String raised) {}

    public boolean isQuiet() {
        return unsigned.items().isEmpty()
                && upTheLine.items().isEmpty()
                && notPlaced.items().isEmpty()
                && alarms.isEmpty();
    }
}
