package org.careline.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.kit.crypto.BlindIndex;
import org.careline.kit.text.NameKey;
import org.careline.registry.domain.IdentityDocument;
import org.jspecify.annotations.Nullable;

/** What was searched for 查找记录, as keyed hashes: the trail shows who asks for one name again and again, and names nobody. */
@ApplicationScoped
class SearchMarks {
    private static final int ENOUGH = 24;

    private final BlindIndex blindIndex;

    SearchMarks(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    String nameIndex(String typed) {
        return blindIndex.of("name", NameKey.of(typed));
    }

    String documentIndex(String key) {
        return blindIndex.of("document", key);
    }

    /** Null: nothing was searched for, a list was looked through. */
    @Nullable
    String of(@Nullable String name, @Nullable String number) {
        if (number != null) {
            return "number " + shortened(blindIndex.of("document", IdentityDocument.normalised(number)));
        }
        return name == null ? null : "name " + shortened(nameIndex(name));
    }

    private static String shortened(String index) {
        return index.substring(0, Math.min(ENOUGH, index.length()));
    }
}
