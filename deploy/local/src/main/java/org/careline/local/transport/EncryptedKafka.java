package org.careline.local.transport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.careline.local.secrets.Passwords;

/**
 * TLS alone, and nobody unnamed: services sign in by SCRAM-SHA-512, whose passwords the broker keeps as salted hashes in
 * its log; the broker itself and the operator, who must be known before there is such a log, by PLAIN inside TLS.
 */
public final class EncryptedKafka implements KafkaTransport {
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String PLAIN = "PLAIN";
    private static final String BROKER = "broker";
    private static final String OPERATOR = "operator";

    private final Certificates certificates;
    private final Passwords passwords;

    public EncryptedKafka(Certificates certificates, Passwords passwords) {
        this.certificates = certificates;
        this.passwords = passwords;
    }

    @Override
    public Map<String, String> broker() {
        var inside = plainLogin(BROKER, List.of(BROKER));
        var outside = plainLogin(BROKER, List.of(BROKER, OPERATOR));
        return Map.ofEntries(
                Map.entry("listener.security.protocol.map", "SUITE:SASL_SSL,CONTROLLER:SASL_SSL"),
                Map.entry("ssl.keystore.type", "PEM"),
                Map.entry(
                        "ssl.keystore.location",
                        certificates.keyAndCertificate(Certificates.KAFKA).toString()),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.truststore.location", certificates.authority().toString()),
                Map.entry("ssl.enabled.protocols", "TLSv1.3"),
                Map.entry("listener.name.suite.sasl.enabled.mechanisms", SCRAM + "," + PLAIN),
                Map.entry("listener.name.suite.scram-sha-512.sasl.jaas.config", scramModule() + " required;"),
                Map.entry("listener.name.suite.plain.sasl.jaas.config", outside),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", PLAIN),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", inside),
                Map.entry("sasl.mechanism.inter.broker.protocol", PLAIN),
                Map.entry("sasl.mechanism.controller.protocol", PLAIN),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:" + BROKER + ";User:" + OPERATOR));
    }

    @Override
    public Map<String, String> operator() {
        return client(PLAIN, plainModule(), OPERATOR);
    }

    @Override
    public Map<String, String> client(KafkaIdentity identity) {
        return client(SCRAM, scramModule(), identity.user());
    }

    @Override
    public void grant(String bootstrap) throws Exception {
        var settings = new HashMap<String, Object>(operator());
        settings.put("bootstrap.servers", bootstrap);
        try (var admin = Admin.create(settings)) {
            KafkaGrants.lay(admin, identity -> password(identity.user()));
        }
    }

    private Map<String, String> client(String mechanism, String module, String user) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(module, user, password(user)),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.authority().toString());
    }

    /** Signs in as one of the known itself, and knows these. */
    private String plainLogin(String self, List<String> known) {
        var login = new StringBuilder(
                "%s required username=\"%s\" password=\"%s\"".formatted(plainModule(), self, password(self)));
        known.forEach(user -> login.append(" user_%s=\"%s\"".formatted(user, password(user))));
        return login.append(";").toString();
    }

    private String password(String user) {
        return passwords.of("kafka." + user);
    }

    private static String scramModule() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule";
    }

    private static String plainModule() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule";
    }
}
