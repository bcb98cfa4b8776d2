package org.careline.registry.residence;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.careline.registry.directory.HeldDuty;

/**
 * Where a patient is about to live, and who has which duty there 迁入地.
 *
 * @param own the caller goes on seeing the file
 */
@TemplateData
public record NewPlace(String name, boolean own, List<HeldDuty> duties) {
    public NewPlace {
        duties = List.copyOf(duties);
    }
}
