package org.careline.followup.console.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careline.followup.console.shown.Proof;
import org.careline.followup.receivers.ReceiverView;
import org.jspecify.annotations.Nullable;

/**
 * The joint departments that were told 通知联席部门, with who received it there (form field N-6).
 *
 * @param named false: notification did not answer, the names are missing
 */
public record Joint(List<Line> lines, boolean named) {
    static Joint of(List<ReceiverView> receivers, Optional<Map<UUID, Proof>> proofs) {
        var known = proofs.orElse(Map.of());
        return new Joint(
                receivers.stream()
                        .map(receiver -> new Line(receiver, known.get(receiver.alert())))
                        .toList(),
                proofs.isPresent());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** One receiver, and who it was there. */
    public record Line(ReceiverView receiver, @Nullable Proof proof) {}
}
