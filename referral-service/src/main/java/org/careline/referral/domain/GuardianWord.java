package org.careline.referral.domain;

/** What the guardian says 监护人意见 (精神卫生法 art. 31; rules 7). */
public enum GuardianWord {
    AGREES,
    REFUSES,
    NOT_REACHED,
    NO_GUARDIAN;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
