package org.careline.notification.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls a subscriber's endpoint 送达 as the Standard Webhooks specification writes it. The endpoint is hostile input:
 * public targets and named networks only, no redirects, no cookies, bounded answer, bounded time.
 */
@ApplicationScoped
public class Webhooks {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int READ_AT_MOST = 16 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final DeliveryConfig config;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-watch").daemon().factory());

    Webhooks(DeliveryConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.client = client(config);
    }

    private static CloseableHttpClient client(DeliveryConfig config) {
        var answer = Timeout.of(config.answerWithin());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(
                        config.loopbackAllowed(), config.privateNetworks().orElse(List.of())))
                .setMaxConnTotal(config.concurrency() * 2)
                .setMaxConnPerRoute(config.concurrency())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectWithin()))
                        .setSocketTimeout(answer)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer)
                        .setConnectionRequestTimeout(answer)
                        .build())
                .setUserAgent("Careline")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        watch.shutdownNow();
        client.close();
    }

    /** https only; plain http to this machine where subscribers on it are let through. */
    public boolean mayCall(URI url) {
        return "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && config.loopbackAllowed() && THIS_MACHINE.contains(url.getHost()));
    }

    /** A call that tells nobody anything, to see whether the endpoint takes what we send. */
    public Optional<String> test(String url, String secret) {
        var id = UUID.randomUUID();
        return send(url, secret, id, WebhookBody.test(id, OffsetDateTime.now(clock)))
                .failure();
    }

    Answer send(String url, String secret, UUID id, String body) {
        final HttpPost request;
        try {
            request = signed(url, secret, id, body);
        } catch (RuntimeException | WebhookSigningException | EmptyWebhookSecretException e) {
            return Answer.unreached(e.getClass().getSimpleName());
        }
        try {
            return call(request);
        } catch (IOException | RuntimeException e) {
            return Answer.broken(e);
        }
    }

    private HttpPost signed(String url, String secret, UUID id, String body)
            throws WebhookSigningException, EmptyWebhookSecretException {
        var target = URI.create(url);
        if (!mayCall(target)) {
            throw new IllegalArgumentException("not a target to call");
        }
        var timestamp = clock.instant().getEpochSecond();
        var request = new HttpPost(target);
        request.setHeader("webhook-id", id.toString());
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader("webhook-signature", new Webhook(secret).sign(id.toString(), timestamp, body));
        request.setEntity(new StringEntity(body, ContentType.create("application/cloudevents+json", "UTF-8")));
        return request;
    }

    private Answer call(HttpPost request) throws IOException {
        var end = watch.schedule(request::cancel, config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        try (var response = client.executeOpen(null, request, null)) {
            var code = response.getCode();
            leaveTheRest(request, response);
            return code >= 200 && code < 300 ? Answer.TAKEN : Answer.notTaken("answered " + code);
        } finally {
            end.cancel(false);
        }
    }

    /** A short answer is read so that the connection serves again; a long one costs the subscriber its connection. */
    private static void leaveTheRest(HttpPost request, ClassicHttpResponse response) {
        try (InputStream body = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent()) {
            if (body.readNBytes(READ_AT_MOST).length == READ_AT_MOST) {
                request.cancel();
            }
        } catch (IOException e) {
            request.cancel();
        }
    }
}
