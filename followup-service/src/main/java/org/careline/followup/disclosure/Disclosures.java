package org.careline.followup.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.disclosure.Disclosure.AssessedBy;
import org.careline.followup.proposal.Telling;
import org.careline.followup.visit.SeenVisit;
import org.careline.followup.visit.SeenVisits;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.Grants;
import org.careline.kit.trail.Trail;

/** Shows those who were told what was seen, by grant; one entry on the trail for a page (rules 12.3, 17.4). */
@ApplicationScoped
class Disclosures {
    private final Grants grants;
    private final Entitlement entitlement;
    private final SeenVisits visits;
    private final Caseload caseload;
    private final Telling telling;
    private final Directory directory;
    private final AsSystem asSystem;
    private final Trail trail;

    Disclosures(
            Grants grants,
            Entitlement entitlement,
            SeenVisits visits,
            Caseload caseload,
            Telling telling,
            Directory directory,
            AsSystem asSystem,
            Trail trail) {
        this.grants = grants;
        this.entitlement = entitlement;
        this.visits = visits;
        this.caseload = caseload;
        this.telling = telling;
        this.directory = directory;
        this.asSystem = asSystem;
        this.trail = trail;
    }

    /** A grant that does not hold is passed over: not there and not yours look the same. */
    @Transactional
    List<Disclosure> disclose(DisclosureForm form) {
        var held = form.grants().stream()
                .map(grants::read)
                .flatMap(Optional::stream)
                .toList();
        var shown = asSystem.call(() -> disclose(held));
        var patients = shown.stream().map(Disclosure::patient).distinct().toList();
        trail.record("disclosure", patients, form.reason());
        return shown;
    }

    private List<Disclosure> disclose(List<Grant> held) {
        var assessed =
                held.stream().map(entitlement::of).flatMap(Optional::stream).toList();
        var seen = visits.ofAssessments(
                assessed.stream().map(Assessed::assessment).distinct().toList());
        return assessed.stream()
                .flatMap(one -> Stream.ofNullable(seen.get(one.assessment()))
                        .filter(visit -> stillHolds(one, visit))
                        .map(visit -> Disclosure.of(one.grant(), visit, assessor(visit))))
                .toList();
    }

    /** Design section 6: a grant is checked together with the present jurisdiction, of where the patient lives now. */
    private boolean stillHolds(Assessed one, SeenVisit visit) {
        if (!one.byDuty()) {
            return true;
        }
        var residence =
                caseload.find(visit.patient()).map(PatientInCare::residenceArea).orElse(null);
        var duty = Entitlement.duty(one.grant().kind());
        return telling.of(residence, visit.placeNow(), visit.assessingOrganisation()).stream()
                .anyMatch(told ->
                        told.duty() == duty && one.grant().organisation().equals(told.organisation()));
    }

    private AssessedBy assessor(SeenVisit visit) {
        var known = directory.organisation(visit.assessingOrganisation());
        return new AssessedBy(
                visit.assessingOrganisation(),
                known.map(Organisation::name).orElse(null),
                known.map(Organisation::dutyPhone).orElse(null));
    }
}
