package org.careline.soak.checker;

import org.careline.soak.history.Line.Listening;

/** Everything that was told has been heard by every listener of its topic. */
final class Listeners implements Check {
    private static final int SHOWN = 5;

    @Override
    public String promise() {
        return "heard: everything told, by every listener";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.of(Listening.class).forEach(listening -> {
            findings.kept(listening.told() - listening.unheard().size());
            listening.unheard().stream()
                    .sorted()
                    .limit(SHOWN)
                    .forEach(event -> findings.expect(
                            false,
                            () -> "unheard: %s of %s by %s (%d in all)"
                                    .formatted(
                                            event,
                                            listening.topic(),
                                            listening.listener(),
                                            listening.unheard().size())));
        });
    }
}
