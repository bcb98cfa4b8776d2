package org.careline.local.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The passwords of this machine: each made when first asked for, then always the same. */
public final class Passwords {
    private static final int BYTES = 18;
    private static final List<IntPredicate> KINDS =
            List.of(Character::isDigit, Character::isUpperCase, Character::isLowerCase);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> known;

    private Passwords(Path file, Map<String, String> known) {
        this.file = file;
        this.known = known;
    }

    public static Passwords in(Path folder) throws IOException {
        var file = folder.resolve("passwords.properties");
        var known = new TreeMap<String, String>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> known.put(pair[0], pair[1]));
        }
        return new Passwords(file, known);
    }

    public Path file() {
        return file;
    }

    public synchronized String of(String name) {
        var present = known.get(name);
        if (present != null) {
            return present;
        }
        var made = random();
        known.put(name, made);
        save();
        return made;
    }

    /** As {@link #of}, but one that people sign in with: made anew where an earlier version made one the realm would refuse. */
    public synchronized String forPeople(String name) {
        var present = of(name);
        if (KINDS.stream().allMatch(kind -> present.chars().anyMatch(kind))) {
            return present;
        }
        known.remove(name);
        return forPeople(name);
    }

    private void save() {
        var content = known.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFile.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
