package org.careline.referral.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Directory;
import org.careline.referral.domain.Hospitals;
import org.jspecify.annotations.Nullable;

/** Finds the hospitals that have the green-channel duty today 绿色通道定点医院 (rules 17.2). */
@ApplicationScoped
public class HospitalsOnDuty {
    private final Directory directory;
    private final Clock clock;

    HospitalsOnDuty(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Where the person is now; where nobody has the duty there, where the person lives. */
    public Hospitals near(@Nullable String placeNow, @Nullable String residence) {
        var near = at(placeNow);
        return new Hospitals(near.isEmpty() ? at(residence) : near);
    }

    public boolean isHospital(String code) {
        return directory
                .organisation(code)
                .filter(organisation -> organisation.kind() == OrganisationKind.HOSPITAL)
                .isPresent();
    }

    private List<String> at(@Nullable String area) {
        if (area == null) {
            return List.of();
        }
        return directory.holders(Duty.GREEN_CHANNEL, area, LocalDate.now(clock)).stream()
                .map(holder -> holder.organisation().code())
                .toList();
    }
}
