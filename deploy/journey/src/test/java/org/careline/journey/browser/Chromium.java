package org.careline.journey.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.careline.journey.SharedSuite;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Town}, and after it looks at what was seen in all its windows. */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(Chromium.class);

    /** One browser process for all tests. */
    private record Opened(Playwright playwright, Browser browser) implements AutoCloseable {
        static Opened begin() {
            var playwright = Playwright.create();
            return new Opened(playwright, Browsers.open(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browsers.program().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is here")
                : ConditionEvaluationResult.disabled(Browsers.NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Town resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent(Town.class, key -> town(context), Town.class);
    }

    private static Town town(ExtensionContext context) {
        var opened =
                context.getRoot().getStore(HERE).computeIfAbsent(Opened.class, key -> Opened.begin(), Opened.class);
        return new Town(SharedSuite.of(context), opened.browser());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var town = context.getStore(HERE).get(Town.class, Town.class);
        if (town != null) {
            town.leave(context.getExecutionException().isPresent());
        }
    }
}
