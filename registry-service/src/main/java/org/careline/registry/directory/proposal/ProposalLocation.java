package org.careline.registry.directory.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a proposal can be read. */
@ApplicationScoped
class ProposalLocation {
    private final String root;

    ProposalLocation(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.root = root;
    }

    /** Not by {@code location()}: it would put the service's root before the path once more. */
    RestResponse<Object> waiting(ProposalView proposal) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED)
                .entity(proposal)
                .header(HttpHeaders.LOCATION, root + "/duty-proposals/" + proposal.id())
                .build();
    }
}
