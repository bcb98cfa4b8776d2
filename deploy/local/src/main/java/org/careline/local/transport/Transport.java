package org.careline.local.transport;

import java.util.Locale;
import java.util.Optional;

/** Whether what goes between the parts is encrypted 传输加密; plain is for measuring its cost and nothing else. */
public enum Transport {
    ENCRYPTED,
    PLAIN;

    public static final String VARIABLE = "CARELINE_TRANSPORT";

    /** @throws IllegalArgumentException where plain is asked for by anything but a benchmark */
    public static Transport chosen(Optional<String> wanted, String command) {
        var transport = wanted.map(Transport::named).orElse(ENCRYPTED);
        if (transport == PLAIN && !command.equals("bench")) {
            throw new IllegalArgumentException(
                    VARIABLE + "=plain 仅用于压力测试 / is for ./careline bench alone, which measures with and without");
        }
        return transport;
    }

    private static Transport named(String name) {
        return switch (name) {
            case "encrypted" -> ENCRYPTED;
            case "plain" -> PLAIN;
            default -> throw new IllegalArgumentException(VARIABLE + ": encrypted, plain; not " + name);
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
