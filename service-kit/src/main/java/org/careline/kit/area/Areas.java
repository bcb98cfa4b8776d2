package org.careline.kit.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real division codes of mainland China, 2 to 9 digits everywhere, 12 where villages are loaded (rules 13.2). */
@ApplicationScoped
public class Areas {
    public boolean exists(String code) {
        return find(code).isPresent();
    }

    public Optional<Area> find(String code) {
        return Loaded.TABLE.find(code);
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
