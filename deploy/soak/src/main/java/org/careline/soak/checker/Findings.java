package org.careline.soak.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What one check has looked at and what it found broken. */
public final class Findings {
    private final String promise;
    private final List<String> breaches = new ArrayList<>();
    private long judged;

    Findings(String promise) {
        this.promise = promise;
    }

    void expect(boolean kept, Supplier<String> breach) {
        judged++;
        if (!kept) {
            breaches.add(breach.get());
        }
    }

    /** @param things looked at without a breach among them */
    void kept(long things) {
        judged += things;
    }

    public String promise() {
        return promise;
    }

    public long judged() {
        return judged;
    }

    public List<String> breaches() {
        return List.copyOf(breaches);
    }
}
