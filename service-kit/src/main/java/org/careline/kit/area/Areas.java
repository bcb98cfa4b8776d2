package org.careline.kit.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real division codes of mainland China, 2 to 9 digits everywhere, 12 where villages are loaded (rules 13.2). */
@ApplicationScoped
public class Areas {
    private static final int COUNTY = 6;
    private static final List<Integer> LENGTHS = List.of(9, 6, 4, 2);

    public boolean exists(String code) {
        return find(code).isPresent();
    }

    public Optional<Area> find(String code) {
        return Loaded.TABLE.find(code);
    }

    /**
     * What a code of a side field can be taken for, so that it stops nothing: the division itself, else the one its county was
     * dissolved into, else the smallest known one that would hold it. Whoever asks keeps what was sent, and shows that they differ.
     */
    public Optional<Area> tidied(String code) {
        var digits = Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
        if (!digits.matches("[0-9]{2,12}")) {
            return Optional.empty();
        }
        return find(digits).or(() -> successor(digits)).or(() -> holding(digits));
    }

    private Optional<Area> successor(String code) {
        return code.length() < COUNTY
                ? Optional.empty()
                : Successors.of(code.substring(0, COUNTY)).flatMap(this::find);
    }

    private Optional<Area> holding(String code) {
        return LENGTHS.stream()
                .filter(length -> length < code.length())
                .map(length -> find(code.substring(0, length)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The divisions right below; empty code: the provinces. */
    public List<Area> below(String code) {
        return switch (code.length()) {
            case 0 -> Loaded.TABLE.startingWith(code, 2);
            case 2 -> Loaded.TABLE.startingWith(code, 4);
            case 4 -> Loaded.TABLE.startingWith(code, 6);
            case 6 -> Loaded.TABLE.startingWith(code, 9);
            case 9 -> Loaded.TABLE.startingWith(code, 12);
            default -> List.of();
        };
    }

    /** The division itself and all below it, in the order of their codes; empty code: all there are. */
    public Stream<Area> within(String code) {
        return Loaded.TABLE.within(code);
    }

    /** Read when first asked for, and once. */
    private static final class Loaded {
        private static final AreaTable TABLE = AreaTable.load();
    }
}
