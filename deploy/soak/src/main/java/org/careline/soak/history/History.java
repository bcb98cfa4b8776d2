package org.careline.soak.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where everybody writes down what they saw, one JSON object a line, and whence the checker reads it. */
public final class History implements AutoCloseable {
    private static final ObjectMapper JSON = mapper();
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern PATIENT = Pattern.compile("\"patient\":\"(" + ID + ")\"");

    private final BufferedWriter file;
    private final List<Line> lines = new ArrayList<>();

    public History(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.file = Files.newBufferedWriter(file);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (var kind : Line.class.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
        }
        return mapper;
    }

    public synchronized void write(Line line) {
        try {
            file.write(json(line));
            file.newLine();
            file.flush();
            lines.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Line line) throws JsonProcessingException {
        return JSON.writerFor(Line.class).writeValueAsString(line);
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public synchronized <T extends Line> List<T> of(Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What was written down about whoever the sentence names by id, as it stands in the file. */
    public static List<String> about(List<Line> lines, String sentence) {
        var named = ids(sentence);
        var all = lines.stream().map(History::text).toList();
        var patients = all.stream()
                .filter(line -> named.stream().anyMatch(line::contains))
                .flatMap(line -> PATIENT.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var wanted = patients.isEmpty() ? named : patients;
        return all.stream()
                .filter(line -> wanted.stream().anyMatch(line::contains))
                .toList();
    }

    private static Set<String> ids(String sentence) {
        return ID.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String text(Line line) {
        try {
            return json(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Line> read(Path file) throws IOException {
        try (Stream<String> all = Files.lines(file)) {
            return all.map(History::line).toList();
        }
    }

    private static Line line(String json) {
        try {
            return JSON.readValue(json, Line.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
