package org.careline.local.demo;

import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A body of the demo area 机构; its name says 演示 and its number cannot ring.
 *
 * @param parent the next organisation up its own line of authority
 */
public record DemoOrganisation(
        String code,
        OrganisationKind kind,
        String name,
        @Nullable String parent,
        String area,
        String dutyPhone) {}
