package org.careline.kit.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Stylesheet and scripts of every page, with a mark of their content, so that a browser keeps none past its day. */
@Singleton
public class Assets {
    private static final String FOLDER = "META-INF/resources/console/assets/";

    private final String mark;
    private final String htmx;

    Assets() {
        this.mark = mark(List.of("careline.css", "careline.js"));
        this.htmx = "webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js";
    }

    public String mark() {
        return mark;
    }

    /** Path below the service's root. */
    public String htmx() {
        return htmx;
    }

    private static String mark(List<String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                try (var in = open(FOLDER + file)) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String htmxVersion() {
        try (var in = open("META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not there");
        }
        return in;
    }
}
