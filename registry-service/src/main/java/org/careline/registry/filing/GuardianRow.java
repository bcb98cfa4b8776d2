package org.careline.registry.filing;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.careline.kit.crypto.EncryptedText;
import org.careline.registry.domain.Contact;
import org.careline.registry.domain.Guardian;
import org.careline.registry.domain.GuardianStanding;
import org.jspecify.annotations.Nullable;

/** Columns of the guardian 监护人, encrypted but for the standing. */
@Embeddable
record GuardianRow(
        @Convert(converter = EncryptedText.class) String guardianName,
        @Convert(converter = EncryptedText.class) String guardianRelation,
        @Convert(converter = EncryptedText.class) @Nullable String guardianPhone,
        @Enumerated(EnumType.STRING) GuardianStanding guardianStanding,
        @Convert(converter = EncryptedText.class) @Nullable String substituteName,
        @Convert(converter = EncryptedText.class) @Nullable String substitutePhone) {

    static @Nullable GuardianRow from(@Nullable Guardian guardian) {
        if (guardian == null) {
            return null;
        }
        var substitute = guardian.substitute();
        return new GuardianRow(
                guardian.name(),
                guardian.relation(),
                guardian.phone(),
                guardian.standing(),
                substitute == null ? null : substitute.name(),
                substitute == null ? null : substitute.phone());
    }

    Guardian toDomain() {
        var substitute =
                substituteName == null || substitutePhone == null ? null : new Contact(substituteName, substitutePhone);
        return new Guardian(guardianName, guardianRelation, guardianPhone, guardianStanding, substitute);
    }
}
