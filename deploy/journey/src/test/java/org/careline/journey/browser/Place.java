package org.careline.journey.browser;

import java.util.Locale;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.Division;

/** A township or street of the demo area with the accounts of the bodies that answer for it, and one of its villages. */
record Place(String prefix, String township, Division village) {
    /** @param township 9 digits */
    static Place of(String township) {
        var county = new DemoArea()
                .counties().stream()
                        .filter(one ->
                                township.startsWith(one.divisions().getFirst().code()))
                        .findFirst()
                        .orElseThrow();
        var village = county.divisions().stream()
                .filter(one -> one.code().length() == 12 && one.code().startsWith(township))
                .findFirst()
                .orElseThrow();
        return new Place(township.startsWith("2303") ? "" : "zy-", township.substring(6), village);
    }

    String doctor() {
        return body("care-" + township);
    }

    String police() {
        return body("police-" + township);
    }

    String grid() {
        return body("grid-" + township);
    }

    String prevention() {
        return body("prevention");
    }

    String hospital() {
        return body("hospital-1");
    }

    String body(String name) {
        return prefix + name.toLowerCase(Locale.ROOT);
    }
}
