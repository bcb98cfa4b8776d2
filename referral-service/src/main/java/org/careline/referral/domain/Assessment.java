package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A danger assessment as the green channel hears it 危险性评估 (rules 17.1, 17.6). */
public record Assessment(
        UUID id,
        @Nullable UUID replaces,
        int level,
        LocalDate visitedOn,
        Arrival arrival,
        boolean inHospital,
        Instant assessedAt) {

    /** How it came to the suite 录入方式 (17.1-5). */
    public enum Arrival {
        IN_TIME,
        LATE,
        IMPORTED
    }

    /**
     * The last closed record of the patient.
     *
     * @param closedOn local date
     */
    public record LastRecord(Grounds grounds, LocalDate closedOn) {}

    /** Below 3 nothing is opened; history taken over from another system never opens anything (17.1-5). */
    public boolean concernsTheGreenChannel() {
        return level >= 3 && arrival != Arrival.IMPORTED;
    }

    public Ground ground() {
        return new Ground(id, level, assessedAt);
    }

    /** Opens a record where none is open; in hospital none is needed (17.1-8). */
    public boolean opens(@Nullable LastRecord last) {
        return concernsTheGreenChannel() && !inHospital && (last == null || !wasDecidedBy(last));
    }

    /** Neither in hospital nor perhaps dealt with already. */
    public boolean mayOpenAtOnce() {
        return concernsTheGreenChannel() && !inHospital && !mayHaveBeenDecided();
    }

    /** Only a late one, or a correction, can speak of a crisis that a closed record has dealt with. */
    public boolean mayHaveBeenDecided() {
        return arrival == Arrival.LATE || replaces != null;
    }

    /** Seen at home in danger again: the stay is over, and this is the next crisis. */
    public boolean followsTheStayOf(Discharged discharged, LocalDate dischargedOn) {
        return concernsTheGreenChannel()
                && !inHospital
                && !visitedOn.isBefore(dischargedOn)
                && (replaces == null || !discharged.grounds().contain(replaces));
    }

    private boolean wasDecidedBy(LastRecord last) {
        if (replaces != null && last.grounds().contain(replaces)) {
            return level <= last.grounds().level();
        }
        return arrival == Arrival.LATE && visitedOn.isBefore(last.closedOn());
    }
}
