package org.careline.notification.console;

import java.util.List;

/**
 * The inbox as its page shows it 通报收件箱.
 *
 * @param page of the alarms, from 1
 * @param updatesPage of the quiet updates, from 1
 */
record InboxView(
        List<InboxLine> alarms,
        int page,
        boolean more,
        List<InboxLine> updates,
        int updatesPage,
        boolean moreUpdates,
        Counts counts) {

    /** What the title says and whether the page sounds, until the stream says otherwise. */
    record Counts(long waiting, long unseen) {}

    public int before() {
        return page - 1;
    }

    public int next() {
        return page + 1;
    }

    public int updatesBefore() {
        return updatesPage - 1;
    }

    public int updatesNext() {
        return updatesPage + 1;
    }

    public boolean isEmpty() {
        return alarms.isEmpty() && updates.isEmpty();
    }
}
