package org.careline.registry.directory.proposal;

import io.quarkus.qute.TemplateData;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.JurisdictionEvent.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes of duties that wait for a second person of the authority 待确认的管辖变更.
 *
 * @param own the caller proposed it, and somebody else confirms
 */
@TemplateData
public record ProposalView(
        UUID id,

        @Schema(enumeration = {"open", "confirmed", "withdrawn", "expired", "overtaken"})
        String state,

        String proposedBy,
        boolean own,
        OffsetDateTime proposedAt,
        OffsetDateTime expiresAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        List<ChangeView> changes) {
    public ProposalView {
        changes = List.copyOf(changes);
    }

    public boolean isOpen() {
        return state.equals(ProposalState.OPEN.code());
    }

    /**
     * @param version of the entry it was made from
     * @param present who is said to have the duty as it stands now
     * @param holders who is to have it
     */
    @TemplateData
    public record ChangeView(String duty, String area, long version, List<Holder> present, List<Holder> holders) {
        public ChangeView {
            present = List.copyOf(present);
            holders = List.copyOf(holders);
        }
    }
}
