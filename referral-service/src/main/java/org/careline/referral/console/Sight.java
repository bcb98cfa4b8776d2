package org.careline.referral.console;

/**
 * As what somebody looks at a transfer 办理身份.
 *
 * @param addressed for the hospital it is addressed to
 * @param psychiatristAddressed as a psychiatrist of that hospital
 * @param community as doctor or prevention institution of the area, or of the organisation it went up to
 * @param doctor as doctor of the area
 * @param prevention as its prevention institution, or of the organisation it went up to
 */
record Sight(boolean addressed, boolean psychiatristAddressed, boolean community, boolean doctor, boolean prevention) {}
