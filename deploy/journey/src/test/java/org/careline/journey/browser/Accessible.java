package org.careline.journey.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what keeps people from using a page: contrast, labels, names, order. */
final class Accessible {
    private static final String AXE = read();

    /** Letters in the colour of their ground are not seen at all; axe leaves those for a person to judge. */
    private static final String VIOLATIONS = """
            async () => {
                const found = await axe.run(document, { resultTypes: ['violations', 'incomplete'] });
                const unseen = found.incomplete.filter(one => one.id === 'color-contrast')
                    .map(one => ({ ...one, nodes: one.nodes.filter(node =>
                        node.any.some(check => check.data?.messageKey === 'equalRatio')) }))
                    .filter(one => one.nodes.length > 0);
                return found.violations.concat(unseen).map(one => one.id + ': ' + one.help + ' ' +
                    one.nodes.map(node => node.target.join(' ') + ' ' + node.html.slice(0, 120)).join(' | '));
            }
            """;

    private Accessible() {}

    /** Evaluated by the debugger's protocol: the page's policy stays as it is. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(VIOLATIONS);
    }

    private static String read() {
        try (var source = Objects.requireNonNull(Accessible.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
