package org.careline.kit.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counties that were dissolved into others 撤并, by the code they had; forms filled in long ago still name them. */
final class Successors {
    private static final Map<String, String> BY_OLD_CODE = load();

    private Successors() {}

    static Optional<String> of(String county) {
        return Optional.ofNullable(BY_OLD_CODE.get(county));
    }

    static Map<String, String> all() {
        return BY_OLD_CODE;
    }

    private static Map<String, String> load() {
        var resource = Objects.requireNonNull(Successors.class.getResourceAsStream("successors-cn.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("the successors of dissolved counties cannot be read", e);
        }
    }
}
