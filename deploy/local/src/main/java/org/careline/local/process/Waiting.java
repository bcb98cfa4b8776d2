package org.careline.local.process;

import java.time.Duration;
import java.time.Instant;

/** Waits for a part to become ready, and gives up at once when it has died. */
public final class Waiting {
    private static final long PAUSE_MILLIS = 200;

    private Waiting() {}

    /** What shows that a part is ready; an exception means not yet. */
    @FunctionalInterface
    public interface Sign {
        boolean seen() throws Exception;
    }

    public static void until(Child child, Duration patience, Sign sign) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (child.isAlive() && Instant.now().isBefore(end)) {
            if (seen(sign)) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(
                child.isAlive()
                        ? "未在 " + patience.toSeconds() + " 秒内就绪 / not ready in time"
                        : "进程已退出 / the process has ended");
    }

    private static boolean seen(Sign sign) throws InterruptedException {
        try {
            return sign.seen();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception _) {
            return false;
        }
    }
}
