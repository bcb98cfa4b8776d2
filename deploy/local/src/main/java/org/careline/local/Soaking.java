package org.careline.local;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Hands over to the soak, which is a module above this one and on the class path only for it. */
final class Soaking {
    private static final String MAIN = "org.careline.soak.Soak";

    private Soaking() {}

    /** @param words the command and its own options; answers the exit code */
    static int run(SuiteOptions options, List<String> words) throws Exception {
        try {
            var code = Class.forName(MAIN)
                    .getMethod("run", SuiteOptions.class, List.class)
                    .invoke(null, options, words.subList(1, words.size()));
            return code instanceof Integer number ? number : 1;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
