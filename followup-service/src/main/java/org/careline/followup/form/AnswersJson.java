package org.careline.followup.form;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the coded answers as one JSON document. */
@Converter
public class AnswersJson implements AttributeConverter<Answers, String> {

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return StoredJson.write(answers);
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        return StoredJson.read(json, new TypeReference<>() {});
    }
}
