package org.careline.journey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import org.careline.journey.SharedSuite;
import org.careline.local.Part;

/** Somebody at a browser: signs in, taps, types, and looks at pages. */
final class Person {
    /** A machine that does much else beside must not fail a test. */
    private static final double PATIENCE = 30_000;

    final BrowserContext browser;
    final Page page;
    final Taps taps = new Taps();

    private final SharedSuite suite;
    private final Look look;
    private final Watch watch;

    private Person(SharedSuite suite, BrowserContext browser, Look look, Watch watch) {
        this.suite = suite;
        this.browser = browser;
        this.look = look;
        this.watch = watch;
        page = browser.newPage();
    }

    static Person at(BrowserContext browser, Look look, SharedSuite suite) {
        browser.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Person(suite, browser, look, new Watch(browser));
    }

    /** Of the same browser: whoever is signed in there is signed in here. */
    Person anotherWindow() {
        return new Person(suite, browser, look, watch);
    }

    void signIn(String user) {
        open(Part.NOTIFICATION, "/console/");
        signInHere(page, user);
        see("main#content");
    }

    /** At the sign-in page. */
    void signInHere(Page window, String user) {
        window.locator("#username").fill(user);
        window.locator("#password").fill(suite.demoPassword());
        window.locator("#kc-login").click();
    }

    /** The issuer knows who it is and asks for the password alone. */
    void givePasswordAnew(Page window) {
        window.locator("#password").fill(suite.demoPassword());
        window.locator("#kc-login").click();
    }

    void open(Part service, String path) {
        page.navigate(suite.running().url(service) + path);
    }

    /** The home of one's role. */
    void home() {
        open(Part.NOTIFICATION, "/console/");
        see("main#content");
    }

    Locator on(String selector) {
        return page.locator(selector);
    }

    void see(String selector) {
        see(on(selector).first());
    }

    void see(Locator what) {
        assertThat(what).isVisible();
    }

    void gone(String selector) {
        assertThat(on(selector)).hasCount(0);
    }

    /** All that stands on the page, also in its fields. */
    String shown() {
        return String.valueOf(page.evaluate("""
                () => document.body.innerText + [...document.querySelectorAll('input, textarea')].map(one => one.value)
                """));
    }

    void tap(String selector) {
        tap(on(selector).first());
    }

    void tap(Locator what) {
        if (look.isPhone()) {
            what.tap();
        } else {
            what.click();
        }
        taps.one();
    }

    /** One answer of a closed list, a big button; nobody taps on what is chosen already. */
    void choose(String name, String value) {
        var answer = "input[name='%s'][value='%s']".formatted(name, value);
        if (!on(answer).first().isChecked()) {
            tap("label.chip:has(%s)".formatted(answer));
        }
    }

    void choose(String name, String... values) {
        for (var value : values) {
            choose(name, value);
        }
    }

    /** Takes an answer back. */
    void unchoose(String name, String value) {
        tap("label.chip:has(input[name='%s'][value='%s']:checked)".formatted(name, value));
    }

    /** Waits for the parts of the page that are on their way. */
    void settle() {
        page.waitForFunction("() => !document.querySelector('.htmx-request, [aria-busy=true]')");
    }

    void type(String name, String text) {
        on("main [name='%s']:visible".formatted(name)).first().fill(text);
        taps.one();
    }

    /** Everything a page promises whatever it shows, and its picture. */
    void look(String name) {
        see("main#content");
        settle();
        watch.look(page);
        assertThat(on("html")).hasAttribute("lang", look.language.equals("zh") ? "zh-CN" : "en");
        assertThat(Weights.of(page)).as("%s weighs", name).isLessThan(Weights.MOST);
        Pictures.take(page, look, name);
        assertThat(Accessible.violations(page)).as("%s is accessible", name).isEmpty();
        var width = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) width).intValue())
                .as("%s is not wider than the screen", name)
                .isLessThanOrEqualTo(0);
    }

    /** @return what no page may do and some did */
    List<String> leave(boolean failed) {
        if (failed) {
            var file = Path.of("target", "left-at", look + "-" + System.nanoTime() + ".png");
            page.screenshot(new ScreenshotOptions().setPath(file).setTimeout(5_000));
            System.out.println("left at " + page.url() + ", " + file);
        }
        browser.close();
        return watch.breaches();
    }
}
