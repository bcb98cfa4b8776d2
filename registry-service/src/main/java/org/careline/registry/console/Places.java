package org.careline.registry.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.jspecify.annotations.Nullable;

/** Divisions by their Chinese names 区划名称, and those a typed name may mean: one's own first. */
@ApplicationScoped
public class Places {
    private static final int[] LEVELS = {2, 4, 6, 9, 12};
    private static final int[] OF_AN_ADDRESS = {6, 9, 12};
    private static final int OFFERED = 24;
    /** Enough to find the best of; more would be a search for nothing in particular. */
    private static final int LOOKED_AT = 400;

    private final Areas areas;
    private final OwnAreas own;

    Places(Areas areas, OwnAreas own) {
        this.areas = areas;
        this.own = own;
    }

    /** From the county down, as an address is said; the code where there is no such division. */
    public String name(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        var parts = path(code)
                .filter(area -> area.code().length() >= 6 || area.code().equals(code));
        var name = String.join(" ", parts.map(Area::name).toList());
        return name.isEmpty() ? code : name;
    }

    public Choice choice(String code) {
        var above = path(code)
                .filter(area -> !area.code().equals(code))
                .map(Area::name)
                .toList();
        return new Choice(code, areas.find(code).map(Area::name).orElse(code), String.join(" ", above.reversed()));
    }

    /**
     * Places that a name, its beginning or a code may mean; nothing typed: the caller's own.
     *
     * @param typed “新乐” or “虎林 新乐”: the last word is the place, those before it lie above
     */
    public List<Choice> offered(String typed) {
        var words = Stream.of(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return own.prefixes().stream()
                    .flatMap(this::itselfAndBelow)
                    .limit(OFFERED)
                    .map(area -> choice(area.code()))
                    .toList();
        }
        var found = new ArrayList<Area>();
        own.prefixes().forEach(prefix -> collect(prefix, words, found));
        var mine = found.size();
        found.subList(0, mine).sort(nearest(words.getLast()));
        collect("", words, found);
        found.subList(mine, found.size()).sort(nearest(words.getLast()));
        return found.stream()
                .distinct()
                .limit(OFFERED)
                .map(area -> choice(area.code()))
                .toList();
    }

    /** What the fields offer: what is chosen, what the typed name may mean, or one's own places. */
    public Choices of(Filled filled, String... fields) {
        return new Choices(
                Stream.of(fields).collect(Collectors.toMap(Function.identity(), field -> of(filled, field))));
    }

    private List<Choice> of(Filled filled, String field) {
        var chosen = filled.text(field);
        var found = chosen == null || !filled.typed(field).isBlank() ? offered(filled.typed(field)) : List.<Choice>of();
        return withChosen(chosen, found);
    }

    /** What is chosen stays in sight, whatever is typed after. */
    List<Choice> withChosen(@Nullable String chosen, List<Choice> found) {
        return Stream.concat(Stream.ofNullable(chosen).filter(areas::exists).map(this::choice), found.stream())
                .distinct()
                .toList();
    }

    private void collect(String prefix, List<String> words, List<Area> found) {
        areas.within(prefix)
                .filter(area -> isLevel(area, OF_AN_ADDRESS) && fits(area, words))
                .limit(LOOKED_AT)
                .forEach(found::add);
    }

    private boolean fits(Area area, List<String> words) {
        var last = words.getLast();
        if (!area.name().contains(last) && !area.code().startsWith(last)) {
            return false;
        }
        return words.size() == 1
                || words.subList(0, words.size() - 1).stream()
                        .allMatch(word ->
                                path(area.code()).anyMatch(above -> above.name().contains(word)));
    }

    private static Comparator<Area> nearest(String word) {
        return Comparator.comparing((Area area) -> !area.name().startsWith(word))
                .thenComparing(area -> area.code().length())
                .thenComparing(Area::code);
    }

    private Stream<Area> itselfAndBelow(String prefix) {
        return Stream.concat(areas.find(prefix).stream(), areas.below(prefix).stream())
                .filter(area -> isLevel(area, OF_AN_ADDRESS));
    }

    private Stream<Area> path(String code) {
        return Arrays.stream(LEVELS)
                .filter(digits -> digits <= code.length())
                .mapToObj(digits -> areas.find(code.substring(0, digits)))
                .flatMap(Optional::stream);
    }

    private static boolean isLevel(Area area, int... levels) {
        return Arrays.stream(levels).anyMatch(digits -> digits == area.code().length());
    }
}
