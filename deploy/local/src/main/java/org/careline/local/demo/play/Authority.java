package org.careline.local.demo.play;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.careline.local.Part;
import org.careline.local.client.Api;

/** A health authority 卫生健康行政部门, played with the token of a demo user: it reads the page as its browser would be sent it. */
record Authority(Api api, String user) {
    private static final Pattern GAP = Pattern.compile("/console/directory/areas/([0-9]+)/[a-z-]+");

    /** The areas in which some duty has nobody 职责空缺, of all that this authority is shown. */
    Optional<Set<String>> gaps() {
        return api.page(user, Part.REGISTRY, "gaps").map(Authority::areas);
    }

    private static Set<String> areas(String page) {
        return GAP.matcher(page).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
    }
}
