package org.careline.soak.people;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.careline.soak.history.History;

/** Everybody who works with the suite during a soak. */
public final class People implements AutoCloseable {
    private static final int STORIES_AT_ONCE = 60;
    private static final Duration BETWEEN_EXCHANGES = Duration.ofSeconds(25);

    private final Town town = new Town();
    private final Random random;
    private final Authority authority;
    private final Officers officers;
    private final Machines machines;
    private final Registrar registrar;
    private final Doctor doctor;
    private final Desk desk;
    private final Duration betweenStories;
    private final Semaphore room = new Semaphore(STORIES_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public People(Calls calls, History history, long seed, Duration betweenStories) throws IOException {
        var acts = new Acts(calls, history);
        this.random = new Random(seed);
        this.authority = new Authority(town, calls, history);
        this.officers = new Officers(town, acts, history, seed);
        this.registrar = new Registrar(acts);
        this.doctor = new Doctor(acts);
        this.desk = new Desk(town, acts);
        this.betweenStories = betweenStories;
        authority.note();
        this.machines = Machines.start(town, calls, history, officers::hear);
    }

    /** Lives go on until it is over; returns when the last story has ended. */
    public void workUntil(CountDownLatch over) throws InterruptedException {
        var exchanging = threads.submit(() -> {
            for (var turn = 0; !over.await(BETWEEN_EXCHANGES.toSeconds(), TimeUnit.SECONDS); turn++) {
                authority.exchange(turn);
            }
            return null;
        });
        do {
            room.acquire();
            var story = new Story(town, registrar, doctor, desk, random.nextLong());
            threads.submit(() -> {
                try {
                    story.play();
                } finally {
                    room.release();
                }
                return null;
            });
        } while (!over.await(betweenStories.toMillis(), TimeUnit.MILLISECONDS));
        room.acquire(STORIES_AT_ONCE);
        try {
            exchanging.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the exchange of duties failed", e.getCause());
        }
    }

    /** Nobody does anything any more once this returns; the machines go on taking. */
    public void rest() {
        officers.close();
        authority.lookAgain();
    }

    @Override
    public void close() {
        threads.close();
        machines.close();
    }
}
