package org.careline.kit.access;

import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** @param parent the next organisation up its own line of authority */
public record Organisation(
        String code,
        OrganisationKind kind,
        String name,
        @Nullable String parent,
        @Nullable String area,
        @Nullable String dutyPhone) {}
