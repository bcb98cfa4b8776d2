package org.careline.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.soak.checker.Findings;
import org.careline.soak.history.History;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.FaultBegan;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.history.Line.Listening;
import org.careline.soak.history.Line.Refused;
import org.careline.soak.history.Line.Unclear;

/** What a soak has shown 结论: how much happened, what was judged, and how sure one may be. */
record Verdict(List<Line> lines, List<Findings> findings) {
    private static final int SHOWN = 8;
    private static final int LINES_SHOWN = 80;

    static Verdict of(History history, List<Findings> findings) {
        return new Verdict(history.lines(), findings);
    }

    List<String> breaches() {
        return findings.stream().flatMap(one -> one.breaches().stream()).toList();
    }

    String text() {
        var text = new StringBuilder();
        text.append("%n事件 events: %,d told, %,d hearings compared, %,d webhooks taken%n"
                .formatted(events(), compared(), count(Heard.class)));
        text.append("行为 acts: %s; 未明 unclear %d, 被拒 refused %d%n"
                .formatted(acts(), count(Unclear.class), count(Refused.class)));
        text.append("故障 faults: %s%n".formatted(faults()));
        findings.forEach(one -> {
            text.append("  %s %-55s %,9d 次 judged, %d 违反 breaches%n"
                    .formatted(
                            one.breaches().isEmpty() ? "✓" : "✗",
                            one.promise(),
                            one.judged(),
                            one.breaches().size()));
            one.breaches().stream().limit(SHOWN).forEach(breach -> text.append("      %s%n".formatted(breach)));
            one.breaches().stream()
                    .limit(1)
                    .flatMap(this::told)
                    .forEach(line -> text.append("        %s%n".formatted(line)));
        });
        return text.append(conclusion()).toString();
    }

    /** What the history has about the patient of a breach, so that who reads the output can see whose fault it was. */
    private Stream<String> told(String breach) {
        return History.about(lines, breach).stream().limit(LINES_SHOWN);
    }

    /** The rule of three: none in n says, at 95 %, fewer than three in n. */
    private String conclusion() {
        var judged = findings.stream().mapToLong(Findings::judged).sum();
        if (judged == 0) {
            return "没有判断任何事 nothing was judged";
        }
        return breaches().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "结论 verdict: zero breaches in %,d judgements: fewer than %.1f in a million at 95 %%; of %,d events told, fewer than %.0f in a million",
                        judged,
                        3e6 / judged,
                        events(),
                        3e6 / Math.max(1, events()))
                : "结论 verdict: %d breaches in %,d judgements"
                        .formatted(breaches().size(), judged);
    }

    private Map<String, Long> faults() {
        return lines.stream()
                .filter(FaultBegan.class::isInstance)
                .map(FaultBegan.class::cast)
                .collect(Collectors.groupingBy(FaultBegan::kind, TreeMap::new, Collectors.counting()));
    }

    private String acts() {
        return lines.stream()
                .map(line -> line.getClass().getSimpleName())
                .filter(
                        List.of(
                                "Registered",
                                "Assessed",
                                "Withdrawn",
                                "Moved",
                                "Life",
                                "Signed",
                                "Phoned",
                                "Stepped",
                                "Holds")::contains)
                .collect(Collectors.groupingBy(
                        name -> name.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()))
                .toString();
    }

    /** Of each topic once, however many hear it. */
    private long events() {
        return listenings().collect(Collectors.toMap(Listening::topic, Listening::told, Math::max)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long compared() {
        return listenings().mapToLong(Listening::told).sum();
    }

    private Stream<Listening> listenings() {
        return lines.stream().filter(Listening.class::isInstance).map(Listening.class::cast);
    }

    private long count(Class<? extends Line> kind) {
        return lines.stream().filter(kind::isInstance).count();
    }

    static String progress(List<Line> lines) {
        var counts = lines.stream()
                .collect(Collectors.groupingBy(line -> line.getClass().getSimpleName(), Collectors.counting()));
        return "%,d 评估 assessed, %,d 收到 heard, %,d 故障 faults, %d 未明 unclear"
                .formatted(
                        counts.getOrDefault("Assessed", 0L),
                        counts.getOrDefault("Heard", 0L),
                        counts.getOrDefault("FaultBegan", 0L),
                        counts.getOrDefault("Unclear", 0L));
    }
}
