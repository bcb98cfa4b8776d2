package org.careline.notification.domain.duty;

/** Which of a person's places makes an organisation a receiver (rules 17.1-2). */
public enum PlaceKind {
    /** Where the person lives 现住址. */
    RESIDENCE,
    /** Where the person is now, away from home. */
    NOW
}
