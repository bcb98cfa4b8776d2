package org.careline.followup.console.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.visit.VisitView;

/** The danger levels of a patient's visits that stand, drawn 危险性等级变化: one point a visit, the oldest on the left. */
public record LevelCurve(List<Point> points) {
    private static final int LEFT = 30;
    private static final int WIDTH = 570;
    private static final int BOTTOM = 130;
    private static final int STEP = 22;

    /** @param visits the latest first */
    static LevelCurve of(List<VisitView> visits) {
        var standing = visits.stream()
                .filter(visit -> visit.replacedBy() == null && visit.withdrawnAt() == null)
                .toList()
                .reversed();
        return new LevelCurve(IntStream.range(0, standing.size())
                .mapToObj(i -> Point.of(standing.get(i), across(i, standing.size())))
                .toList());
    }

    /** One visit is no curve. */
    public boolean isDrawn() {
        return points.size() > 1;
    }

    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** The lines of the levels, 0 to 5. */
    public List<Mark> marks() {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(level -> new Mark(level, height(level)))
                .toList();
    }

    private static int across(int place, int count) {
        return count == 1 ? LEFT : LEFT + 10 + place * (WIDTH - LEFT - 20) / (count - 1);
    }

    private static int height(int level) {
        return BOTTOM - level * STEP;
    }

    /** A visit on the curve. */
    public record Point(int x, int y, int level, LocalDate day, boolean told) {
        static Point of(VisitView visit, int x) {
            var told = DangerLevel.of(visit.level()).isTold();
            return new Point(x, height(visit.level()), visit.level(), visit.visitedOn(), told);
        }
    }

    /** A level's line. */
    public record Mark(int level, int y) {}
}
