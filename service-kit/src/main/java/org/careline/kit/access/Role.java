package org.careline.kit.access;

/** The roles of the suite, as they stand in the token. */
public final class Role {
    public static final String COMMUNITY_DOCTOR = "community-doctor";
    public static final String PSYCHIATRIST = "psychiatrist";
    public static final String PREVENTION_INSTITUTION = "prevention-institution";
    public static final String POLICE = "police";
    public static final String GRID_CENTRE = "grid-centre";
    public static final String GREEN_CHANNEL_DESK = "green-channel-desk";
    public static final String HEALTH_AUTHORITY = "health-authority";
    public static final String CLINIC_SYSTEM = "clinic-system";
    public static final String OPERATOR = "operator";

    private Role() {}
}
