package org.careline.registry.domain;

import java.time.LocalDate;

/** When consent was given or refused, and who signed 知情同意书签署 (form 表5). */
public record SignedConsent(LocalDate signedOn, String signer) {

    @Override
    public String toString() {
        return "SignedConsent[" + signedOn + ", hidden]";
    }
}
