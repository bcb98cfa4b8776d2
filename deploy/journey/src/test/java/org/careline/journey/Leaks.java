package org.careline.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;

/** Looks for clear words in every row of every database, every record of every topic and every line of every log. */
final class Leaks {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{11,}X?");

    private final Suite suite;
    private final Pattern words;
    private final Set<String> numbers;
    private final Collection<String> found = new TreeSet<>();

    Leaks(Suite suite, Collection<String> words, Collection<String> numbers) {
        this.suite = suite;
        this.numbers = Set.copyOf(numbers);
        this.words = Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** Where one of the words stood in clear, by place; the word itself is not repeated. */
    Collection<String> places() throws SQLException, IOException {
        for (var service : Part.services()) {
            try (var connection = suite.connect(service.fileName())) {
                for (var table : tables(connection)) {
                    rows(connection, service.fileName() + "." + table, table);
                }
            }
        }
        topics();
        logs();
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private void rows(Connection connection, String place, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(500);
            try (var result = statement.executeQuery("select t::text from " + table + " t")) {
                while (result.next()) {
                    look("database " + place, result.getString(1));
                }
            }
        }
    }

    private void topics() {
        try (var consumer =
                new KafkaConsumer<>(suite.kafkaWatcher(), new StringDeserializer(), new StringDeserializer())) {
            for (var topic : Topic.values()) {
                var partitions = consumer.partitionsFor(topic.wireName()).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                    consumer.poll(Duration.ofMillis(500))
                            .forEach(message -> look("topic " + topic.wireName(), message.key() + message.value()));
                }
            }
        }
    }

    private void logs() throws IOException {
        for (var part : Part.values()) {
            Path log = suite.log(part);
            if (Files.exists(log)) {
                look("log " + part.label(), Files.readString(log, StandardCharsets.UTF_8));
            }
        }
    }

    private void look(String place, String text) {
        if (words.matcher(text).find()
                || NUMBER.matcher(text).results().map(MatchResult::group).anyMatch(numbers::contains)) {
            found.add(place);
        }
    }
}
