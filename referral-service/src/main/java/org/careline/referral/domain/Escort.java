package org.careline.referral.domain;

/** Who brings the patient 护送人 (精神卫生法 art. 28; rules 6). */
public enum Escort {
    FAMILY,
    EMPLOYER,
    POLICE,
    COMMUNITY_DOCTOR,
    AMBULANCE,
    NOBODY;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
