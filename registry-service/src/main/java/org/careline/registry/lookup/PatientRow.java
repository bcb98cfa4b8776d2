package org.careline.registry.lookup;

import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient in the list of a page 患者名单行.
 *
 * @param age null: nobody knows when the person was born
 * @param estimated the age is a guess
 * @param disorder as in the API; empty: not stated
 */
@TemplateData
public record PatientRow(
        UUID id,
        String name,
        String sex,
        @Nullable Integer age,
        boolean estimated,
        String place,
        String disorder,
        String status,
        String temporaryNumber) {}
