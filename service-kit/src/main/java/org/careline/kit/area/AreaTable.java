package org.careline.kit.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The codes in order, each beside its name: a prefix's divisions lie together. */
final class AreaTable {
    private final String[] codes;
    private final String[] names;

    private AreaTable(List<Area> areas) {
        codes = areas.stream().map(Area::code).toArray(String[]::new);
        names = areas.stream().map(Area::name).toArray(String[]::new);
    }

    static AreaTable load() {
        var resource = Objects.requireNonNull(AreaTable.class.getResourceAsStream("divisions-cn.csv.gz"));
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
            return new AreaTable(lines.lines()
                    .skip(1)
                    .map(AreaTable::parse)
                    .sorted(Comparator.comparing(Area::code))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the division codes cannot be read", e);
        }
    }

    private static Area parse(String line) {
        var columns = line.split(",", 3);
        return new Area(columns[0], columns[2]);
    }

    Optional<Area> find(String code) {
        var at = Arrays.binarySearch(codes, code);
        return at < 0 ? Optional.empty() : Optional.of(new Area(codes[at], names[at]));
    }

    /** All codes of this length that begin with the prefix. */
    List<Area> startingWith(String prefix, int length) {
        return within(prefix).filter(area -> area.code().length() == length).toList();
    }

    Stream<Area> within(String prefix) {
        var at = Arrays.binarySearch(codes, prefix);
        return IntStream.range(at < 0 ? -at - 1 : at, codes.length)
                .takeWhile(i -> codes[i].startsWith(prefix))
                .mapToObj(i -> new Area(codes[i], names[i]));
    }
}
