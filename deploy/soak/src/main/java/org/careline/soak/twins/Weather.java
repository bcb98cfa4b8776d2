package org.careline.soak.twins;

/** What a door lets through 网络状况. */
public enum Weather {
    CLEAR(true, true, 0),
    /** A machine that is lost: nothing comes, nothing goes, and nobody is told. */
    SILENT(false, false, 0),
    /** What is asked arrives, what is answered does not. */
    ONE_WAY(true, false, 0),
    SLOW(true, true, 400);

    private final boolean passesOut;
    private final boolean passesBack;
    private final int delay;

    Weather(boolean passesOut, boolean passesBack, int delay) {
        this.passesOut = passesOut;
        this.passesBack = passesBack;
        this.delay = delay;
    }

    boolean passesOut() {
        return passesOut;
    }

    boolean passesBack() {
        return passesBack;
    }

    int delay() {
        return delay;
    }
}
