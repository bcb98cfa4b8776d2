package org.careline.kit.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.careline.kit.access.ActingClinician;
import org.careline.kit.access.Caller;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.json.JsonStyle;
import org.careline.kit.text.PercentText;
import org.jboss.logging.Logger;

/**
 * Asks another service who or what stands behind the rows of a page, in one call and with the token of whoever looks: that
 * service decides what is shown, and puts the look on its trail.
 */
@ApplicationScoped
public class Peers {
    private static final Logger LOG = Logger.getLogger(Peers.class);
    private static final int OK = 200;

    private final PeerConfig config;
    private final CurrentIdentityAssociation identity;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final HttpClient client;

    Peers(PeerConfig config, CurrentIdentityAssociation identity, CurrentCaller caller, ObjectMapper json) {
        this.config = config;
        this.identity = identity;
        this.caller = caller;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(config.patience()).build();
    }

    /**
     * @param path below the service's root, such as {@code /patients/summaries}
     * @param item what each item of the answered list is read as
     * @return empty when the service is away or does not let the caller in
     */
    public <T> Optional<List<T>> ask(Peer peer, String path, Object body, Class<T> item) {
        try {
            var answer = client.send(request(peer, path, body), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                LOG.warnf("%s answered %d to %s", peer, answer.statusCode(), path);
                return Optional.empty();
            }
            return Optional.of(json.readerForListOf(item)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .withAttribute(JsonStyle.AS_KEPT, true)
                    .readValue(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s cannot be asked: %s", peer, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private HttpRequest request(Peer peer, String path, Object body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(root(peer) + path))
                .timeout(config.patience())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        caller.find()
                .map(Caller::actingClinician)
                .ifPresent(name -> request.header(ActingClinician.HEADER, PercentText.encode(name)));
        return request.build();
    }

    private String token() throws IOException {
        var credential = identity.getIdentity().getCredential(AccessTokenCredential.class);
        if (credential == null) {
            throw new IOException("no token to ask with");
        }
        return credential.getToken();
    }

    private String root(Peer peer) {
        var address = switch (peer) {
            case REGISTRY -> config.registry();
            case FOLLOWUP -> config.followup();
            case NOTIFICATION -> config.notification();
        };
        return address.toString().replaceFirst("/+$", "");
    }
}
