package org.careline.soak.checker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.AlertRow;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.history.Line.Holds;
import org.careline.soak.history.Line.Registered;
import org.careline.soak.history.Line.Signed;
import org.careline.soak.history.Line.Stepped;
import org.jspecify.annotations.Nullable;

/** A short history for a test: one patient of 东方红镇 whose three bodies are known, told second by second. */
final class Tale {
    static final String TOWN = "230381103";
    static final String OTHER_TOWN = "230381104";
    static final String STATION = "DEMO-POLICE-103";
    static final String GRID = "DEMO-GRID-103";
    static final String PREVENTION = "DEMO-PREVENTION";
    static final UUID PATIENT = new UUID(1, 1);
    static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Instant BEGIN = Instant.parse("2026-11-29T02:00:00Z");

    private final List<Line> lines = new ArrayList<>();

    static Tale ofOnePatient() {
        var tale = new Tale();
        tale.holds(0, Duty.POLICE, TOWN, STATION);
        tale.holds(0, Duty.GRID, TOWN, GRID);
        tale.holds(0, Duty.PREVENTION, "230381", PREVENTION);
        tale.holds(0, Duty.GREEN_CHANNEL, "230381", "DEMO-HOSPITAL-1");
        tale.holds(0, Duty.POLICE, OTHER_TOWN, "DEMO-POLICE-104");
        tale.holds(0, Duty.GRID, OTHER_TOWN, "DEMO-GRID-104");
        return tale.with(new Registered(at(0), at(1), PATIENT, TOWN));
    }

    static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }

    static UUID id(int number) {
        return new UUID(2, number);
    }

    Tale with(Line line) {
        lines.add(line);
        return this;
    }

    Tale holds(long second, Duty duty, String area, String organisation) {
        return with(new Holds(at(second), at(second), duty, area, organisation));
    }

    Tale assessed(long second, int number, int level) {
        return assessed(second, number, level, DAY, null);
    }

    Tale assessed(long second, int number, int level, LocalDate day, @Nullable Integer replaces) {
        var kinds = level >= 4 ? Set.of("others") : Set.of("property");
        return with(new Assessed(
                at(second),
                at(second),
                PATIENT,
                id(number),
                level,
                kinds,
                day,
                replaces == null ? null : id(replaces)));
    }

    /** All three bodies' machines take it. */
    Tale toldToAll(long second, int number) {
        heard(second, Duty.POLICE, STATION, number);
        heard(second, Duty.GRID, GRID, number);
        return heard(second, Duty.PREVENTION, PREVENTION, number);
    }

    Tale heard(long second, Duty duty, String organisation, int number) {
        return heard(second, duty, organisation, number, "org.careline.alert-raised.v1", "new", true);
    }

    Tale heard(long second, Duty duty, String organisation, int number, String type, String cause, boolean alarm) {
        var alert = alert(duty, organisation, number);
        return with(new Heard(
                at(second),
                organisation,
                alert + " " + type,
                type,
                alert,
                id(number),
                duty,
                cause,
                false,
                alarm,
                false));
    }

    static UUID alert(Duty duty, String organisation, int number) {
        return UUID.nameUUIDFromBytes((duty + organisation + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Tale signed(long second, Duty duty, String organisation, int number) {
        return with(new Signed(
                at(second), at(second), PATIENT, organisation, duty, alert(duty, organisation, number), id(number)));
    }

    Tale step(long second, String step) {
        return with(new Stepped(at(second), at(second), PATIENT, new UUID(3, 3), step));
    }

    Tale row(Duty duty, String organisation, int number, boolean ringing, boolean signed) {
        return with(new AlertRow(
                at(999),
                alert(duty, organisation, number),
                PATIENT,
                id(number),
                duty,
                organisation,
                ringing,
                signed,
                false));
    }

    List<String> breaches(Check check) {
        return Checker.judge(check, new World(lines)).breaches();
    }
}
