package org.careline.kit.thread;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** A thread that takes one turn after another until it is interrupted; whatever a turn throws is logged and counted and ends nothing. */
public final class Endless implements Runnable {
    private static final Logger LOG = Logger.getLogger(Endless.class);
    private static final long PAUSE = 500;

    /** Waits for work and does it. */
    public interface Turn {
        void take() throws Exception;
    }

    private final String name;
    private final Turn turn;
    private final MeterRegistry meters;

    private Endless(String name, Turn turn, MeterRegistry meters) {
        this.name = name;
        this.turn = turn;
        this.meters = meters;
    }

    public static Thread thread(String name, Turn turn, MeterRegistry meters) {
        return Thread.ofVirtual().name(name).unstarted(new Endless(name, turn, meters));
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeTurn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() throws InterruptedException {
        try {
            turn.take();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            say(e);
            Thread.sleep(PAUSE);
        }
    }

    /** Not even that this cannot be said ends the thread. */
    private void say(Throwable failure) {
        try {
            meters.counter("careline.thread.failures", "thread", name).increment();
            LOG.errorf(failure, "The thread %s goes on", name);
        } catch (RuntimeException | Error e) {
            // memory is short
        }
    }
}
