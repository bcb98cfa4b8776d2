package org.careline.notification.domain;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What a locality may choose of the rules 17.3 and 17.4 地方规定.
 *
 * @param promptAfter an urgent alert not signed by then: the doctor is prompted to phone
 * @param urgentWithin an urgent alert is signed within, round the clock
 * @param policeWithin the police sign an alert for information within
 * @param nextWorkingDayBy the others sign it on the next working day by
 * @param phoningTakes from the prompt to going up the line, where the alert is for information
 * @param grantLasts the longest a right to see the person lasts
 * @param daysAfterClosing how long after the episode the person may be seen without a reason
 * @param lateAfter a visit entered later than this after the end of its day is late (rules 17.1-5)
 * @param signatureAnswersFor a signed call to assist at once answers equal ones entered within (rules 17.1-3)
 */
public record LocalRules(
        Duration promptAfter,
        Duration urgentWithin,
        Duration policeWithin,
        LocalTime nextWorkingDayBy,
        Duration phoningTakes,
        Duration grantLasts,
        int daysAfterClosing,
        Duration lateAfter,
        Duration signatureAnswersFor) {
    public LocalRules {
        if (promptAfter.compareTo(urgentWithin) > 0) {
            throw new IllegalArgumentException("the prompt comes before the time for signing ends");
        }
    }

    /** The defaults of rules 17.3 and 17.4. */
    public static LocalRules defaults() {
        return new LocalRules(
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofHours(4),
                LocalTime.NOON,
                Duration.ofMinutes(20),
                Duration.ofHours(12),
                30,
                Duration.ofHours(48),
                Duration.ofHours(24));
    }
}
