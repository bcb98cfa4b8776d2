package org.careline.followup.greenchannel;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a transfer 转诊: what it is now and since when. */
record TransferChange(
        UUID assessment, TransferState state, @Nullable String hospital, OffsetDateTime since) {}
