package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.careline.registry.directory.HeldDuty;

/**
 * A division in the tree of areas 区划, with who has which duty there today.
 *
 * @param divided there are divisions below it
 */
@TemplateData
public record AreaNode(String code, String name, boolean divided, List<HeldDuty> duties) {
    public AreaNode {
        duties = List.copyOf(duties);
    }

    /** Duties nobody has. */
    public List<String> gaps() {
        return duties.stream().filter(HeldDuty::nobody).map(HeldDuty::duty).toList();
    }
}
