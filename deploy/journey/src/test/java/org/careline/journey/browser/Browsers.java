package org.careline.journey.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Chromium of this machine: the one that {@code CARELINE_BROWSER} names, else the first in the usual places. */
final class Browsers {
    static final String NONE =
            "No Chromium found: install chromium or google-chrome, or set CARELINE_BROWSER to its program.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/opt/homebrew/bin");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> QUIETLY = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    static Optional<Path> program() {
        var named = System.getenv("CARELINE_BROWSER");
        var usual = Stream.concat(
                FOLDERS.stream().flatMap(folder -> NAMES.stream().map(name -> folder + "/" + name)),
                APPLICATIONS.stream());
        return (named == null || named.isBlank() ? usual : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(Playwright playwright) {
        var program = program().orElseThrow(() -> new IllegalStateException(NONE));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIETLY));
    }
}
