package org.careline.notification.domain;

/** Which of the patient's places makes a body a receiver (rules 17.1-2). */
public enum Place {
    /** Where the patient lives 现住址. */
    RESIDENCE,
    /** Where the patient is now, away from home. */
    NOW
}
