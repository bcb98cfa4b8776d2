package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.careline.journey.SharedSuite;
import org.careline.local.client.Api;

/** The running suite with the people of one test at their browsers. */
final class Town {
    private final SharedSuite suite;
    private final Browser browser;
    private final List<Person> people = new ArrayList<>();

    Town(SharedSuite suite, Browser browser) {
        this.suite = suite;
        this.browser = browser;
    }

    Api api() {
        return new Api(suite.running());
    }

    /** Somebody with a browser of their own, not signed in. */
    Person somebody(Look look) {
        var person = Person.at(browser.newContext(look.window()), look, suite);
        people.add(person);
        return person;
    }

    /** At a browser whose line to the suite can be cut. */
    Person signedInOver(Line line, String user, Look look) {
        // Loopback addresses go by the proxy too.
        var proxy = new Proxy(line.address()).setBypass("<-loopback>");
        var person = Person.at(browser.newContext(look.window().setProxy(proxy)), look, suite);
        people.add(person);
        person.signIn(user);
        return person;
    }

    /** @param user at the home of their role */
    Person signedIn(String user, Look look) {
        var person = somebody(look);
        person.signIn(user);
        return person;
    }

    void leave(boolean failed) {
        var breaches = new ArrayList<String>();
        for (var person : people) {
            breaches.addAll(person.leave(failed));
        }
        assertThat(breaches).as("names, policies and scripts on the way").isEmpty();
    }
}
