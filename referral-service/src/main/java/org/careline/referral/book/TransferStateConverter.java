package org.careline.referral.book;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Writes a transfer's state 转诊状态 by its code. */
@Converter
public class TransferStateConverter implements AttributeConverter<TransferState, String> {

    @Override
    public String convertToDatabaseColumn(TransferState state) {
        return state.toString();
    }

    @Override
    public TransferState convertToEntityAttribute(String code) {
        return Arrays.stream(TransferState.values())
                .filter(state -> state.toString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
