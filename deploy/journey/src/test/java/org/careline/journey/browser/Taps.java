package org.careline.journey.browser;

/** Counts what a hand does: every tap or click one, every field that is typed in one. */
final class Taps {
    private int count;

    void one() {
        count++;
    }

    void fromNow() {
        count = 0;
    }

    int count() {
        return count;
    }
}
