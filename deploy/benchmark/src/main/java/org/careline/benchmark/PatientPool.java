package org.careline.benchmark;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.careline.local.Part;
import org.careline.local.client.Api;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoUser;

/** Patients registered for the load, each used once, spread over the doctors of the demo area. */
final class PatientPool {
    /** A registered patient and the account of the doctor who visits. */
    record Patient(UUID id, String doctor) {}

    /** Not 1970-01-01, which the register takes for an empty value of a program. */
    private static final LocalDate FIRST_BORN = LocalDate.of(1970, 1, 2);

    private static final int AT_ONCE = 8;

    private final Api api;
    private final DemoArea area;
    private final List<DemoUser> doctors;
    private final Queue<Patient> waiting = new ArrayDeque<>();
    private int registered;

    PatientPool(Api api, DemoArea area) {
        this.api = api;
        this.area = area;
        this.doctors = area.users().stream()
                .filter(user -> user.roles().contains("community-doctor"))
                .toList();
    }

    List<Patient> take(int count) throws InterruptedException, ExecutionException {
        register(count - waiting.size());
        var taken = new ArrayList<Patient>(count);
        while (taken.size() < count) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    private void register(int count) throws InterruptedException, ExecutionException {
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<Patient>>();
            for (var i = 0; i < count; i++) {
                var number = registered++;
                asked.add(() -> {
                    places.acquire();
                    try {
                        return register(number, doctors.get(number % doctors.size()));
                    } finally {
                        places.release();
                    }
                });
            }
            for (var answer : threads.invokeAll(asked)) {
                waiting.add(answer.get());
            }
        }
    }

    private Patient register(int number, DemoUser doctor) {
        var home = area.organisations().stream()
                .filter(organisation -> organisation.code().equals(doctor.organisation()))
                .findFirst()
                .orElseThrow()
                .area();
        var file = Map.ofEntries(
                Map.entry("name", "压测患者%05d".formatted(number)),
                Map.entry("sex", "0"),
                Map.entry("birthDate", FIRST_BORN.plusDays(number % 9000).toString()),
                Map.entry("documentType", "99"),
                Map.entry("residence", Map.of("area", home, "address", "压测地址")),
                Map.entry(
                        "diagnosis",
                        Map.of("disorder", "schizophrenia", "icd10", "F20.0", "confirmedOn", "2020-01-01")),
                Map.entry("reportType", "2"),
                Map.entry("consent", "agreed"),
                Map.entry("consentedOn", "2020-01-02"),
                Map.entry("consentSigner", "压测监护人"));
        var answer = api.create(
                doctor.username(), Part.REGISTRY, "/patients", UUID.randomUUID().toString(), file);
        return new Patient(answer.expected().id("id"), doctor.username());
    }
}
