package org.careline.local.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.Waiting;

/** One of the four services, from its own jar. */
public final class ServiceProcess implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The same for the training run and every other: the cache is good for one collector only. */
    private static final List<String> MEMORY = List.of("-Xms128m", "-Xmx512m", "-XX:+UseG1GC");

    private final Path jar;
    private final Path folder;
    private final ServiceSettings settings;
    private final AotCache cache;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    public ServiceProcess(Path jar, Path folder, ServiceSettings settings, Path caches) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.settings = settings;
        this.cache = AotCache.of(caches, settings.service(), jar, MEMORY);
    }

    @Override
    public Command command() {
        return command(cache.use());
    }

    /** @param options of the JVM; of two that contradict each other the later stands */
    public Command command(List<String> options, Map<String, String> more) {
        var own = new ArrayList<>(cache.use());
        own.addAll(options);
        var command = command(own);
        var environment = new HashMap<>(command.environment());
        environment.putAll(more);
        return new Command(command.words(), environment, command.folder());
    }

    private Command command(List<String> options) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(MEMORY);
        words.addAll(options);
        words.addAll(List.of("-jar", jar.toString()));
        return new Command(words, environment(), folder);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "local"),
                Map.entry("CARELINE_HTTP_HOST", "localhost"),
                Map.entry("CARELINE_HTTP_PORT", Integer.toString(settings.port())),
                Map.entry("CARELINE_DATABASE_URL", settings.databaseUrl()),
                Map.entry("CARELINE_DATABASE_USER", settings.service() + "_app"),
                Map.entry("CARELINE_DATABASE_PASSWORD", settings.appPassword()),
                Map.entry("CARELINE_DATABASE_OWNER", settings.service() + "_owner"),
                Map.entry("CARELINE_DATABASE_OWNER_PASSWORD", settings.ownerPassword()),
                Map.entry("CARELINE_DATABASE_ALONE_BECAUSE", "all of it runs on one machine"),
                Map.entry("CARELINE_KAFKA", settings.kafka()),
                Map.entry("CARELINE_OIDC_ISSUER", settings.issuer()),
                Map.entry("CARELINE_OIDC_SECRET", settings.clientSecret()),
                Map.entry("CARELINE_KEYS_FILE", settings.keys().toAbsolutePath().toString())));
        if (settings.kafkaClient().isEmpty()) {
            // Only a benchmark comes here; the service would refuse to start in clear.
            environment.put("CARELINE_INSECURE_ALLOWED", "true");
        }
        settings.kafkaClient()
                .forEach((setting, value) ->
                        environment.put("KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT), value));
        settings.consoles()
                .forEach((service, address) ->
                        environment.put("CARELINE_CONSOLE_" + service.toUpperCase(Locale.ROOT), address.toString()));
        return environment;
    }

    public URI root() {
        return settings.root();
    }

    @Override
    public void awaitReady(Child child) throws Exception {
        Waiting.until(child, PATIENCE, () -> health() == 200);
    }

    private int health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        settings.root().resolve(settings.root().getPath() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** A run from which the next starts learn what to have ready; it costs some 25 seconds, once for each build. */
    public boolean needsTraining() {
        return !cache.isThere();
    }

    public Command trainingCommand() throws IOException {
        return command(cache.record());
    }

    /** The service need not be ready to have loaded nearly all it ever loads. */
    public void awaitAnswer(Child child) throws InterruptedException {
        Waiting.until(child, PATIENCE, () -> health() > 0);
    }

    public void keepTraining() throws IOException {
        cache.keep();
    }
}
