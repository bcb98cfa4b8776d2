package org.careline.followup.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.followup.assessment.Places;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.disclosure.Disclosure.AssessedBy;
import org.careline.followup.disclosure.Disclosure.Shown;
import org.careline.followup.visit.SeenVisit;
import org.careline.followup.visit.SeenVisits;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.kit.trail.Trail;

/** Shows those who were told what was seen, by grant; one entry on the trail for a page, and one for what was refused (rules 12.3, 17.4). */
@ApplicationScoped
class Disclosures {
    private final Entitlement entitlement;
    private final SeenVisits visits;
    private final Caseload caseload;
    private final Places places;
    private final Directory directory;
    private final AsSystem asSystem;
    private final Trail trail;

    Disclosures(
            Entitlement entitlement,
            SeenVisits visits,
            Caseload caseload,
            Places places,
            Directory directory,
            AsSystem asSystem,
            Trail trail) {
        this.entitlement = entitlement;
        this.visits = visits;
        this.caseload = caseload;
        this.places = places;
        this.directory = directory;
        this.asSystem = asSystem;
        this.trail = trail;
    }

    /**
     * A grant that does not hold is passed over: not there and not yours look the same.
     *
     * @param refused some of the grants could not even be read
     */
    @Transactional
    List<Disclosure> disclose(List<Grant> held, boolean refused, DisclosureForm form) {
        var shown = asSystem.call(() -> disclose(held));
        var patients = shown.stream().map(Disclosure::patient).distinct().toList();
        var hidden = held.stream()
                .map(Grant::patient)
                .filter(patient -> !patients.contains(patient))
                .distinct()
                .toList();
        if (!patients.isEmpty()) {
            trail.record("disclosure", patients, form.reason());
        }
        if (refused || !hidden.isEmpty()) {
            trail.record("disclosure-refused", hidden, form.reason());
        }
        return shown;
    }

    boolean areHeard(Collection<Grant> grants) {
        return asSystem.call(() -> grants.stream().allMatch(entitlement::isHeard));
    }

    private List<Disclosure> disclose(List<Grant> held) {
        var assessed =
                held.stream().map(entitlement::of).flatMap(Optional::stream).toList();
        var seen = visits.ofAssessments(
                assessed.stream().map(Assessed::assessment).distinct().toList());
        return assessed.stream()
                .flatMap(one -> Stream.ofNullable(seen.get(one.assessment()))
                        .map(visit -> Disclosure.of(one.grant(), visit, assessor(visit), shown(one, visit))))
                .toList();
    }

    /** Where the person is now, as notification tells it; a desk has no other word than the visit's. */
    private Shown shown(Assessed one, SeenVisit visit) {
        var patient = caseload.find(visit.patient());
        var told =
                one.sight().placeNow() == null ? visit.placeNow() : one.sight().placeNow();
        var home = patient.map(found -> found.residenceArea());
        var place = told == null || home.filter(area -> isSame(area, told)).isPresent() ? null : told;
        return new Shown(
                place, place == null ? null : places.inWords(place), refusesManagement(one.grant(), visit.patient()));
    }

    private boolean refusesManagement(Grant grant, UUID patient) {
        return switch (grant.kind()) {
            case POLICE, GRID, PREVENTION -> caseload.refusesManagement(patient);
            case DESK -> false;
        };
    }

    private static boolean isSame(String home, String place) {
        return home.startsWith(place) || place.startsWith(home);
    }

    private AssessedBy assessor(SeenVisit visit) {
        var known = directory.organisation(visit.assessingOrganisation());
        return new AssessedBy(
                visit.assessingOrganisation(),
                known.map(Organisation::name).orElse(null),
                known.map(Organisation::dutyPhone).orElse(null));
    }
}
