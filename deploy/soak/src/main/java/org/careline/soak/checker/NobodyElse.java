package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;

/** Nobody is told but who has the duty, and nothing but dangers somebody entered (rules 17.1-2, 17.1-6). */
final class NobodyElse implements Check {
    private static final Set<String> NOTICES = Set.of("calmed", "closed", "withdrawn", "corrected", "re-targeted");

    @Override
    public String promise() {
        return "nobody else, no phantom";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.of(Heard.class).stream().filter(Heard::raised).forEach(heard -> judge(world, heard, findings));
        world.of(Heard.class).stream()
                .collect(groupingBy(Heard::webhook, mapping(Heard::organisation, toSet())))
                .forEach((webhook, organisations) -> findings.expect(
                        organisations.size() == 1, () -> "misdirected: webhook " + webhook + " to " + organisations));
    }

    private static void judge(World world, Heard heard, Findings findings) {
        var assessment = heard.assessment();
        var duty = heard.duty();
        if (assessment == null || duty == null) {
            return;
        }
        var entry = world.entry(assessment);
        if (entry.isEmpty()) {
            // An entry whose answer was lost was nobody's to write down.
            findings.expect(
                    world.lostStretches().cutAnEntryShort()
                            || world.of(org.careline.soak.history.Line.Unclear.class).stream()
                                    .anyMatch(act -> Set.of("visit", "correct").contains(act.act())),
                    () -> "phantom: %s was told of %s, which nobody entered"
                            .formatted(heard.organisation(), assessment));
            return;
        }
        findings.expect(
                entry.get().dangerous() || !heard.alarm() && NOTICES.contains(heard.cause()),
                () -> "phantom: %s was told of %s, level %d, as %s"
                        .formatted(heard.organisation(), assessment, entry.get().level(), heard.cause()));
        var entitled = entitled(world, entry.get(), duty, heard);
        findings.expect(
                entitled.contains(heard.organisation())
                        || world.isUnclear(entry.get().patient()),
                () -> "misdirected: %s of %s went to %s, the duty was with %s"
                        .formatted(duty.wireName(), assessment, heard.organisation(), entitled));
    }

    /** Who was told of the stretch hears how it goes on: what counts begins with the patient's first entry. */
    private static Set<String> entitled(World world, Assessed entry, Duty duty, Heard heard) {
        UUID patient = entry.patient();
        var from = world.firstEntry(patient).orElse(entry.asked());
        var bodies = world.residences()
                .between(patient, from, heard.at())
                .flatMap(area -> world.duties().between(duty, area, from, heard.at()))
                .collect(toSet());
        var all = new HashSet<>(bodies);
        bodies.forEach(body -> all.addAll(Lines.above(body)));
        return heard.upTheLine() || heard.cause().equals("closed") || !heard.alarm() ? all : bodies;
    }
}
