package org.careline.kit.inbox;

/** Why an event was parked, in words that name nobody: the kind of error and where, never its text. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var places = root.getStackTrace();
        return root.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }
}
