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
    static final int TOWNSHIP = 9;

    public AreaNode {
        duties = List.copyOf(duties);
    }

    /** Duties nobody has; above the townships none is missing, for people are placed by township (rules 13.2). */
    public List<String> gaps() {
        return code.length() < TOWNSHIP
                ? List.of()
                : duties.stream().filter(HeldDuty::nobody).map(HeldDuty::duty).toList();
    }
}
