package org.careline.registry.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document a patient is identified by 身份证件.
 *
 * @param nationality GB/T 2659, three letters: two states may give the same passport number
 */
public record IdentityDocument(
        DocumentType type,
        @Nullable String number,
        @Nullable String nationality) {
    private static final int SHOWN_WHEN_MASKED = 4;

    public IdentityDocument {
        if ((type == DocumentType.NONE) != (number == null)) {
            throw new IllegalArgumentException("a document has a number, no document has none");
        }
        number = number == null ? null : normalised(number);
        if (type.carriesCitizenId() && number != null) {
            number = new CitizenId(number).number();
        }
    }

    public static IdentityDocument none() {
        return new IdentityDocument(DocumentType.NONE, null, null);
    }

    public Optional<CitizenId> citizenId() {
        return type.carriesCitizenId() && number != null ? Optional.of(new CitizenId(number)) : Optional.empty();
    }

    /** Two documents with one key are one person; the card and the household book carry the same number. */
    public Optional<String> key() {
        if (number == null) {
            return Optional.empty();
        }
        if (type.carriesCitizenId()) {
            return Optional.of("citizen:" + number);
        }
        return Optional.of(type + ":" + (nationality == null ? "" : nationality) + ":" + number);
    }

    /** As grid centres see it (rules 9.2): no birth date can be read from it. */
    public Optional<String> masked() {
        if (number == null) {
            return Optional.empty();
        }
        var hidden = Math.max(number.length() - SHOWN_WHEN_MASKED, SHOWN_WHEN_MASKED);
        return Optional.of(
                "*".repeat(Math.min(hidden, number.length())) + number.substring(Math.min(hidden, number.length())));
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + type + ", hidden]";
    }

    private static String normalised(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
