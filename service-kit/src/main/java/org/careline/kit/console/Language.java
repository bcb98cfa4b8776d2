package org.careline.kit.console;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language of a page: the one chosen, else the one the browser asks for, else Chinese. */
final class Language {
    static final String COOKIE = "careline-language";
    static final String CHINESE = "zh";
    static final String ENGLISH = "en";
    private static final List<String> SPOKEN = List.of(CHINESE, ENGLISH);

    private Language() {}

    static Locale of(HttpHeaders headers) {
        var chosen = headers.getCookies().get(COOKIE);
        if (chosen != null && SPOKEN.contains(chosen.getValue())) {
            return Locale.of(chosen.getValue());
        }
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.CHINESE);
    }

    /** Refusals and fields carry both languages in one text, the Chinese sentence first. */
    static String part(String bilingual, Locale locale) {
        var slash = bilingual.lastIndexOf(" / ");
        var end = bilingual.lastIndexOf('。');
        if (end < 0 && slash < 0) {
            return bilingual;
        }
        var chinese = end >= 0 ? bilingual.substring(0, end + 1) : bilingual.substring(0, slash);
        var english = end >= 0 ? bilingual.substring(end + 1) : bilingual.substring(slash + 3);
        return (locale.getLanguage().equals(ENGLISH) && !english.isBlank() ? english : chinese).strip();
    }
}
