package org.careline.journey.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of pages in real Chromium before the running suite: skipped where there is no browser, unless it is the build that must have one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "careline.journey", matches = "false")
@EnabledIfSystemProperty(
        named = "careline.browser",
        matches = "true",
        disabledReason = "asked for with -Dcareline.browser=true until it has passed")
@ExtendWith(Chromium.class)
@interface InChromium {}
