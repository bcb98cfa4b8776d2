package org.careline.local.demo;

/** Told how far a long step has come. */
@FunctionalInterface
public interface Progress {
    void at(String step, int done, int of);
}
