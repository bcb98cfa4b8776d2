package org.careline.benchmark;

/**
 * What one step showed.
 *
 * @param post from asking to answer
 * @param toWebhook from the answer to each webhook of a danger, one for each duty
 * @param toAllThree from the answer to the last of the three duties
 * @param missing webhooks not seen when the backlog's time was up
 * @param drainSeconds from the last answer to the last webhook
 */
record StepResult(
        int offeredPerSecond,
        int seconds,
        int accepted,
        double acceptedPerSecond,
        Percentiles post,
        Percentiles toWebhook,
        Percentiles toAllThree,
        int missing,
        double drainSeconds) {
    private static final double SHARE_ACCEPTED = 0.98;
    private static final double MOST_SECONDS_BEHIND = 2;

    /** Kept up: nearly all accepted, nothing missing, the backlog gone at the end. */
    boolean keptUp() {
        return acceptedPerSecond >= SHARE_ACCEPTED * offeredPerSecond
                && missing == 0
                && drainSeconds <= MOST_SECONDS_BEHIND;
    }
}
