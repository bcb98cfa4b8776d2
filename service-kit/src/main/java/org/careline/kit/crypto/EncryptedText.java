package org.careline.kit.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Names, numbers, phones, addresses, free text: AES-256-GCM in the column, the key id in the value. */
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String clear) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String sealed) {
        throw new UnsupportedOperationException("not built yet");
    }
}
