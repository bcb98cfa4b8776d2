package org.careline.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.careline.local.Part;
import org.careline.local.Suite;

/** Kills each part with -9, in an order of chance, and starts it again. */
final class Fire {
    private final Suite suite;
    private final Random random;
    private final Notebook notebook;

    Fire(Suite suite, long seed, Notebook notebook) {
        this.suite = suite;
        this.random = new Random(seed);
        this.notebook = notebook;
    }

    Void killEachPartInTurn() throws Exception {
        var parts = new ArrayList<>(
                List.of(Part.REGISTRY, Part.FOLLOWUP, Part.NOTIFICATION, Part.REFERRAL, Part.KAFKA, Part.POSTGRES));
        Collections.shuffle(parts, random);
        for (var part : parts) {
            Thread.sleep(2_000 + random.nextInt(2_000));
            suite.kill(part);
            System.out.println("  killed " + part.label() + ", " + notebook.acceptedSoFar() + " accepted so far");
            Thread.sleep(1_000 + random.nextInt(2_000));
            suite.startAgain(part);
            System.out.println("  started " + part.label() + " again");
        }
        return null;
    }
}
