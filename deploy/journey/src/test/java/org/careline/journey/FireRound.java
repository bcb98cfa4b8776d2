package org.careline.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.careline.journey.FireLog.Seen;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.local.client.Api;
import org.careline.local.client.Receivers;
import org.careline.local.demo.DemoUser;

/**
 * One round under fire: assessments of levels 0 to 5 on different patients, most of whom something second happens to, jurisdictions changing hands,
 * while every part is killed in turn with requests open and started again.
 */
final class FireRound {
    private static final int PATIENTS = Integer.getInteger("careline.fire.patients", 240);
    private static final Duration BETWEEN_ASSESSMENTS = Duration.ofMillis(500);
    private static final List<SecondEvent> SECOND = List.of(SecondEvent.values());
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Random random;
    private final Places places = new Places();
    private final Notebook notebook = new Notebook();
    private final Persistent calls;
    private final Duties duties;
    private final GreenChannels greenChannels;
    private final Fire fire;
    private final Registrar registrar;
    private final Doctor doctor;
    private final Inboxes inboxes;
    private final SecondEvents secondEvents;
    private final List<DemoUser> doctors;

    FireRound(Suite suite, long seed) {
        this.random = new Random(seed);
        this.calls = new Persistent(new Api(suite));
        this.duties = new Duties(places, calls, notebook);
        this.greenChannels = new GreenChannels(places, calls, notebook);
        this.fire = new Fire(suite, seed, notebook);
        this.registrar = new Registrar(calls, notebook);
        this.doctor = new Doctor(calls, notebook);
        this.inboxes = new Inboxes(places, calls, notebook);
        this.secondEvents = new SecondEvents(places, doctor, registrar, new Officers(places, calls, notebook));
        this.doctors = places.doctors();
    }

    /** @return what clients and receivers wrote down */
    FireLog run() throws Exception {
        duties.note();
        try (var receivers = Receivers.start(notebook::received)) {
            subscribe(receivers);
            assessUnderFire(registerAll());
            return settled();
        }
    }

    private void subscribe(Receivers receivers) {
        for (var user : places.receivers()) {
            var url = Map.of("url", receivers.address(user.organisation()).toString());
            receivers.secret(
                    user.organisation(),
                    calls.untilAnswered(api -> api.put(user.username(), Part.NOTIFICATION, "/endpoint", null, url))
                            .text("secret"));
        }
    }

    private record Home(UUID patient, DemoUser doctor) {}

    private List<Home> registerAll() throws Exception {
        var atOnce = new Semaphore(6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Home>>();
            for (var i = 0; i < PATIENTS; i++) {
                var number = i;
                var user = doctors.get(random.nextInt(doctors.size()));
                tasks.add(() -> {
                    atOnce.acquire();
                    try {
                        return new Home(registrar.register(user.username(), places.areaOf(user), number), user);
                    } finally {
                        atOnce.release();
                    }
                });
            }
            var homes = new ArrayList<Home>();
            for (var registered : threads.invokeAll(tasks)) {
                homes.add(registered.get());
            }
            return homes;
        }
    }

    private void assessUnderFire(List<Home> homes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killing = threads.submit(fire::killEachPartInTurn);
            var work = new ArrayList<Future<?>>();
            work.add(threads.submit(duties::exchange));
            for (var home : homes) {
                var moves = random.nextInt(8) == 0;
                var event = moves ? SecondEvent.MOVES : SECOND.get(random.nextInt(SECOND.size()));
                var drawn = random.nextBoolean() ? 3 + random.nextInt(3) : random.nextInt(3);
                var elsewhere = doctors.get(random.nextInt(doctors.size()));
                var single = !moves && random.nextInt(5) < 2;
                work.add(threads.submit(() -> {
                    if (single) {
                        doctor.assess(home.doctor().username(), home.patient(), drawn, Persistent.today());
                    } else {
                        secondEvents.play(event, home.doctor(), home.patient(), event.first(drawn), elsewhere);
                    }
                    return null;
                }));
                Thread.sleep(BETWEEN_ASSESSMENTS);
            }
            for (var one : work) {
                one.get();
            }
            killing.get();
        }
    }

    /** Waits until nothing is missing any more, then as long again for what should not come. */
    private FireLog settled() throws InterruptedException {
        var giveUp = Instant.now().plus(SETTLING);
        var breaches = Checker.breaches(log());
        while (breaches.stream().anyMatch(FireRound::mayStillCome)
                && Instant.now().isBefore(giveUp)) {
            System.out.println(
                    "  settling: " + breaches.size() + " not as it should be yet, such as " + breaches.getFirst());
            Thread.sleep(5_000);
            breaches = Checker.breaches(log());
        }
        Thread.sleep(10_000);
        return log();
    }

    private FireLog log() {
        return notebook.closed(new Seen(greenChannels.seen(), inboxes.organisations(), inboxes.seen()));
    }

    private static boolean mayStillCome(String breach) {
        return Stream.of("lost", "green channel", "held").anyMatch(breach::startsWith);
    }
}
