package org.careline.notification.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.StaleException;
import org.careline.kit.trail.Trail;
import org.careline.notification.delivery.Webhooks;

/** Sets and removes an organisation's endpoint 送达地址. What it resolves to is judged at each call, not here. */
@ApplicationScoped
class Endpoints {
    private static final int SECRET_BYTES = 32;

    private final EndpointRepository endpoints;
    private final Webhooks webhooks;
    private final CurrentCaller caller;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Endpoints(EndpointRepository endpoints, Webhooks webhooks, CurrentCaller caller, Trail trail, Clock clock) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** Setting it again makes a new secret: the old one ends at once. */
    @Transactional
    EndpointView set(EndpointForm form) {
        check(form.url());
        var organisation = caller.get().organisation();
        var endpoint = endpoints.findByIdOptional(organisation).orElseGet(EndpointEntity::new);
        endpoint.organisation = organisation;
        endpoint.url = form.url();
        endpoint.secret = newSecret();
        endpoint.setAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        endpoints.persist(endpoint);
        trail.record("endpoint-set", List.of(), form.url());
        return EndpointView.withSecret(endpoint);
    }

    /** @param version of the settings that were seen; other ones meanwhile are not overwritten */
    @Transactional
    EndpointView set(EndpointForm form, String version) {
        requireVersion(version);
        return set(form);
    }

    @Transactional
    void remove(String version) {
        requireVersion(version);
        remove();
    }

    private void requireVersion(String version) {
        var present = endpoints.findByIdOptional(caller.get().organisation(), LockModeType.PESSIMISTIC_WRITE);
        if (!present.map(EndpointView::from)
                .map(EndpointView::version)
                .orElse(EndpointView.NOT_SET)
                .equals(version)) {
            throw new StaleException();
        }
    }

    @Transactional
    Optional<EndpointView> lookUp() {
        return endpoints.findByIdOptional(caller.get().organisation()).map(EndpointView::from);
    }

    @Transactional
    EndpointView find() {
        return EndpointView.from(mine());
    }

    @Transactional
    void remove() {
        var endpoint = mine();
        endpoints.delete(endpoint);
        trail.record("endpoint-removed", List.of(), endpoint.url);
    }

    /** Not in the transaction: a subscriber that hangs holds no connection. */
    TestCallView test() {
        var endpoint = toTest();
        var failure = webhooks.test(endpoint.url, endpoint.secret);
        return new TestCallView(failure.isEmpty(), failure.orElse(null));
    }

    @Transactional
    EndpointEntity toTest() {
        var endpoint = mine();
        trail.record("endpoint-tested", List.of(), endpoint.url);
        return endpoint;
    }

    private EndpointEntity mine() {
        return endpoints.findByIdOptional(caller.get().organisation()).orElseThrow(NotThereException::new);
    }

    private String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    private void check(String url) {
        try {
            var uri = new URI(url);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                throw refused();
            }
            if (!webhooks.mayCall(uri)) {
                throw refused();
            }
        } catch (URISyntaxException e) {
            throw refused();
        }
    }

    private static InvalidFieldException refused() {
        return new InvalidFieldException(
                "url", "请填写以 https:// 开头的公网地址，不含用户名 / a public address that begins with https://, without a user name");
    }
}
