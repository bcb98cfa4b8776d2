package org.careline.kit.crypto;

import io.quarkus.arc.Arc;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Names, numbers, phones, addresses, free text: AES-256-GCM in the column, the key id in the value. */
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String clear) {
        return clear == null ? null : cipher().seal(clear);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String sealed) {
        return sealed == null ? null : cipher().open(sealed);
    }

    /** Hibernate makes converters before the beans stand, so the cipher is asked for when it is needed. */
    private static ColumnCipher cipher() {
        return Arc.container().instance(ColumnCipher.class).get();
    }
}
