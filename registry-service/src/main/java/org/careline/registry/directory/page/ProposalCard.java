package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.careline.registry.directory.proposal.ProposalView;
import org.careline.registry.domain.Tenure;

/** A proposal as a page shows it 待确认的管辖变更: each change with the names of who has the duty and who is to have it. */
@TemplateData
public record ProposalCard(ProposalView proposal, String at, String expires, String decidedAt, List<Line> lines) {
    public ProposalCard {
        lines = List.copyOf(lines);
    }

    /** One change. */
    @TemplateData
    public record Line(String duty, String area, String place, List<Tenure> present, List<Tenure> wanted) {
        public Line {
            present = List.copyOf(present);
            wanted = List.copyOf(wanted);
        }
    }
}
