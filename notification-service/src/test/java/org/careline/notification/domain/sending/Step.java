package org.careline.notification.domain.sending;

/**
 * Something that happens, at random.
 *
 * @param whom picks the alert, the call, or the receiver it happens to
 * @param length of what lasts, in milliseconds
 */
record Step(Kind kind, int process, int whom, int length) {
    enum Kind {
        RAISE,
        TELL_NEWS,
        END,
        SIGN,
        TAKE,
        BEGIN,
        HEAR,
        ANSWER,
        LOSE_ANSWER,
        NOT_REACH,
        WRITE,
        CRASH,
        PASS
    }
}
