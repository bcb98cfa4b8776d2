package org.careline.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws the patients of a county of the demo area from a fixed seed: the same ones on every machine, every day. */
final class DemoPatients {
    private static final LocalDate DRAWN_ON = LocalDate.of(2026, 11, 1);

    private final Random random;
    private final Set<String> numbers = new HashSet<>();
    private final List<Division> villages;
    private final Drawing drawing;

    /**
     * What tells the patients of one county from another's.
     *
     * @param seed of the draw
     * @param addressCode never assigned, of the county alone
     * @param first number in the first one's name
     * @param hospital that confirmed the diagnoses
     */
    record Drawing(long seed, String addressCode, int first, String hospital) {}

    private DemoPatients(List<Division> villages, Drawing drawing) {
        this.random = new Random(drawing.seed());
        this.villages = villages;
        this.drawing = drawing;
    }

    static List<DemoPatient> of(List<Division> divisions, Drawing drawing, int count) {
        var villages = divisions.stream().filter(Division::isVillage).toList();
        var patients = new DemoPatients(villages, drawing);
        var drawn = new ArrayList<DemoPatient>(count);
        while (drawn.size() < count) {
            drawn.add(patients.draw(drawing.first() + drawn.size()));
        }
        return List.copyOf(drawn);
    }

    private DemoPatient draw(int number) {
        var identity = identity();
        var age = DRAWN_ON.getYear() - identity.birthDate().getYear();
        var illFor = 1 + random.nextInt(Math.min(age - 15, 40));
        var onset = DRAWN_ON.minusYears(illFor).minusDays(random.nextInt(300));
        return new DemoPatient(
                "演示患者%04d".formatted(number),
                identity,
                villages.get(random.nextInt(villages.size())),
                DemoDisorder.drawn(random),
                drawing.hospital(),
                onset,
                confirmation(onset),
                consent());
    }

    /** Adults of 18 to 85 years, most in the middle. */
    private FictionalId identity() {
        var age = Math.clamp(Math.round(50 + 14 * random.nextGaussian()), 18, 85);
        var birthDate = DRAWN_ON.minusYears(age).minusDays(1 + random.nextInt(360));
        var identity = new FictionalId(drawing.addressCode(), birthDate, random.nextInt(1000));
        return numbers.add(identity.number()) ? identity : identity();
    }

    /** The code tables in force begin in 2015: an older illness was confirmed again when the register began. */
    private LocalDate confirmation(LocalDate onset) {
        var registerBegan = LocalDate.of(2015, 1, 5);
        var confirmed = onset.plusDays(30L + random.nextInt(120));
        return confirmed.isBefore(registerBegan) ? registerBegan.plusDays(random.nextInt(3000)) : confirmed;
    }

    private String consent() {
        var drawn = random.nextInt(100);
        if (drawn < 93) {
            return "agreed";
        }
        return drawn < 97 ? "refused" : "not-asked";
    }
}
