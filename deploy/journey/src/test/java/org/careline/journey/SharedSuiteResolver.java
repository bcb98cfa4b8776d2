package org.careline.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a journey the suite that all share. */
public final class SharedSuiteResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SharedSuite.class;
    }

    @Override
    public SharedSuite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedSuite.of(context);
    }
}
