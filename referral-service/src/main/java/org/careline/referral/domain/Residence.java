package org.careline.referral.domain;

import org.jspecify.annotations.Nullable;

/** Where the patient lives 现住址, by a version of the file; the higher version wins (rules 17.2). */
public record Residence(long version, @Nullable String area) {}
