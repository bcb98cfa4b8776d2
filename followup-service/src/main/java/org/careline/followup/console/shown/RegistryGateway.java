package org.careline.followup.console.shown;

import com.fasterxml.jackson.core.type.TypeReference;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks the registry who a page's patients are 姓名, in one call and with the reader's own token: each look is on its trail. */
@ApplicationScoped
public class RegistryGateway {
    private static final Logger LOG = Logger.getLogger(RegistryGateway.class);
    private static final TypeReference<List<PatientName>> NAMES = new TypeReference<>() {};
    private static final int MOST_IN_ONE_CALL = 50;
    private static final int OK = 200;

    private final RegistryConfig config;
    private final CurrentIdentityAssociation association;
    private final ObjectMapper mapper;
    private final HttpClient client;

    RegistryGateway(RegistryConfig config, CurrentIdentityAssociation association, ObjectMapper mapper) {
        this.config = config;
        this.association = association;
        this.mapper = mapper;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    public Names of(Collection<UUID> patients) {
        var asked = patients.stream().distinct().limit(MOST_IN_ONE_CALL).toList();
        if (asked.isEmpty()) {
            return Names.NOT_ASKED;
        }
        try {
            return ask(asked);
        } catch (IOException e) {
            LOG.warnf(
                    "The registry did not answer with names in time: %s",
                    e.getClass().getSimpleName());
            return Names.MISSING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Names.MISSING;
        }
    }

    public Names of(UUID patient) {
        return of(List.of(patient));
    }

    private Names ask(List<UUID> patients) throws IOException, InterruptedException {
        var response = client.send(request(patients), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != OK) {
                LOG.warnf("The registry answered %d when asked for names", response.statusCode());
                return Names.MISSING;
            }
            return Names.of(mapper.readValue(body, NAMES));
        }
    }

    private HttpRequest request(List<UUID> patients) throws IOException {
        return HttpRequest.newBuilder(URI.create(address() + "/patients/summaries"))
                .timeout(config.timeout())
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(Map.of("patients", patients))))
                .build();
    }

    private String address() {
        return config.address().toString().replaceAll("/+$", "");
    }

    /** Of the session, for somebody who signed in; the bearer token itself for a system. */
    private String token() throws IOException {
        var credential = association.getIdentity().getCredential(AccessTokenCredential.class);
        if (credential == null) {
            throw new IOException("no token to ask with");
        }
        return credential.getToken();
    }
}
