package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;

/** An organisation in the list of a page 机构, with the words for what it stands below and where it is. */
@TemplateData
public record OrganisationRow(
        String code,
        String name,
        String kind,
        String parent,
        String place,
        String dutyPhone,
        boolean active,
        boolean governed) {}
