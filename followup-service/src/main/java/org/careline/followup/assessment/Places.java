package org.careline.followup.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;

/** Division codes 区划代码 as they are typed: abolished, newer or cut ones are known by their longest known part. */
@ApplicationScoped
public class Places {
    private static final int[] LENGTHS = {12, 9, 6, 4, 2};

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    public boolean isKnown(String code) {
        return areas.exists(code);
    }

    /** The longest part of the code that is a known division; empty: none is. */
    public Optional<String> longestKnown(String typed) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return IntStream.of(LENGTHS)
                .filter(length -> code.length() >= length)
                .mapToObj(length -> code.substring(0, length))
                .filter(areas::exists)
                .findFirst();
    }

    /** From the province to the village; a part that is not known is left out. */
    public String inWords(String code) {
        var name = new StringBuilder();
        IntStream.of(LENGTHS)
                .sorted()
                .filter(length -> code.length() >= length)
                .mapToObj(length -> areas.find(code.substring(0, length)))
                .flatMap(Optional::stream)
                .map(Area::name)
                .forEach(name::append);
        return name.isEmpty() ? code : name.toString();
    }
}
