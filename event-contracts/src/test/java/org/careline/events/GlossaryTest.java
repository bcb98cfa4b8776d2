package org.careline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every package and class that the glossary and the page of the house name is there, in whichever module. */
class GlossaryTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile("`((?:registry|followup|notification|referral|kit)[.][\\w.]+)`");
    private static final int PLACES = 3;

    @TestFactory
    Stream<DynamicTest> whatTheGlossaryNamesIsThere() throws IOException {
        return areThere(names());
    }

    @TestFactory
    Stream<DynamicTest> whatThePageOfTheHouseNamesIsThere() throws IOException {
        return areThere(OF_THE_HOUSE
                .matcher(Files.readString(HOUSE.resolve("docs/architecture.md")))
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    private static Stream<DynamicTest> areThere(List<String> names) throws IOException {
        assertThat(names).hasSizeGreaterThan(25);
        var roots = roots();
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(isThere(roots, name)).as(name).isTrue()));
    }

    /** A name without a package stands beside the one before it. */
    private static List<String> names() throws IOException {
        var names = new ArrayList<String>();
        for (var line : Files.readAllLines(HOUSE.resolve("docs/glossary.md"))) {
            var cells = line.split("[|]");
            var found = NAME.matcher(cells.length > PLACES ? cells[PLACES] : "");
            var place = "";
            while (found.find()) {
                var name = found.group(1);
                var whole = Character.isUpperCase(name.charAt(0)) ? place + name : name;
                place = whole.replaceFirst("[A-Z].*", "");
                names.add(whole);
            }
        }
        return names;
    }

    private static List<Path> roots() throws IOException {
        try (var modules = Files.walk(HOUSE, 2)) {
            return modules.map(module -> module.resolve("src/main/java/org/careline"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static boolean isThere(List<Path> roots, String name) throws IOException {
        var place = name.replaceFirst("[.]?[A-Z].*", "");
        var types = name.substring(place.length()).replaceFirst("^[.]", "").split("[.]");
        for (var root : roots) {
            var folder = root.resolve(place.replace('.', '/'));
            if (types[0].isEmpty() ? Files.isDirectory(folder) : declares(folder.resolve(types[0] + ".java"), types)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declares(Path file, String... types) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        var text = Files.readString(file);
        return Stream.of(types)
                .allMatch(type -> Pattern.compile("(class|record|interface|enum) " + type + "\\b")
                        .matcher(text)
                        .find());
    }
}
