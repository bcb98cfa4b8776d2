package org.careline.benchmark;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Doctors recording visits at a fixed arrival rate, whether the suite keeps up or not. Writes a line for each accepted assessment:
 * id, level, when it was asked and answered in microseconds of the wall clock.
 */
public class ChainSimulation extends Simulation {
    private final Writer accepted = writer();

    private final ScenarioBuilder visits = scenario("visits")
            .feed(csv(System.getProperty("careline.bench.visits")).queue())
            .exec(session -> session.set("asked", now()))
            .exec(http("visit")
                    .post("/visits")
                    .header("Authorization", "Bearer #{token}")
                    .header("Idempotency-Key", "#{key}")
                    .body(StringBody(VisitBody.template()))
                    .check(status().is(201), jsonPath("$.assessment").saveAs("assessment"))
                    .check(jsonPath("$.assessment").transform(id -> now()).saveAs("answered")))
            .exitHereIfFailed()
            .exec(this::write);

    private final HttpProtocolBuilder followup = http.baseUrl(System.getProperty("careline.bench.followup"))
            .contentTypeHeader("application/json")
            .acceptHeader("application/json")
            .disableWarmUp()
            .shareConnections();

    public ChainSimulation() {
        var rate = Double.parseDouble(System.getProperty("careline.bench.rate"));
        var duration = Duration.ofSeconds(Long.getLong("careline.bench.seconds"));
        setUp(visits.injectOpen(constantUsersPerSec(rate).during(duration)).protocols(followup));
    }

    @Override
    public void after() {
        try {
            accepted.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Session write(Session session) {
        var line = String.join(
                        ",",
                        session.getString("assessment"),
                        session.getString("level"),
                        String.valueOf(session.getLong("asked")),
                        String.valueOf(session.getLong("answered")))
                + "\n";
        try {
            synchronized (accepted) {
                accepted.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return session;
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private static Writer writer() {
        try {
            return Files.newBufferedWriter(Path.of(System.getProperty("careline.bench.accepted")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
