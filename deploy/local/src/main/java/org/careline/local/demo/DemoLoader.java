package org.careline.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.careline.local.Part;
import org.careline.local.client.Api;

/**
 * Fills an empty suite with the demo area through the public APIs: the directory by the health authority, then each patient by a
 * doctor of the institution that has the file. Broken off, it goes on where it stopped.
 */
public final class DemoLoader {
    private static final int AT_ONCE = 6;
    private static final String HEALTH_AUTHORITY = "health";

    private final Api api;
    private final DemoArea area;

    public DemoLoader(Api api, DemoArea area) {
        this.api = api;
        this.area = area;
    }

    /** The last patient is registered when all others are, so its presence says that everything is there. */
    public boolean isLoaded() {
        var last = area.patients().getLast();
        var found = api.post(
                doctor(last), Part.REGISTRY, "/patients/search", Map.of("documentNumber", last.documentNumber()));
        return found.ok() && found.body().findValue("id") != null;
    }

    public void load(Progress progress) throws InterruptedException {
        inTurn("机构 organisations", area.organisations(), this::enter, progress);
        inTurn("职责 jurisdictions", area.jurisdictions(), this::enter, progress);
        patients(progress);
    }

    private static <T> void inTurn(String step, List<T> entries, Consumer<T> entering, Progress progress) {
        var done = 0;
        for (var entry : entries) {
            entering.accept(entry);
            progress.at(step, ++done, entries.size());
        }
    }

    private void enter(DemoOrganisation organisation) {
        var form = new HashMap<String, Object>(Map.of(
                "kind", organisation.kind().wireName(),
                "name", organisation.name(),
                "area", organisation.area(),
                "dutyPhone", organisation.dutyPhone(),
                "active", true));
        if (organisation.parent() != null) {
            form.put("parent", organisation.parent());
        }
        put("/organisations/" + organisation.code(), form);
    }

    private void enter(DemoJurisdiction jurisdiction) {
        var holders = new ArrayList<Map<String, Object>>();
        for (var organisation : jurisdiction.holders()) {
            holders.add(Map.of("organisation", organisation, "rank", holders.size() + 1, "from", DemoArea.SINCE));
        }
        put("/jurisdictions/" + jurisdiction.duty().wireName() + "/" + jurisdiction.area(), Map.of("holders", holders));
    }

    /** What is there already stands as somebody left it: a demo area that was changed by hand is not set back. */
    private void put(String path, Map<String, Object> form) {
        var answer = api.put(HEALTH_AUTHORITY, Part.REGISTRY, path, null, form);
        if (answer.status() != 412 && answer.status() != 428) {
            answer.expected();
        }
    }

    private void patients(Progress progress) throws InterruptedException {
        var patients = area.patients();
        var done = new AtomicInteger();
        var work = patients.subList(0, patients.size() - 1).stream()
                .<Callable<Boolean>>map(patient -> () -> {
                    register(patient);
                    progress.at("患者 patients", done.incrementAndGet(), patients.size());
                    return true;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var registered : threads.invokeAll(work)) {
                registered.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo area could not be loaded", e.getCause());
        }
        register(patients.getLast());
        progress.at("患者 patients", patients.size(), patients.size());
    }

    /** Registered before the loading was broken off: the same key answers the same, or the number is known. */
    private void register(DemoPatient patient) {
        var key = UUID.nameUUIDFromBytes(patient.documentNumber().getBytes(StandardCharsets.UTF_8));
        var answer = api.create(doctor(patient), Part.REGISTRY, "/patients", key.toString(), patient.form());
        if (answer.status() != 409) {
            answer.expected();
        }
    }

    private static String doctor(DemoPatient patient) {
        return "care-" + patient.township().substring(6);
    }
}
