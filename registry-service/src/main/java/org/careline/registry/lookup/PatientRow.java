package org.careline.registry.lookup;

import io.quarkus.qute.TemplateData;
import java.util.UUID;

/**
 * A patient in the list of a page 患者名单行.
 *
 * @param disorder as in the API; empty: not stated
 */
@TemplateData
public record PatientRow(
        UUID id,
        String name,
        String sex,
        int age,
        String place,
        String disorder,
        String status,
        String temporaryNumber) {}
