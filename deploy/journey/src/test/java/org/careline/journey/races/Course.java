package org.careline.journey.races;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One patient by the rules (17), act after act, read plainly and shared with nothing of the product: whichever of two acts was first, all
 * services must show what one of the two orders leads to.
 */
record Course(
        Trial trial,
        Life life,
        Entry first,
        Entry second,
        Desk desk,
        @Nullable String hospital,
        boolean wentUp) {
    static final int LEVEL_OF_THE_FIRST = 4;
    static final int LEVEL_OF_THE_SECOND = 5;
    /** Where the person lives, whether the village has another station now, whether the person is alive. */
    record Life(boolean moved, boolean passedOn, boolean dead) {}

    /** As the race finds it. */
    static Course of(Trial trial) {
        var begun = trial.pair().beginsWithAnEntry();
        var desk = Desk.before(trial.pair());
        var first = begun ? new Entry(LEVEL_OF_THE_FIRST, false, desk == Desk.ADMITTED, false) : Entry.NONE;
        var hospital = begun ? trial.home().hospitals().getFirst() : null;
        return new Course(
                trial,
                new Life(false, false, false),
                first,
                Entry.NONE,
                desk,
                hospital,
                trial.pair().has(Act.TAKE_OVER));
    }

    /** Empty: the rules refuse it now. */
    Optional<Course> after(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case VISIT -> life.moved ? null : visited();
                    case CORRECT ->
                        mayChange() ? changed(new Entry(trial.corrected(), true, first.ended(), false)) : null;
                    case WITHDRAW -> mayChange() ? changed(Entry.NONE) : null;
                    case MOVE -> life.dead || life.moved ? null : moved();
                    case DIE -> life.dead || life.moved ? null : died();
                    case SIGN -> isTakenBackFromTheStation() ? null : signed();
                    case PHONE -> this;
                    case TAKE_OVER -> isTakenBackFromTheStation() ? null : this;
                    case ADMIT -> isAtTheFirst(Desk.ACCEPTED) || isAtTheFirst(Desk.CONFIRMED) ? admitted() : null;
                    case DISCHARGE -> isAtTheFirst(Desk.ADMITTED) ? at(Desk.DISCHARGED, hospital) : null;
                    case DECLINE -> isAtTheFirst(Desk.CONFIRMED) ? at(Desk.CONFIRMED, next()) : null;
                    case CHANGE_DUTY -> lives(new Life(life.moved, true, life.dead), hospital);
                });
    }

    /** The dead are left in peace; an inpatient seen outside ran away, and is brought back to the same hospital (17.6). */
    private Course visited() {
        var entry = new Entry(LEVEL_OF_THE_SECOND, false, life.dead, false);
        var asks = !life.dead
                && List.of(Desk.NONE, Desk.OVER, Desk.ADMITTED, Desk.DISCHARGED).contains(desk);
        return new Course(
                trial,
                life,
                first,
                entry,
                asks ? Desk.AWAITING : desk,
                asks && desk != Desk.ADMITTED ? town().hospitals().getFirst() : hospital,
                wentUp);
    }

    private boolean mayChange() {
        return first.stands() && !first.corrected();
    }

    /** Signed again, with its full time; a notice that stands on nothing any more stands down. */
    private Course changed(Entry entry) {
        var goes = desk != Desk.AWAITING || entry.asks() || second.asks();
        return new Course(trial, life, entry, second, goes ? desk : Desk.OVER, hospital, false);
    }

    /** Whoever answers there is alarmed anew; the hospital is another one only while nobody has decided. */
    private Course moved() {
        var other = desk == Desk.AWAITING ? trial.elsewhere().hospitals().getFirst() : hospital;
        return lives(new Life(true, life.passedOn, false), other);
    }

    private Course lives(Life now, @Nullable String at) {
        return new Course(trial, now, first, second, desk, at, false);
    }

    private Course died() {
        var now = new Life(life.moved, life.passedOn, true);
        var over = desk == Desk.NONE ? Desk.NONE : Desk.OVER;
        return new Course(trial, now, first.over(), second.over(), over, hospital, wentUp);
    }

    private boolean isTakenBackFromTheStation() {
        return life.moved || life.passedOn || !mayChange();
    }

    private Course signed() {
        var entry = new Entry(first.level(), first.corrected(), first.ended(), true);
        return new Course(trial, life, entry, second, desk, hospital, false);
    }

    private boolean isAtTheFirst(Desk step) {
        return desk == step && trial.home().hospitals().getFirst().equals(hospital);
    }

    private Course admitted() {
        return new Course(trial, life, first.over(), second.over(), Desk.ADMITTED, hospital, wentUp);
    }

    private Course at(Desk step, @Nullable String at) {
        return new Course(trial, life, first, second, step, at, wentUp);
    }

    /** Of those near where the person lives, the first that was not asked. */
    private String next() {
        return town().hospitals().stream()
                .filter(one -> !one.equals(hospital))
                .findFirst()
                .orElseThrow();
    }

    Town town() {
        if (life.moved) {
            return trial.elsewhere();
        }
        return life.passedOn ? trial.home().passedTo(trial.nextStation()) : trial.home();
    }

    /** The highest danger of the stretch that is open; 0: there is none. */
    int danger() {
        return Stream.of(first, second)
                .filter(Entry::asks)
                .mapToInt(Entry::level)
                .max()
                .orElse(0);
    }

    /** Nothing but what the station itself has signed. */
    boolean stationIsDone() {
        return !second.asks()
                && first.signed()
                && town().station().equals(trial.home().station());
    }
}
