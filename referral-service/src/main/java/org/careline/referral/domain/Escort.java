package org.careline.referral.domain;

/** Who brings the patient 护送人 (精神卫生法 art. 28; rules 6). */
public enum Escort {
    FAMILY,
    EMPLOYER,
    POLICE,
    /** 民政: for who is found without family. */
    CIVIL_AFFAIRS,
    /** 村（居）委会. */
    VILLAGE_COMMITTEE,
    COMMUNITY_DOCTOR,
    AMBULANCE,
    NOBODY;

    @Override
    public String toString() {
        return Code.of(this);
    }
}
