package org.careline.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.careline.events.Topic;
import org.careline.local.process.Child;
import org.careline.local.process.PidFile;
import org.careline.local.secrets.Passwords;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.Certificates;
import org.careline.local.transport.EncryptedKafka;
import org.careline.local.transport.KafkaIdentity;
import org.careline.local.transport.KafkaTransport;
import org.careline.local.transport.PlainKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokerKnowsItsClientsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOLD_BEFORE = "told by the version before";

    @TempDir
    static Path folder;

    private static KafkaServer server;
    private static Child child;

    /** The log was begun by a broker open to all, as versions before this one had it. */
    @BeforeAll
    static void upgrade() throws Exception {
        var port = freePort();
        var controllerPort = freePort();
        server = server(port, controllerPort, new PlainKafka());
        child = launch();
        send(Map.of("bootstrap.servers", server.bootstrap()), Topic.ASSESSMENTS, TOLD_BEFORE);
        child.stop(server.stopSignal(), PATIENCE);

        var certificates = Certificates.ensure(folder.resolve("tls"));
        var passwords = Passwords.in(folder.resolve("secrets"));
        server = server(port, controllerPort, new EncryptedKafka(certificates, passwords));
        child = launch();
    }

    @AfterAll
    static void stop() throws Exception {
        child.stop(server.stopSignal(), PATIENCE);
    }

    @ParameterizedTest
    @EnumSource
    void eachIdentityTellsOnItsOwnTopicsAlone(KafkaIdentity identity) throws Exception {
        for (var topic : Topic.values()) {
            if (identity.user().equals(ownerOf(topic))) {
                send(server.client(identity), topic, "of its own");
            } else {
                assertThatThrownBy(() -> send(server.client(identity), topic, "not of its own"))
                        .as("%s on %s", identity, topic)
                        .isInstanceOf(AuthorizationException.class);
            }
        }
    }

    /** Rightful on its own topic, it takes another's name: the broker does not let it reach the topic where it would be believed. */
    @ParameterizedTest
    @EnumSource(names = {"REGISTRY", "NOTIFICATION", "REFERRAL", "WATCHER"})
    void aForgedWithdrawalReachesNobodyWhoeverSignsIt(KafkaIdentity identity) {
        var forged = """
                {"specversion":"1.0","id":"forged-by-%s","type":"org.careline.assessment-withdrawn.v1",
                 "source":"/followup","subject":"p","time":"2026-11-20T10:15:31+08:00","data":{}}""".formatted(identity.user());

        assertThatThrownBy(() -> send(server.client(identity), Topic.ASSESSMENTS, forged))
                .isInstanceOf(AuthorizationException.class);
        assertThat(heard(KafkaIdentity.WATCHER, Topic.ASSESSMENTS)).doesNotContain(forged);
    }

    @ParameterizedTest
    @EnumSource
    void eachIdentityReadsWhatItListensToAndWhatItToldAlone(KafkaIdentity identity) {
        for (var topic : Topic.values()) {
            if (identity.reads(topic)) {
                heard(identity, topic);
            } else {
                assertThatThrownBy(() -> heard(identity, topic))
                        .as("%s on %s", identity, topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void noServiceTakesThePlaceOfAnotherInItsConsumerGroup() {
        assertThatThrownBy(() -> joined(KafkaIdentity.FOLLOWUP, "notification"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> joined(KafkaIdentity.WATCHER, "watcher"))
                .isInstanceOf(GroupAuthorizationException.class);
        joined(KafkaIdentity.NOTIFICATION, "notification-retargeting");
    }

    @Test
    void whoIsNotKnownIsRefused() {
        var followup = server.client(KafkaIdentity.FOLLOWUP);

        assertThatThrownBy(() -> send(followup, Map.of("sasl.jaas.config", scram("stranger", "a password"))))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> send(followup, Map.of("sasl.jaas.config", scram("followup", "a guess"))))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> send(followup, Map.of("security.protocol", "SSL")))
                .as("encrypted, but without a name")
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> send(followup, Map.of("security.protocol", "PLAINTEXT")))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> send(followup, Map.of("security.protocol", "SASL_PLAINTEXT")))
                .isInstanceOf(Exception.class);
    }

    @Test
    void aBrokerThatAnotherAuthoritySignedIsNotBelieved() throws Exception {
        var other = Certificates.ensure(folder.resolve("other-tls")).authority().toString();

        assertThatThrownBy(() -> send(server.client(KafkaIdentity.FOLLOWUP), Map.of("ssl.truststore.location", other)))
                .hasMessageContaining("SSL handshake failed");
    }

    @ParameterizedTest
    @EnumSource
    void noServiceMakesOrEndsTopicsOrGivesRights(KafkaIdentity identity) {
        try (var admin = Admin.create(server.client(identity))) {
            var topic = new NewTopic("of-its-own", Optional.of(1), Optional.empty());

            assertRefused(
                    ClusterAuthorizationException.class,
                    () -> admin.createAcls(List.of(everything(identity))).all().get());
            assertRefused(
                    TopicAuthorizationException.class,
                    () -> admin.createTopics(List.of(topic)).all().get());
            assertRefused(
                    TopicAuthorizationException.class,
                    () -> admin.deleteTopics(Set.of(Topic.ASSESSMENTS.wireName()))
                            .all()
                            .get());
            assertRefused(
                    ClusterAuthorizationException.class,
                    () -> admin.describeAcls(AclBindingFilter.ANY).values().get());
        }
    }

    @Test
    void theControllersPortIsForTheBrokerAlone() {
        for (var identity : KafkaIdentity.values()) {
            var settings = server.client(identity);
            settings.remove("bootstrap.servers");
            settings.put(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, "localhost:" + server.controllerPort());
            settings.put("default.api.timeout.ms", 4000);
            settings.put("request.timeout.ms", 2000);
            try (var admin = Admin.create(settings)) {
                assertThatThrownBy(() ->
                                admin.describeMetadataQuorum().quorumInfo().get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class);
            }
        }
    }

    @Test
    void whatTheVersionBeforeToldIsKept() {
        assertThat(heard(KafkaIdentity.REFERRAL, Topic.ASSESSMENTS)).contains(TOLD_BEFORE);
    }

    @Test
    void aBrokerThatWasKilledStillKnowsItsClients() throws Exception {
        child.kill();
        child = launch();

        send(server.client(KafkaIdentity.NOTIFICATION), Topic.ALERTS, "after the kill");
        assertThatThrownBy(() -> send(server.client(KafkaIdentity.NOTIFICATION), Topic.TRANSFERS, "not of its own"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    private static KafkaServer server(int port, int controllerPort, KafkaTransport transport) {
        var node = KafkaNode.alone(port, controllerPort);
        return new KafkaServer(Checkout.here(), folder.resolve("kafka"), node, List.of(node), transport);
    }

    private static Child launch() throws Exception {
        var started =
                Child.start(server.command(), new PidFile(folder.resolve("kafka.pid")), folder.resolve("kafka.log"));
        server.awaitReady(started);
        return started;
    }

    private static String ownerOf(Topic topic) {
        return topic.wireName().substring(0, topic.wireName().indexOf('.'));
    }

    private static void send(Map<String, Object> client, Map<String, String> other) throws Exception {
        var settings = new HashMap<>(client);
        settings.putAll(other);
        send(settings, Topic.ASSESSMENTS, "by a stranger");
    }

    private static void send(Map<String, Object> client, Topic topic, String value) throws Exception {
        var settings = new HashMap<>(client);
        settings.put("max.block.ms", 4000);
        settings.put("request.timeout.ms", 2000);
        settings.put("delivery.timeout.ms", 4000);
        settings.put("linger.ms", 0);
        // Asking for a producer's number is refused before the topic is: the refusal would hide behind it.
        settings.put("enable.idempotence", false);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.wireName(), "p", value)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static List<String> heard(KafkaIdentity identity, Topic topic) {
        var heard = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(server.client(identity), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            consumer.poll(Duration.ofMillis(50)).forEach(message -> heard.add(message.value()));
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> heard.add(message.value()));
            }
        }
        return heard;
    }

    private static void joined(KafkaIdentity identity, String group) {
        var settings = server.client(identity);
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Set.of(Topic.JURISDICTIONS.wireName()));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(200));
            }
        }
    }

    private static void assertRefused(Class<? extends Exception> why, ThrowingCallable call) {
        assertThatThrownBy(call).hasCauseInstanceOf(why);
    }

    private static AclBinding everything(KafkaIdentity identity) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                new AccessControlEntry("User:" + identity.user(), "*", AclOperation.ALL, AclPermissionType.ALLOW));
    }

    private static String scram(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
