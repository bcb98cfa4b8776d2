package org.careline.journey.races;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.careline.events.Duty;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoJurisdiction;
import org.careline.local.demo.DemoOrganisation;
import org.careline.local.demo.DemoUser;

/** A village and whoever answers for it 责任单位. */
record Town(DemoArea demo, String village, String station) {
    static Town of(DemoArea demo, String village) {
        return new Town(demo, village, holders(demo, Duty.POLICE, village).getFirst());
    }

    Town passedTo(String other) {
        return new Town(demo, village, other);
    }

    String doctor() {
        return account(holders(demo, Duty.CARE, village).getFirst());
    }

    String grid() {
        return holders(demo, Duty.GRID, village).getFirst();
    }

    String prevention() {
        return holders(demo, Duty.PREVENTION, village).getFirst();
    }

    /** Those that take patients, the nearest first. */
    List<String> hospitals() {
        return holders(demo, Duty.GREEN_CHANNEL, village);
    }

    /** 公安局 above the station. */
    String bureau() {
        var parent = organisation(station).parent();
        return Objects.requireNonNull(parent);
    }

    List<String> receivers() {
        return List.of(station, bureau(), grid(), prevention());
    }

    String account(String organisation) {
        return users(organisation).getFirst().username();
    }

    /** One who proposes a change of duties, and another who confirms it. */
    List<String> administrators() {
        return demo.users().stream()
                .filter(user -> user.roles().contains("health-authority"))
                .filter(user ->
                        village.startsWith(organisation(user.organisation()).area()))
                .map(DemoUser::username)
                .toList();
    }

    private List<DemoUser> users(String organisation) {
        return demo.users().stream()
                .filter(user -> user.organisation().equals(organisation))
                .toList();
    }

    private DemoOrganisation organisation(String code) {
        return demo.organisations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The longest prefix decides (rules 17.2). */
    private static List<String> holders(DemoArea demo, Duty duty, String village) {
        return demo.jurisdictions().stream()
                .filter(one -> one.duty() == duty && village.startsWith(one.area()))
                .max(Comparator.comparingInt(one -> one.area().length()))
                .map(DemoJurisdiction::holders)
                .orElseThrow();
    }
}
