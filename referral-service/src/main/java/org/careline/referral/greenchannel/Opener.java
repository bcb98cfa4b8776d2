package org.careline.referral.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.kit.web.Ids;
import org.careline.referral.book.NewTransfer;
import org.careline.referral.book.Openings;
import org.careline.referral.domain.Assessment;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Residence;
import org.careline.referral.duty.HospitalsOnDuty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens the green channel by itself 自动开通 and forewarns the hospital on duty (rules 17.6). */
@ApplicationScoped
class Opener {
    private static final Logger LOG = Logger.getLogger(Opener.class);

    private final Openings openings;
    private final PatientPlaces places;
    private final HospitalsOnDuty hospitals;
    private final Directory directory;

    Opener(Openings openings, PatientPlaces places, HospitalsOnDuty hospitals, Directory directory) {
        this.openings = openings;
        this.places = places;
        this.hospitals = hospitals;
        this.directory = directory;
    }

    /** @return false: a record is open already */
    boolean open(RiskLevelAssessed told, Assessment assessment) {
        var known = places.find(told.patient());
        if (known.isPresent() && known.get().deceased()) {
            LOG.infof("Assessment %s opens nothing: the patient has died", told.assessment());
            return true;
        }
        var heard = new Residence(told.patientVersion(), told.residenceArea());
        var residence = known.map(one -> heard.orNewer(one.residence())).orElse(heard);
        var area = firstKnown(residence.area(), told);
        var notice = AwaitingDecision.opened(assessment.ground(), hospitals.near(told.placeNow(), area));
        return openings.open(
                new NewTransfer(
                        Ids.next(),
                        told.patient(),
                        assessment.ground(),
                        area,
                        residence.version(),
                        told.placeNow(),
                        told.assessingOrganisation()),
                notice);
    }

    /** Residence unknown: where the person is; that unknown too: the assessor's own area (17.1-2). */
    private @Nullable String firstKnown(@Nullable String residence, RiskLevelAssessed told) {
        if (residence != null) {
            return residence;
        }
        if (told.placeNow() != null) {
            return told.placeNow();
        }
        return directory
                .organisation(told.assessingOrganisation())
                .map(Organisation::area)
                .orElse(null);
    }
}
