package org.careline.referral.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The high-risk course of a patient 高风险过程, walked through in the order of its days (rules 17.1-9): a danger opens a
 * stretch, two calm days, an admission or death end it.
 */
final class HighRiskCourse {
    private static final int CALM_DAYS = 2;

    /** How a stretch ended. */
    enum Ending {
        CALM,
        ADMITTED,
        DECEASED
    }

    private final List<Entry> stretch = new ArrayList<>();
    private final List<Entry> before = new ArrayList<>();
    private final Set<LocalDate> calmDays = new HashSet<>();
    private final Set<LocalDate> calmVisits = new HashSet<>();
    private final @Nullable String home;
    private boolean inHospital;
    private boolean dead;
    private @Nullable String place;
    private @Nullable Ending ending;
    private @Nullable Entry newest;

    private HighRiskCourse(@Nullable String home) {
        this.home = home;
    }

    static HighRiskCourse of(Facts facts, ZoneId zone) {
        var course = new HighRiskCourse(facts.residence());
        Happening.inOrder(facts, zone).forEach(course::take);
        return course;
    }

    private void take(Happening happening) {
        switch (happening) {
            case Happening.Visit visit when visit.entry().isDanger() -> takeDanger(visit.entry());
            case Happening.Visit visit -> takeCalm(visit.entry());
            case Happening.Admission _ -> {
                inHospital = true;
                end(Ending.ADMITTED);
            }
            case Happening.Discharge _ -> inHospital = false;
            case Happening.Death _ -> {
                dead = true;
                end(Ending.DECEASED);
            }
        }
    }

    private void takeDanger(Entry danger) {
        var said = danger.assessment().placeNow();
        if (said != null || home != null || stretch.isEmpty()) {
            place = said == null || isHome(said) ? null : said;
        }
        stretch.add(danger);
        calmDays.clear();
        newest = danger;
        dead = false;
        inHospital = danger.assessment().inHospital();
    }

    /** A blank field of a visit by telephone brings nobody home. */
    private void takeCalm(Entry calm) {
        var said = calm.assessment().placeNow();
        if (said != null) {
            place = isHome(said) ? null : said;
        }
        inHospital = calm.assessment().inHospital();
        calmVisits.add(calm.day());
        if (!stretch.isEmpty() && calmDays.add(calm.day()) && calmDays.size() == CALM_DAYS) {
            end(Ending.CALM);
        }
    }

    private void end(Ending how) {
        if (!stretch.isEmpty() || how == Ending.ADMITTED) {
            before.clear();
            before.addAll(stretch);
            ending = how;
        }
        stretch.clear();
        calmDays.clear();
    }

    private boolean isHome(String said) {
        return home != null && (home.startsWith(said) || said.startsWith(home));
    }

    /** The dangers of the stretch that is open. */
    List<Entry> dangers() {
        return List.copyOf(stretch);
    }

    /** The dangers of the last stretch that ended, or of the one that an admission found. */
    List<Entry> dangersBefore() {
        return List.copyOf(before);
    }

    /** How the last stretch ended; null: none has. */
    @Nullable
    Ending ending() {
        return ending;
    }

    boolean inHospital() {
        return inHospital;
    }

    /** Died, and was not seen in danger on a later day 已死亡. */
    boolean isDead() {
        return dead;
    }

    /** Where the person is, if not at home or not known. */
    @Nullable
    String place() {
        return place;
    }

    /** Who lives nowhere known is looked for where the person was seen, and then where the assessor works. */
    @Nullable
    String area(Duties duties) {
        if (home != null) {
            return home;
        }
        if (place != null) {
            return place;
        }
        return newest == null ? null : duties.areaOf(newest.assessment().organisation());
    }

    /** A calm visit of a later day stands 已被后续随访覆盖. */
    boolean isOvertaken(Entry danger) {
        return calmVisits.stream().anyMatch(danger.day()::isBefore);
    }
}
