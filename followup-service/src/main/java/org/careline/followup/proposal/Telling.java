package org.careline.followup.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.followup.domain.Destination;
import org.careline.kit.access.Directory;
import org.careline.kit.access.DutyHolder;
import org.careline.kit.access.Organisation;
import org.jspecify.annotations.Nullable;

/** Names who will be told 将被通报者, for showing; the notification service decides when it tells (rules 17.1-2, 17.5). */
@ApplicationScoped
public class Telling {
    private final Directory directory;
    private final Clock clock;

    Telling(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public List<ToldView> of(@Nullable String residence, @Nullable String placeNow, String assessor) {
        var assessorArea = residence == null && placeNow == null ? areaOf(assessor) : null;
        return Destination.of(residence, placeNow, assessorArea).stream()
                .flatMap(this::holders)
                .distinct()
                .toList();
    }

    /** For the question the assessor is asked once. */
    public static String inWords(List<ToldView> told) {
        return told.stream().map(ToldView::inWords).distinct().collect(Collectors.joining("、"));
    }

    private @Nullable String areaOf(String organisation) {
        return directory.organisation(organisation).map(Organisation::area).orElse(null);
    }

    private Stream<ToldView> holders(Destination destination) {
        var duty = duty(destination.recipient());
        var holders = directory.holders(duty, destination.area(), LocalDate.now(clock));
        if (holders.isEmpty()) {
            return Stream.of(new ToldView(duty, destination.area(), null, null, null));
        }
        return holders.stream()
                .map(DutyHolder::organisation)
                .map(holder ->
                        new ToldView(duty, destination.area(), holder.code(), holder.name(), holder.dutyPhone()));
    }

    private static Duty duty(Destination.Recipient recipient) {
        return switch (recipient) {
            case POLICE -> Duty.POLICE;
            case GRID -> Duty.GRID;
            case PREVENTION -> Duty.PREVENTION;
        };
    }
}
