package org.careline.registry.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document a patient is identified by 身份证件.
 *
 * @param nationality GB/T 2659, three letters; no part of the key, for it may be left out
 */
public record IdentityDocument(
        DocumentType type,
        @Nullable String number,
        @Nullable String nationality) {
    private static final int SHOWN_WHEN_MASKED = 4;
    /** 港澳居民来往内地通行证: the holder's number, and how many cards there have been. */
    private static final Pattern REISSUED_PERMIT = Pattern.compile("[HM][0-9]{10}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int HOLDER = 9;

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
        return Optional.ofNullable(number).filter(type::isCheckedLikeCitizenId).flatMap(CitizenId::of);
    }

    /** Two documents with one key are one person; the card and the household book carry the same number. */
    public Optional<String> key() {
        if (number == null) {
            return Optional.empty();
        }
        if (type.carriesCitizenId()) {
            return Optional.of("citizen:" + number);
        }
        var holder = type == DocumentType.HONG_KONG_MACAO_PERMIT
                        && REISSUED_PERMIT.matcher(number).matches()
                ? number.substring(0, HOLDER)
                : number;
        return Optional.of(type + ":" + holder);
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

    /** Full-width digits and letters folded, no blanks, capitals. */
    public static String normalised(String number) {
        var folded = Normalizer.normalize(number, Normalizer.Form.NFKC);
        return BLANKS.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
