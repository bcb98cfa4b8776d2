package org.careline.soak.checker;

/** Whoever answers for a duty where the person lives in the end has been told of the danger (rules 17.1-3). */
final class ToldWhoAnswersNow implements Check {
    @Override
    public String promise() {
        return "told now: whoever answers in the end knows";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var patient : world.clearPatients()) {
            var open = world.course(patient).openDangers();
            var area = world.residences().last(patient);
            if (open.isEmpty() || area.isEmpty()) {
                continue;
            }
            for (var duty : Duties.TOLD) {
                world.duties()
                        .last(duty, area.get())
                        .ifPresent(holder -> findings.expect(
                                open.stream()
                                        .anyMatch(danger -> world.wasSignedSince(danger, duty)
                                                || world.raisedAbout(danger.assessment()).stream()
                                                        .anyMatch(heard -> heard.duty() == duty
                                                                && heard.organisation()
                                                                        .equals(holder))),
                                () -> "lost: %s answers for %s of patient %s in the end and was told nothing of it"
                                        .formatted(holder, duty.wireName(), patient)));
            }
        }
    }
}
