package org.careline.registry.directory.proposal;

import java.util.Arrays;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.kit.problem.NotThereException;
import org.careline.registry.directory.JurisdictionForm;
import org.careline.registry.domain.Tenure;
import org.careline.registry.domain.Tenures;

/**
 * One change of a proposal, as it is kept 拟变更的管辖.
 *
 * @param version of the entry it was made from; 0: nothing was said of the area yet
 */
record ProposedChange(String duty, String area, long version, List<Holder> holders) {
    ProposedChange {
        holders = List.copyOf(holders);
    }

    static ProposedChange of(Duty duty, String area, long version, JurisdictionForm form) {
        return new ProposedChange(
                duty.wireName(),
                area,
                version,
                form.tenures().tenures().stream()
                        .map(tenure -> new Holder(tenure.organisation(), tenure.rank(), tenure.from(), tenure.to()))
                        .toList());
    }

    String key() {
        return duty + ":" + area;
    }

    Tenures wish() {
        return new Tenures(holders.stream()
                .map(holder -> new Tenure(holder.organisation(), holder.rank(), holder.from(), holder.to()))
                .toList());
    }

    Duty known() {
        return known(duty);
    }

    static Duty known(String duty) {
        return Arrays.stream(Duty.values())
                .filter(known -> known.wireName().equals(duty))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }
}
