package org.careline.local.transport;

import java.util.Map;

/** How the broker and its clients speak to each other: the settings of either side. */
public sealed interface KafkaTransport permits EncryptedKafka, PlainKafka {
    /** What the broker adds to its own settings; secrets are among it. */
    Map<String, String> broker();

    /** The one who creates topics and says who may do what. */
    Map<String, String> operator();

    Map<String, String> client(KafkaIdentity identity);

    /** Lays down who may sign in and do what; again and again the same. */
    void grant(String bootstrap) throws Exception;
}
