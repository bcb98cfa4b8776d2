package org.careline.followup.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.followup.domain.Destination;
import org.careline.followup.domain.Whereabouts;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.jspecify.annotations.Nullable;

/** Names who will be told 将被通报者, for showing; the notification service decides when it tells (rules 17.1-2, 17.5). */
@ApplicationScoped
public class Telling {
    private final Directory directory;
    private final DutyLine line;
    private final Clock clock;

    Telling(Directory directory, DutyLine line, Clock clock) {
        this.directory = directory;
        this.line = line;
        this.clock = clock;
    }

    /** One organisation is named once for a duty: accountable before copy, for the home before the place now. */
    public List<ToldView> of(@Nullable String residence, Whereabouts where, String assessor) {
        var assessorArea = residence == null && where.placeNow() == null ? areaOf(assessor) : null;
        var told = new LinkedHashMap<String, ToldView>();
        Destination.of(residence, where, assessorArea).stream()
                .flatMap(destination -> holders(destination).stream())
                .forEach(one -> told.merge(one.onceEach(), one, (known, again) -> known.copy() ? again : known));
        return List.copyOf(told.values());
    }

    /** For the question the assessor is asked once. */
    public static String inWords(List<ToldView> told) {
        return told.stream().map(ToldView::inWords).distinct().collect(Collectors.joining("、"));
    }

    private @Nullable String areaOf(String organisation) {
        return directory.organisation(organisation).map(Organisation::area).orElse(null);
    }

    private List<ToldView> holders(Destination destination) {
        var duty = duty(destination.recipient());
        var area = destination.area();
        var told = new ArrayList<ToldView>();
        for (var holder : directory.holders(duty, area, LocalDate.now(clock))) {
            told.add(ToldView.of(duty, area, holder.organisation(), !told.isEmpty(), false));
        }
        return told.isEmpty() ? List.of(upTheLine(duty, area)) : told;
    }

    private ToldView upTheLine(Duty duty, String area) {
        return line.nearest(duty, area)
                .map(above -> ToldView.of(duty, area, above, false, true))
                .orElseGet(() -> new ToldView(duty, area, null, null, null, false, true));
    }

    private static Duty duty(Destination.Recipient recipient) {
        return switch (recipient) {
            case POLICE -> Duty.POLICE;
            case GRID -> Duty.GRID;
            case PREVENTION -> Duty.PREVENTION;
        };
    }
}
