package org.careline.referral.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.referral.domain.Duties;
import org.careline.referral.domain.Hospitals;
import org.jspecify.annotations.Nullable;

/** Who has the green-channel duty today 绿色通道定点医院, and where institutions have their area (rules 17.2). */
@ApplicationScoped
public class DutiesToday implements Duties {
    private static final Hospitals NOBODY = new Hospitals(List.of());

    private final Directory directory;
    private final Clock clock;

    DutiesToday(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Where the person is now; where nobody has the duty there, where the person lives. */
    public Hospitals near(@Nullable String placeNow, @Nullable String residence) {
        var near = placeNow == null ? NOBODY : hospitalsAt(placeNow);
        return !near.byRank().isEmpty() || residence == null ? near : hospitalsAt(residence);
    }

    @Override
    public Hospitals hospitalsAt(String area) {
        return new Hospitals(directory.holders(Duty.GREEN_CHANNEL, area, LocalDate.now(clock)).stream()
                .map(holder -> holder.organisation().code())
                .toList());
    }

    @Override
    public @Nullable String areaOf(String organisation) {
        return directory.organisation(organisation).map(Organisation::area).orElse(null);
    }

    public boolean isHospital(String code) {
        return directory
                .organisation(code)
                .filter(organisation -> organisation.kind() == OrganisationKind.HOSPITAL)
                .isPresent();
    }
}
