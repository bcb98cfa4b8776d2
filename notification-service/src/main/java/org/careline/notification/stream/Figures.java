package org.careline.notification.stream;

/**
 * What a page shows in its title, and by what it is known that something changed without being rung for.
 *
 * @param waiting alarms that nobody has signed
 * @param unseen of them, those nobody has opened: the page sounds
 * @param overdue of them, those past their time
 * @param newest changes with every further alert
 */
public record Figures(long waiting, long unseen, long overdue, String newest) {
    static final Figures NONE = new Figures(0, 0, 0, "");

    /** A board sounds for the alarms of its own inbox, and looks again when anything in its area changes. */
    Figures with(Figures area) {
        return new Figures(waiting, unseen, overdue + area.overdue, newest + " " + area.waiting + " " + area.newest);
    }

    String json() {
        return "{\"waiting\":%d,\"unseen\":%d,\"overdue\":%d}".formatted(waiting, unseen, overdue);
    }
}
