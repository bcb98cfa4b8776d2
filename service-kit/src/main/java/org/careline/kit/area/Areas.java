package org.careline.kit.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The real division codes of mainland China, 2 to 9 digits everywhere, 12 where villages are loaded (rules 13.2). */
@ApplicationScoped
public class Areas {

    public boolean exists(String code) {
        return find(code).isPresent();
    }

    public Optional<Area> find(String code) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The divisions right below; empty code: the provinces. */
    public List<Area> below(String code) {
        throw new UnsupportedOperationException("not built yet");
    }
}
