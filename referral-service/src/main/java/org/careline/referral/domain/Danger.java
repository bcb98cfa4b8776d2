package org.careline.referral.domain;

/** Against what or whom the danger is directed 危险指向 (rules 3). */
public enum Danger {
    PROPERTY,
    OTHERS,
    SELF;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
