package org.careline.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.journey.FireLog.Holding;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.local.client.Api;
import org.careline.local.client.Receipt;
import org.careline.local.client.Receivers;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoUser;

/**
 * One round under fire: assessments of levels 0 to 5 on different patients, some moving, jurisdictions changing hands, while every part is killed in
 * turn with requests open and started again.
 */
final class FireRound {
    private static final int PATIENTS = Integer.getInteger("careline.fire.patients", 240);
    private static final Duration BETWEEN_ASSESSMENTS = Duration.ofMillis(500);
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Suite suite;
    private final Random random;
    private final DemoArea area = new DemoArea();
    private final Notebook notebook = new Notebook();
    private final Api api;
    private final Persistent calls;
    private final Registrar registrar;
    private final Doctor doctor;
    private final List<DemoUser> doctors;
    private final Instant started = Instant.now();

    FireRound(Suite suite, long seed) {
        this.suite = suite;
        this.random = new Random(seed);
        this.api = new Api(suite);
        this.calls = new Persistent(api);
        this.registrar = new Registrar(calls, notebook);
        this.doctor = new Doctor(calls, notebook);
        this.doctors = area.users().stream()
                .filter(user -> user.roles().contains("community-doctor"))
                .toList();
    }

    /** @return what clients and receivers wrote down */
    FireLog run() throws Exception {
        noteWhoHasTheDuties();
        try (var receivers = Receivers.start(this::take)) {
            subscribe(receivers);
            assessUnderFire(registerAll());
            return settled();
        }
    }

    private void noteWhoHasTheDuties() {
        for (var jurisdiction : area.jurisdictions()) {
            if (Checker.DUTIES.contains(jurisdiction.duty())) {
                holds(
                        jurisdiction.duty(),
                        jurisdiction.area(),
                        jurisdiction.holders().getFirst());
            }
        }
        doctors.stream()
                .map(this::areaOf)
                .distinct()
                .filter(this::hasNoGridCentre)
                .forEach(place -> holds(Duty.GRID, place, nextInTheGridLine(place)));
    }

    private void holds(Duty duty, String place, String organisation) {
        notebook.holds(new Holding(duty, place, organisation, started, started));
    }

    private boolean hasNoGridCentre(String place) {
        return area.jurisdictions().stream()
                .noneMatch(jurisdiction -> jurisdiction.duty() == Duty.GRID && place.startsWith(jurisdiction.area()));
    }

    /** Rules 17.2: nobody has the grid duty here, so the township's committee answers, and without one the county's governance centre. */
    private String nextInTheGridLine(String place) {
        return Stream.of(OrganisationKind.TOWNSHIP_COMMITTEE, OrganisationKind.GOVERNANCE_CENTRE)
                .flatMap(kind -> area.organisations().stream().filter(body -> body.kind() == kind))
                .filter(body -> place.startsWith(body.area()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** What was raised before the round and had no webhook yet comes now; it is no part of the round. */
    private void take(Receipt receipt) {
        if (OffsetDateTime.parse(receipt.event().path("time").asText())
                .toInstant()
                .isAfter(started)) {
            notebook.received(receipt);
        }
    }

    private void subscribe(Receivers receivers) {
        for (var user : area.users()) {
            if (user.roles().stream().anyMatch(List.of("police", "grid-centre", "prevention-institution")::contains)) {
                var url = Map.of("url", receivers.address(user.organisation()).toString());
                receivers.secret(
                        user.organisation(),
                        calls.untilAnswered(api -> api.put(user.username(), Part.NOTIFICATION, "/endpoint", null, url))
                                .text("secret"));
            }
        }
    }

    private record Home(UUID patient, DemoUser doctor) {}

    private List<Home> registerAll() throws Exception {
        var places = new Semaphore(6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Home>>();
            for (var i = 0; i < PATIENTS; i++) {
                var number = i;
                var user = doctors.get(random.nextInt(doctors.size()));
                tasks.add(() -> {
                    places.acquire();
                    try {
                        return new Home(registrar.register(user.username(), areaOf(user), number), user);
                    } finally {
                        places.release();
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
            var fire = threads.submit(this::killEachPartInTurn);
            var work = new ArrayList<Future<?>>();
            work.add(threads.submit(this::handOverDuties));
            for (var home : homes) {
                var level = random.nextBoolean() ? 3 + random.nextInt(3) : random.nextInt(3);
                var moves = random.nextInt(8) == 0;
                var to = doctors.get(random.nextInt(doctors.size()));
                work.add(threads.submit(() -> {
                    doctor.assess(home.doctor().username(), home.patient(), level);
                    if (moves && !to.equals(home.doctor())) {
                        registrar.move(home.doctor().username(), home.patient(), areaOf(to));
                    }
                }));
                Thread.sleep(BETWEEN_ASSESSMENTS);
            }
            for (var one : work) {
                one.get();
            }
            fire.get();
        }
    }

    private Void killEachPartInTurn() throws Exception {
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

    /** Two neighbouring areas exchange their stations and, where they have one, their grid centres. */
    private Void handOverDuties() throws InterruptedException {
        Thread.sleep(8_000);
        exchange(Duty.POLICE, "230381103", "230381104");
        exchange(Duty.GRID, "230381103", "230381104");
        return null;
    }

    private void exchange(Duty duty, String one, String other) {
        var first = holderOf(duty, one);
        var second = holderOf(duty, other);
        handOver(duty, one, first, second);
        handOver(duty, other, second, first);
    }

    private String holderOf(Duty duty, String place) {
        return area.jurisdictions().stream()
                .filter(jurisdiction ->
                        jurisdiction.duty() == duty && jurisdiction.area().equals(place))
                .findFirst()
                .orElseThrow()
                .holders()
                .getFirst();
    }

    private void handOver(Duty duty, String place, String from, String to) {
        var today = Persistent.today();
        var holders = Map.of(
                "holders",
                List.of(
                        Map.of("organisation", from, "rank", 1, "from", LocalDate.of(2026, 1, 1), "to", today),
                        Map.of("organisation", to, "rank", 1, "from", today)));
        var administrator = area.users().stream()
                .filter(user -> user.roles().contains("health-authority"))
                .findFirst()
                .orElseThrow()
                .username();
        var asked = Instant.now();
        var path = "/jurisdictions/" + duty + "/" + place;
        calls.untilAnswered(api -> {
            var present = api.get(administrator, Part.REGISTRY, path);
            return present.status() == 200
                    ? api.put(administrator, Part.REGISTRY, path, present.etag(), holders)
                    : present;
        });
        notebook.holds(new Holding(duty, place, to, asked, Instant.now()));
    }

    private String areaOf(DemoUser user) {
        return area.organisations().stream()
                .filter(organisation -> organisation.code().equals(user.organisation()))
                .findFirst()
                .orElseThrow()
                .area();
    }

    /** Waits until nothing is missing any more, then as long again for what should not come. */
    private FireLog settled() throws InterruptedException {
        var giveUp = Instant.now().plus(SETTLING);
        var breaches = Checker.breaches(notebook.closed(greenChannels()));
        while (breaches.stream().anyMatch(FireRound::mayStillCome)
                && Instant.now().isBefore(giveUp)) {
            System.out.println(
                    "  settling: " + breaches.size() + " not as it should be yet, such as " + breaches.getFirst());
            Thread.sleep(5_000);
            breaches = Checker.breaches(notebook.closed(greenChannels()));
        }
        Thread.sleep(10_000);
        return notebook.closed(greenChannels());
    }

    private static boolean mayStillCome(String breach) {
        return breach.startsWith("lost") || breach.startsWith("green channel");
    }

    private List<FireLog.GreenChannel> greenChannels() {
        var seen = new java.util.HashMap<UUID, FireLog.GreenChannel>();
        for (var user : doctors) {
            var next = "";
            do {
                var path = "/transfers?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next);
                var page = calls.untilAnswered(api -> api.get(user.username(), Part.REFERRAL, path));
                page.body().path("items").forEach(item -> {
                    var transfer = UUID.fromString(item.path("id").asText());
                    var patient = UUID.fromString(item.path("patient").asText());
                    seen.put(
                            transfer,
                            new FireLog.GreenChannel(
                                    patient, transfer, item.path("state").asText()));
                });
                next = page.body().path("next").asText("");
            } while (!next.isEmpty() && !next.equals("null"));
        }
        return List.copyOf(seen.values());
    }
}
