package org.careline.followup.domain;

/**
 * Counts of dangerous behaviour since the previous visit 危险行为 (form 表8, rules 9.1).
 *
 * @param minorDisturbance 轻度滋事
 * @param disturbance 肇事, against the public order law
 * @param crime 肇祸, against the criminal law
 * @param otherHarm 其他危害行为
 * @param selfHarm 自伤
 * @param attemptedSuicide 自杀未遂
 */
public record Incidents(
        int minorDisturbance, int disturbance, int crime, int otherHarm, int selfHarm, int attemptedSuicide) {
    public static final Incidents NONE = new Incidents(0, 0, 0, 0, 0, 0);

    public Incidents {
        if (minorDisturbance < 0
                || disturbance < 0
                || crime < 0
                || otherHarm < 0
                || selfHarm < 0
                || attemptedSuicide < 0) {
            throw new IllegalArgumentException("a count cannot be below zero");
        }
    }

    /** Rules 17.5: 肇事, 肇祸, self-harm or attempted suicide above 0 do not go with a level below 3 unexplained. */
    public boolean speakAgainstLowLevel() {
        return disturbance > 0 || crime > 0 || isAgainstSelf();
    }

    public boolean isAgainstSelf() {
        return selfHarm > 0 || attemptedSuicide > 0;
    }

    public boolean any() {
        return minorDisturbance > 0 || otherHarm > 0 || speakAgainstLowLevel();
    }
}
