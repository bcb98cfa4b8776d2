package org.careline.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A real division 行政区划 (rules 13.2): the county, a town, farm, forestry bureau or street, or a village or neighbourhood. */
public record Division(String code, String name) {
    boolean isTownship() {
        return code.length() == 9;
    }

    boolean isVillage() {
        return code.length() == 12;
    }

    /** 200 to 399: a village committee 村委会, not a neighbourhood's (rules 13.2). */
    boolean isFarmingVillage() {
        return isVillage() && (code.charAt(9) == '2' || code.charAt(9) == '3');
    }

    /** 3 digits that tell the villages and neighbourhoods of one township apart. */
    String number() {
        return code.substring(9);
    }

    /** The three digits of the township, enough to tell the townships of one county apart. */
    String suffix() {
        return code.substring(6, 9);
    }

    boolean isForestryBureau() {
        return suffix().startsWith("4");
    }

    boolean isFarm() {
        return suffix().startsWith("5");
    }

    /** @param county 6 digits, of a county of the demo area */
    static List<Division> of(String county) {
        var table = Objects.requireNonNull(
                Division.class.getResourceAsStream("divisions-" + county + ".csv"),
                "the demo area's divisions are missing");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Division::from).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Division from(String line) {
        var fields = line.split(",", 3);
        return new Division(fields[0], fields[2]);
    }
}
