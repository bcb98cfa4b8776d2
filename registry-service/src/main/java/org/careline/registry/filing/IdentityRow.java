package org.careline.registry.filing;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.careline.kit.crypto.EncryptedText;
import org.careline.registry.domain.Birth;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.Identity;
import org.careline.registry.domain.IdentityDocument;
import org.careline.registry.domain.Sex;
import org.jspecify.annotations.Nullable;

/** Columns of who a patient is 身份信息; name and number are encrypted. */
@Embeddable
record IdentityRow(
        @Convert(converter = EncryptedText.class) String name,
        @Enumerated(EnumType.STRING) Sex sex,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Enumerated(EnumType.STRING) DocumentType documentType,
        @Convert(converter = EncryptedText.class) @Nullable String documentNumber,
        @Nullable String nationality,
        @Nullable String ethnicity,
        @Nullable String householdType) {

    static IdentityRow from(Identity identity) {
        return new IdentityRow(
                identity.name(),
                identity.sex(),
                identity.birth().date(),
                identity.birth().estimated(),
                identity.document().type(),
                identity.document().number(),
                identity.document().nationality(),
                identity.ethnicity(),
                identity.householdType());
    }

    Identity toDomain() {
        return new Identity(
                name,
                sex,
                new Birth(birthDate, birthEstimated),
                new IdentityDocument(documentType, documentNumber, nationality),
                ethnicity,
                householdType);
    }
}
