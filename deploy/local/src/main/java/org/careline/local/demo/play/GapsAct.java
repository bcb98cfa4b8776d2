package org.careline.local.demo.play;

import java.util.Optional;
import java.util.Set;

/** Duties nobody has 职责空缺: each county's health authority sees its own, and none of the other's (rules 17.2). */
final class GapsAct {
    private final Cast cast;
    private final Stage stage;

    GapsAct(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
    }

    void play() {
        stage.title("七、职责空缺 两个卫健部门", "Duties nobody has: each health authority sees its own county's");
        sees("虎林市卫健局", "the first county's authority", "health", "230381203", "230381");
        sees("中原区卫健委", "the second county's authority", "zy-health", "410102012", "410102");
    }

    private void sees(String chinese, String english, String user, String oneOfThem, String county) {
        var gaps = stage.see(
                chinese + "看到本地职责空缺",
                english + " sees a township of its own that has no grid centre",
                () -> cast.authority(user).gaps().filter(areas -> areas.contains(oneOfThem)));
        stage.see(
                chinese + "看不到对方的空缺",
                english + " sees none of the other county's",
                () -> Optional.of(gaps).filter(areas -> isAllOf(county, areas)));
    }

    private static boolean isAllOf(String county, Set<String> areas) {
        return areas.stream().allMatch(area -> area.startsWith(county));
    }
}
