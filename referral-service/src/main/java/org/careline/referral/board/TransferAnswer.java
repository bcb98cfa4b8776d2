package org.careline.referral.board;

import org.careline.kit.web.Preconditions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with one transfer and the version to name in the next change. */
public final class TransferAnswer {
    private TransferAnswer() {}

    public static RestResponse<TransferView> of(TransferView view) {
        return ResponseBuilder.ok(view)
                .header("ETag", Preconditions.etag(view.version()))
                .build();
    }
}
