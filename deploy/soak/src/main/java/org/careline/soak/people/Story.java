package org.careline.soak.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.careline.local.demo.DemoUser;
import org.careline.soak.people.Doctor.Visited;

/** What happens to one patient, one thing after the other, drawn by chance; what others do to it meanwhile is theirs. */
final class Story {
    private static final List<Integer> LEVELS = List.of(0, 1, 2, 3, 3, 4, 4, 5);
    private static final int LONGEST_PAUSE = 6_000;

    private final Town town;
    private final Registrar registrar;
    private final Doctor doctor;
    private final Desk desk;
    private final Random random;
    private final List<Visited> visits = new ArrayList<>();
    private DemoUser user;
    private boolean wasAdmitted;
    private boolean over;

    Story(Town town, Registrar registrar, Doctor doctor, Desk desk, long seed) {
        this.town = town;
        this.registrar = registrar;
        this.doctor = doctor;
        this.desk = desk;
        this.random = new Random(seed);
        this.user = anyDoctor();
    }

    private DemoUser anyDoctor() {
        var doctors = town.doctors();
        return doctors.get(random.nextInt(doctors.size()));
    }

    void play() throws InterruptedException {
        var registered = registrar.register(user.username(), town.areaOf(user));
        if (registered.isEmpty()) {
            return;
        }
        var patient = registered.get();
        visit(patient);
        for (var acts = random.nextInt(6); acts > 0 && !over; acts--) {
            Thread.sleep(300 + random.nextInt(LONGEST_PAUSE));
            next(patient);
        }
    }

    /** Whatever ended unclear or was refused ends the story: nobody could say how the next act should be judged. */
    private void next(UUID patient) throws InterruptedException {
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> visit(patient);
            case 3, 4 -> correct();
            case 5 -> withdraw();
            case 6, 7 -> move(patient);
            case 8 -> die(patient);
            case 9, 10, 11 -> greenChannel(patient);
            case 12 -> phone();
            default -> throw new IllegalStateException();
        }
    }

    private void visit(UUID patient) {
        var level = LEVELS.get(random.nextInt(LEVELS.size()));
        var today = Calls.today();
        var day = wasAdmitted || random.nextInt(4) > 0 ? today : today.minusDays(1);
        var visited = doctor.visit(user.username(), patient, level, day);
        visited.ifPresentOrElse(visits::add, () -> over = true);
    }

    private void correct() {
        if (!visits.isEmpty()) {
            var level = LEVELS.get(random.nextInt(LEVELS.size()));
            var corrected = doctor.correct(user.username(), visits.removeLast(), level);
            corrected.ifPresentOrElse(visits::add, () -> over = true);
        }
    }

    private void withdraw() {
        if (!visits.isEmpty()) {
            over = !doctor.withdraw(user.username(), visits.removeLast(), "wrong-level");
        }
    }

    private void phone() {
        if (!visits.isEmpty() && visits.getLast().level() >= 3) {
            doctor.phone(user.username(), visits.getLast());
        }
    }

    private void move(UUID patient) {
        var to = anyDoctor();
        if (!to.equals(user)) {
            over = !registrar.move(user.username(), patient, town.areaOf(to));
            visits.clear();
            user = to;
        }
    }

    private void die(UUID patient) throws InterruptedException {
        over = !registrar.dies(user.username(), patient) || random.nextBoolean();
        if (!over) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
            over = !registrar.livesAfterAll(user.username(), patient);
        }
    }

    /** From a danger that stands; to hospital and back, or declined. */
    private void greenChannel(UUID patient) throws InterruptedException {
        if (visits.isEmpty() || visits.getLast().level() < 3 || wasAdmitted) {
            return;
        }
        var transfer = desk.transferOf(user.username(), visits.getLast().visit());
        if (transfer.isEmpty()) {
            return;
        }
        var id = transfer.get();
        var who = user.username();
        if (random.nextInt(3) == 0) {
            over = !desk.confirm(who, patient, id) || !desk.decline(who, patient, id);
            return;
        }
        over = !desk.confirm(who, patient, id) || !desk.accept(who, patient, id) || !desk.admit(who, patient, id);
        visits.clear();
        wasAdmitted = true;
        Thread.sleep(random.nextInt(LONGEST_PAUSE));
        over = over || random.nextBoolean() || !desk.discharge(who, patient, id);
    }
}
