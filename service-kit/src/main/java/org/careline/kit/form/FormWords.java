package org.careline.kit.form;

import io.quarkus.qute.TemplateData;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The words of a form 表单文字 in one language, from {@code forms/<form>_<language>.properties}: {@code mode} is how a question is put,
 * {@code mode.home} how an answer reads, {@code mode.hint} what helps.
 */
@TemplateData
public final class FormWords {
    private static final String HINT = ".hint";
    private static final String NOTHING = "." + PostedForm.NOTHING;
    private static final String OF_A_FORM = "form.";
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private FormWords(ResourceBundle words) {
        this.words = words;
    }

    /**
     * @param of any class of the service the form is of
     * @throws java.util.MissingResourceException it has no words in this language
     */
    public static FormWords of(Class<?> of, String form, Locale language) {
        return new FormWords(ResourceBundle.getBundle("forms/" + form, language, of.getClassLoader(), AS_ASKED));
    }

    public String question(Question question) {
        return words.getString(question.key());
    }

    /** Empty: nothing helps. */
    public String hint(Question question) {
        return optional(question.key() + HINT).orElse("");
    }

    public String answer(Question question, String code) {
        return words.getString(question.key() + "." + code);
    }

    /** That nothing of it applies; empty: that is no answer to it. */
    public String nothing(Question question) {
        return optional(question.key() + NOTHING).orElse("");
    }

    /** A heading, or any other word of the form itself: {@code form.title}. */
    public String word(String name) {
        return words.getString(OF_A_FORM + name);
    }

    /** For a test: nothing is left over. */
    public Set<String> keys() {
        return words.keySet();
    }

    private Optional<String> optional(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }
}
