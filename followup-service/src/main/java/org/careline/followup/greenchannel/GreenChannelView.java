package org.careline.followup.greenchannel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The green channel 绿色通道 of a visit: where the transfer stands and since when (rules 17.6). */
public record GreenChannelView(
        UUID transfer,
        String state,
        @Nullable String hospital,
        @Nullable String hospitalName,
        @Nullable String hospitalPhone,
        OffsetDateTime since) {
    /** Something is still to come of it. */
    @JsonIgnore
    public boolean isOpen() {
        return !TransferState.of(state).isClosed();
    }
}
