package org.careline.soak.nemesis;

/** One thing that goes wrong, and how it is put right. */
interface Fault {
    String target();

    void begin() throws Exception;

    /** Returns when what was broken works again by itself. */
    void heal() throws Exception;
}
