package org.careline.local;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.careline.local.demo.DemoArea;
import org.careline.local.keycloak.KeycloakServer;
import org.careline.local.keycloak.LocalRealm;
import org.careline.local.secrets.KeyFiles;
import org.careline.local.secrets.Passwords;
import org.careline.local.servers.KafkaNode;
import org.careline.local.servers.KafkaServer;
import org.careline.local.servers.PostgresServer;
import org.careline.local.servers.Server;
import org.careline.local.servers.ServiceProcess;
import org.careline.local.servers.ServiceSettings;
import org.careline.local.tools.Checkout;
import org.careline.local.tools.Tools;
import org.careline.local.transport.Certificates;
import org.careline.local.transport.EncryptedKafka;
import org.careline.local.transport.KafkaIdentity;
import org.careline.local.transport.KafkaTransport;
import org.careline.local.transport.PlainKafka;
import org.careline.local.transport.PostgresTransport;

/** The seven parts, each told where the others are. */
final class Parts {
    private final SuiteOptions options;
    private final Passwords passwords;
    private final Tools tools;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<Broker> furtherBrokers;
    private final Map<Part, Server> servers = new EnumMap<>(Part.class);

    Parts(SuiteOptions options) throws IOException, GeneralSecurityException, InterruptedException {
        this.options = options;
        var services = Part.services().stream().map(Part::fileName).toList();
        KeyFiles.ensure(options.secrets().resolve("keys"), services);
        passwords = Passwords.in(options.secrets());
        tools = new Tools(options.shared().resolve("tools"), options.checkout());
        var ports = options.ports();
        var certificates = Certificates.ensure(options.secrets().resolve("tls"));
        postgres = new PostgresServer(
                tools,
                options.data().resolve("postgres"),
                ports.of(Part.POSTGRES),
                passwords,
                services,
                postgresTransport(certificates));
        var transport = kafkaTransport(certificates);
        kafka = broker(options.brokers().getFirst(), transport);
        furtherBrokers = options.brokers().stream()
                .skip(1)
                .map(node -> new Broker(node, broker(node, transport), options))
                .toList();
        servers.put(Part.POSTGRES, postgres);
        servers.put(Part.KAFKA, kafka);
        servers.put(
                Part.KEYCLOAK,
                new KeycloakServer(
                        tools,
                        options.data().resolve("keycloak"),
                        ports.url(Part.KEYCLOAK),
                        postgres.url("keycloak"),
                        passwords,
                        realm()));
        for (var service : Part.services()) {
            servers.put(service, service(service));
        }
    }

    private KafkaServer broker(KafkaNode node, KafkaTransport transport) {
        return new KafkaServer(
                options.checkout(), options.data().resolve(node.name()), node, options.brokers(), transport);
    }

    private PostgresTransport postgresTransport(Certificates certificates) {
        return switch (options.transport()) {
            case ENCRYPTED -> PostgresTransport.encrypted(certificates);
            case PLAIN -> PostgresTransport.plain();
        };
    }

    private KafkaTransport kafkaTransport(Certificates certificates) {
        return switch (options.transport()) {
            case ENCRYPTED -> new EncryptedKafka(certificates, passwords);
            case PLAIN -> new PlainKafka();
        };
    }

    private LocalRealm realm() throws IOException {
        var placeholders = new HashMap<String, String>();
        for (var service : Part.services()) {
            var name = service.fileName().toUpperCase(Locale.ROOT);
            placeholders.put(name + "_CLIENT_SECRET", clientSecret(service));
            placeholders.put(name + "_URL", options.ports().url(service).toString());
        }
        var setting = new LocalRealm.Setting(placeholders, demoPassword(), passwords.of("keycloak.clinic-system"));
        return LocalRealm.from(options.checkout().realm(), setting, new DemoArea().users());
    }

    private ServiceProcess service(Part part) throws IOException {
        return service(
                part,
                options.checkout(),
                options.ports().of(part),
                postgres.url(part.fileName()),
                kafka.bootstrap(),
                Part.services().stream().collect(Collectors.toMap(Part::fileName, options.ports()::url)));
    }

    ServiceProcess replica(Part part, Reach reach) throws IOException {
        return service(
                part,
                reach.release().orElse(options.checkout()),
                reach.port(),
                postgres.url(part.fileName(), reach.postgres()),
                reach.kafka().stream().map(door -> "localhost:" + door).collect(Collectors.joining(",")),
                reach.consoles());
    }

    private ServiceProcess service(
            Part part, Checkout release, int port, String database, String broker, Map<String, URI> consoles)
            throws IOException {
        var name = part.fileName();
        var settings = new ServiceSettings(
                name,
                port,
                database,
                passwords.of("postgres." + name + "_owner"),
                passwords.of("postgres." + name + "_app"),
                broker,
                kafka.signingIn(KafkaIdentity.of(name)),
                issuer(),
                clientSecret(part),
                KeyFiles.of(options.secrets().resolve("keys"), name),
                consoles);
        return new ServiceProcess(
                release.jar(name),
                options.data().resolve(name),
                settings,
                options.shared().resolve("aot"));
    }

    private String clientSecret(Part service) {
        return passwords.of("keycloak.client." + service.fileName());
    }

    String demoPassword() {
        return passwords.forPeople("demo.users");
    }

    String issuer() {
        return options.ports().url(Part.KEYCLOAK) + "/realms/" + LocalRealm.NAME;
    }

    Server server(Part part) {
        return java.util.Objects.requireNonNull(servers.get(part));
    }

    ServiceProcess serviceProcess(Part part) {
        return (ServiceProcess) server(part);
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaServer kafka() {
        return kafka;
    }

    List<Broker> furtherBrokers() {
        return furtherBrokers;
    }

    Tools tools() {
        return tools;
    }
}
