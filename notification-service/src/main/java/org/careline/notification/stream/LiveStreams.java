package org.careline.notification.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.careline.kit.thread.Endless;
import org.jboss.logging.Logger;

/** The pages open at this replica; one thread writes to all of them. */
@ApplicationScoped
class LiveStreams {
    private static final Logger LOG = Logger.getLogger(LiveStreams.class);
    /** What changes meanwhile is told together. */
    private static final long GATHER = 20;

    private static final long LOOK_UP = 250;

    private final FiguresTable figures;
    private final StreamConfig config;
    private final Clock clock;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Change> untold = new AtomicReference<>(Change.NOTHING);
    private final Semaphore woken = new Semaphore(0);
    private final Thread telling;
    private long lookedAt;
    private long beatenAt;

    LiveStreams(FiguresTable figures, StreamConfig config, Clock clock, MeterRegistry meters) {
        this.figures = figures;
        this.config = config;
        this.clock = clock;
        this.telling = Endless.thread("live-streams", this::tellNext, meters);
        meters.gauge("careline.streams.open", open, Set::size);
    }

    void start(@Observes StartupEvent event) {
        telling.start();
    }

    void stop(@Observes ShutdownEvent event) {
        telling.interrupt();
        open.forEach(LiveStream::close);
    }

    boolean isFullFor(String organisation) {
        return open.size() >= config.inAll()
                || open.stream()
                                .filter(stream -> stream.organisation().equals(organisation))
                                .count()
                        >= config.perOrganisation();
    }

    /** It is told at once how things stand: what changed since the page was made is not missed. */
    void add(LiveStream stream) {
        open.add(stream);
        woken.release();
    }

    void changed(Change change) {
        untold.accumulateAndGet(change, Change::and);
        woken.release();
    }

    private void tellNext() throws InterruptedException {
        if (woken.tryAcquire(LOOK_UP, TimeUnit.MILLISECONDS)) {
            Thread.sleep(GATHER);
            woken.drainPermits();
        }
        turn();
    }

    private void turn() {
        var now = clock.instant();
        open.removeIf(stream -> {
            var over = stream.isOver(now);
            if (over) {
                stream.close();
            }
            return over;
        });
        var change = untold.getAndSet(Change.NOTHING);
        try {
            tell(change, isTime(lookedAt, config.lookAnyway().toNanos()));
        } catch (RuntimeException | Error e) {
            LOG.warnf("Open pages are told later: %s", e.toString());
            untold.accumulateAndGet(change, Change::and);
        }
        if (isTime(beatenAt, config.heartbeat().toNanos())) {
            beatenAt = System.nanoTime();
            open.forEach(LiveStream::beat);
        }
    }

    private static boolean isTime(long last, long pause) {
        return System.nanoTime() - last >= pause;
    }

    private void tell(Change change, boolean all) {
        var concerned = open.stream()
                .filter(stream -> all || stream.isNew() || stream.concerns(change))
                .toList();
        if (all) {
            lookedAt = System.nanoTime();
        }
        if (concerned.isEmpty()) {
            return;
        }
        var inboxes = figures.inboxes(
                concerned.stream().map(LiveStream::organisation).distinct().toList());
        var areas = concerned.stream()
                .map(LiveStream::areas)
                .filter(held -> !held.isEmpty())
                .distinct()
                .collect(Collectors.toMap(held -> held, figures::area));
        concerned.forEach(stream -> {
            var inbox = inboxes.getOrDefault(stream.organisation(), Figures.NONE);
            var area = areas.get(stream.areas());
            tell(stream, area == null ? inbox : inbox.with(area), change);
        });
    }

    private static void tell(LiveStream stream, Figures counted, Change change) {
        if (stream.isNew() || stream.concerns(change) || !stream.knows(counted)) {
            stream.tell(counted);
        }
    }
}
