package org.careline.notification.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who received an alert 受理人员 (form field N-6).
 *
 * @param officer who signed
 * @param told whom the caller's organisation told by telephone last
 */
public record ProofView(
        UUID alert,
        @Nullable String officer,
        @Nullable String post,
        @Nullable String told,
        @Nullable String toldPost,
        @Nullable String toldNumber) {}
