package org.careline.followup.console.shown;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who received an alert 受理人员, by name and telephone, as notification tells it (form field N-6). */
public record Proof(
        UUID alert,
        @Nullable String officer,
        @Nullable String post,
        @Nullable String told,
        @Nullable String toldPost,
        @Nullable String toldNumber) {}
