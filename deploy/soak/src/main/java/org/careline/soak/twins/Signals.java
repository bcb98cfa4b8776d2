package org.careline.soak.twins;

import java.io.IOException;

/** Signals the JDK cannot send: STOP and CONT. */
public final class Signals {
    private Signals() {}

    public static void send(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }
}
