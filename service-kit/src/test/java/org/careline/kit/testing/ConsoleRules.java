package org.careline.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What is asked of every console: {@code @TestFactory Stream<DynamicTest> console() { return
 * ConsoleRules.of("org.careline.followup"); }}. Both languages say everything, and templates say nothing by themselves.
 */
public final class ConsoleRules {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{!.*?!}|<!--.*?-->");
    private static final Pattern EXPRESSION = Pattern.compile("(?s)(?<!\\\\)\\{[^{}]*}");
    private static final Pattern SEEN_ATTRIBUTE = Pattern.compile(
            "(?s)\\s(?:title|alt|placeholder|aria-label|aria-description|data-label|label|summary)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:|https?://");

    private ConsoleRules() {}

    /** @param service the service's package, of which the message bundles are found */
    public static Stream<DynamicTest> of(String service) {
        return Stream.concat(bundles(service), templates());
    }

    private static Stream<DynamicTest> bundles(String service) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(service).stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect)
                        .map(bundle -> DynamicTest.dynamicTest(
                                bundle.getSimpleName() + " says everything in both languages",
                                () -> failIfAny(wrongIn(bundle))));
    }

    private static Stream<DynamicTest> templates() {
        var folder = TestModule.folder().resolve("src/main/resources/templates");
        return files(folder).stream()
                .map(file -> DynamicTest.dynamicTest(
                        folder.relativize(file) + " has no words of its own", () -> failIfAny(wrongIn(file))));
    }

    static List<String> wrongIn(Class<?> bundle) {
        var english = english(bundle.getAnnotation(MessageBundle.class).value());
        var wrong = new ArrayList<String>();
        for (var method : bundle.getDeclaredMethods()) {
            var text = english.remove(method.getName());
            wrong.addAll(wrongIn(method, text == null ? "" : text.toString()));
        }
        english.keySet().forEach(key -> wrong.add(key + " is only there in English"));
        return wrong;
    }

    private static List<String> wrongIn(Method method, String english) {
        var chinese = method.getAnnotation(Message.class).value();
        var wrong = new ArrayList<String>();
        if (chinese.isBlank() || english.isBlank()) {
            wrong.add(method.getName() + " is missing in one language");
        }
        if (CHINESE.matcher(english).find()) {
            wrong.add(method.getName() + " is Chinese in English");
        }
        Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getName())
                .filter(name -> !says(chinese, name) || !says(english, name))
                .forEach(name -> wrong.add(method.getName() + " does not say " + name + " in both languages"));
        return wrong;
    }

    private static boolean says(String text, String parameter) {
        return Pattern.compile("\\{[^{}]*\\b" + Pattern.quote(parameter) + "\\b[^{}]*}")
                .matcher(text)
                .find();
    }

    private static Properties english(String name) {
        var properties = new Properties();
        var file = "/messages/" + name + "_en.properties";
        try (var in = ConsoleRules.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError(file + " is not there");
            }
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static List<String> wrongIn(Path template) {
        var wrong = new ArrayList<String>();
        var text = COMMENT.matcher(read(template)).replaceAll("");
        var inline = INLINE.matcher(text);
        while (inline.find()) {
            wrong.add("inline or from elsewhere: " + inline.group().strip());
        }
        var worded = EXPRESSION.matcher(text).replaceAll("");
        var attributes = SEEN_ATTRIBUTE.matcher(worded);
        while (attributes.find()) {
            if (LETTER.matcher(attributes.group(1)).find()) {
                wrong.add("words in an attribute: " + attributes.group().strip());
            }
        }
        var plain = ENTITY.matcher(TAG.matcher(worded).replaceAll("\n")).replaceAll("");
        plain.lines()
                .map(String::strip)
                .filter(line -> LETTER.matcher(line).find())
                .forEach(wrong::add);
        return wrong;
    }

    private static void failIfAny(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
