package org.careline.registry.filing;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.careline.kit.crypto.EncryptedText;
import org.careline.registry.domain.SignedConsent;
import org.jspecify.annotations.Nullable;

/** Columns of a signed consent 知情同意书签署; who signed is encrypted. */
@Embeddable
record SignedConsentRow(
        LocalDate consentedOn,
        @Convert(converter = EncryptedText.class) String consentSigner) {

    static @Nullable SignedConsentRow from(@Nullable SignedConsent signed) {
        return signed == null ? null : new SignedConsentRow(signed.signedOn(), signed.signer());
    }

    SignedConsent toDomain() {
        return new SignedConsent(consentedOn, consentSigner);
    }
}
