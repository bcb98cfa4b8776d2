package org.careline.notification.domain.duty;

import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it stands in a line of authority 逐级上报 (rules 17.2).
 *
 * @param parent the next one up its own line
 */
public record Organisation(
        String code,
        OrganisationKind kind,
        @Nullable String parent,
        @Nullable String area) {}
