package org.careline.registry.directory;

import java.util.List;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;

/** All holders of one duty in one area 管辖, past and to come. */
public record JurisdictionView(String duty, String area, long version, List<Holder> holders) {
    public JurisdictionView {
        holders = List.copyOf(holders);
    }

    public static JurisdictionView from(JurisdictionChanged state) {
        return new JurisdictionView(state.duty().wireName(), state.area(), state.version(), state.holders());
    }
}
