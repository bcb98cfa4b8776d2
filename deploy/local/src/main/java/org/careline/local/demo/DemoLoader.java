package org.careline.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.careline.local.Part;
import org.careline.local.client.Api;

/**
 * Fills an empty suite with the demo area through the public APIs: each county's directory, which is entered for the first time, by its
 * operator, then each patient by a doctor of the institution that has the file. Broken off, it goes on where it stopped.
 */
public final class DemoLoader {
    private static final int VILLAGE = 12;
    private static final int TOWNSHIP = 9;
    private static final int COUNTY = 6;

    private final Api api;
    private final DemoArea area;

    public DemoLoader(Api api, DemoArea area) {
        this.api = api;
        this.area = area;
    }

    public boolean isLoaded() {
        return missing().isEmpty();
    }

    /** The counties side by side; a suite that has one of them gets the other. */
    public void load(Progress progress) throws InterruptedException {
        var counties = missing();
        organisations(counties, progress);
        jurisdictions(counties, progress);
        patients(counties, progress);
    }

    /** Who there is and who has which duty, without the patients. */
    public void loadDirectory(Progress progress) throws InterruptedException {
        organisations(area.counties(), progress);
        jurisdictions(area.counties(), progress);
    }

    private List<DemoCounty> missing() {
        return area.counties().stream().filter(county -> !isLoaded(county)).toList();
    }

    /** A county's last patient is registered when all others are, so its presence says that everything is there. */
    private boolean isLoaded(DemoCounty county) {
        var last = county.patients().getLast();
        var found = api.post(
                county.doctorOf(last),
                Part.REGISTRY,
                "/patients/search",
                Map.of("documentNumber", last.documentNumber()));
        return found.ok() && found.body().findValue("id") != null;
    }

    /**
     * A parent is entered before its children, and what lies above the county before the county: once its authority is there, the
     * operator enters the county alone.
     */
    private void organisations(List<DemoCounty> counties, Progress progress) throws InterruptedException {
        var rows = counties.stream().map(this::organisationsOf).toList();
        new Crew("机构 organisations", size(rows), progress).work(rows);
    }

    private List<Runnable> organisationsOf(DemoCounty county) {
        var operator = county.account("operator");
        return county.organisations().stream()
                .sorted(Comparator.comparing(organisation -> organisation.area().length()))
                .<Runnable>map(organisation -> () -> enter(operator, organisation))
                .toList();
    }

    /** The smallest places first: below one that somebody has, a place is not filled for the first time any more. */
    private void jurisdictions(List<DemoCounty> counties, Progress progress) throws InterruptedException {
        var all = counties.stream()
                .mapToInt(county -> county.jurisdictions().size())
                .sum();
        var crew = new Crew("职责 jurisdictions", all, progress);
        for (var digits : List.of(VILLAGE, TOWNSHIP, COUNTY)) {
            crew.work(eachInARowOfItsOwn(counties, county -> jurisdictionsOf(county, digits)));
        }
    }

    private List<Runnable> jurisdictionsOf(DemoCounty county, int digits) {
        var operator = county.account("operator");
        return county.jurisdictions().stream()
                .filter(jurisdiction -> jurisdiction.area().length() == digits)
                .<Runnable>map(jurisdiction -> () -> enter(operator, jurisdiction))
                .toList();
    }

    private void patients(List<DemoCounty> counties, Progress progress) throws InterruptedException {
        var all = eachInARowOfItsOwn(counties, county -> {
            var patients = registrations(county);
            return patients.subList(0, patients.size() - 1);
        });
        var last = eachInARowOfItsOwn(
                counties, county -> List.of(registrations(county).getLast()));
        var crew = new Crew("患者 patients", all.size() + last.size(), progress);
        crew.work(all);
        crew.work(last);
    }

    private List<Runnable> registrations(DemoCounty county) {
        return county.patients().stream()
                .<Runnable>map(patient -> () -> register(county.doctorOf(patient), patient))
                .toList();
    }

    private static List<List<Runnable>> eachInARowOfItsOwn(
            List<DemoCounty> counties, Function<DemoCounty, List<Runnable>> entries) {
        return counties.stream()
                .map(entries)
                .flatMap(Collection::stream)
                .map(List::of)
                .toList();
    }

    private static int size(List<List<Runnable>> rows) {
        return rows.stream().mapToInt(List::size).sum();
    }

    private void enter(String operator, DemoOrganisation organisation) {
        var form = new HashMap<String, Object>(Map.of(
                "kind", organisation.kind().wireName(),
                "name", organisation.name(),
                "area", organisation.area(),
                "dutyPhone", organisation.dutyPhone(),
                "active", true));
        if (organisation.parent() != null) {
            form.put("parent", organisation.parent());
        }
        put(operator, "/organisations/" + organisation.code(), form);
    }

    private void enter(String operator, DemoJurisdiction jurisdiction) {
        var holders = new ArrayList<Map<String, Object>>();
        for (var organisation : jurisdiction.holders()) {
            holders.add(Map.of("organisation", organisation, "rank", holders.size() + 1, "from", DemoArea.SINCE));
        }
        put(
                operator,
                "/jurisdictions/" + jurisdiction.duty().wireName() + "/" + jurisdiction.area(),
                Map.of("holders", holders));
    }

    /** What is there already stands as somebody left it: a demo area that was changed by hand is not set back. */
    private void put(String operator, String path, Map<String, Object> form) {
        if (!api.get(operator, Part.REGISTRY, path).ok()) {
            api.put(operator, Part.REGISTRY, path, null, form).expected();
        }
    }

    /** Registered before the loading was broken off: the same key answers the same, or the number is known. */
    private void register(String doctor, DemoPatient patient) {
        var key = UUID.nameUUIDFromBytes(patient.documentNumber().getBytes(StandardCharsets.UTF_8));
        var answer = api.create(doctor, Part.REGISTRY, "/patients", key.toString(), patient.form());
        if (answer.status() != 409) {
            answer.expected();
        }
    }
}
