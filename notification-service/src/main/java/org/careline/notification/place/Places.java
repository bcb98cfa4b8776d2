package org.careline.notification.place;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;

/** Names places 地区 for the pages of those who are told, at most the township (design section 6). */
@ApplicationScoped
public class Places {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** The county and the township; the code of what has no name known. */
    public String name(String area) {
        if (area.length() < TOWNSHIP) {
            return nameOf(area);
        }
        var county = areas.find(area.substring(0, COUNTY)).map(Area::name).orElse("");
        return county + nameOf(area.substring(0, TOWNSHIP));
    }

    /** To the village, for whoever is entitled to the address. */
    public String fullName(String area) {
        return area.length() > TOWNSHIP ? name(area) + nameOf(area) : name(area);
    }

    private String nameOf(String code) {
        return areas.find(code).map(Area::name).orElse(code);
    }
}
