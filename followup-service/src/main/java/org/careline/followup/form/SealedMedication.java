package org.careline.followup.form;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.careline.kit.crypto.EncryptedText;
import org.jspecify.annotations.Nullable;

/** Keeps the medication 用药情况 sealed: drug names are typed by hand. */
@Converter
public class SealedMedication implements AttributeConverter<@Nullable List<Drug>, @Nullable String> {
    private final EncryptedText text = new EncryptedText();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Drug> drugs) {
        return drugs == null ? null : text.convertToDatabaseColumn(StoredJson.write(drugs));
    }

    @Override
    public @Nullable List<Drug> convertToEntityAttribute(@Nullable String sealed) {
        var json = text.convertToEntityAttribute(sealed);
        return json == null ? null : StoredJson.read(json, new TypeReference<>() {});
    }
}
