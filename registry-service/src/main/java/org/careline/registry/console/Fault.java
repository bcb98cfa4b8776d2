package org.careline.registry.console;

import io.quarkus.qute.TemplateData;

/**
 * One field that is wrong 填写有误.
 *
 * @param label key of the field's name in the message bundle {@code fields}
 */
@TemplateData
public record Fault(String name, String label, String message) {}
