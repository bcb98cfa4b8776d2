package org.careline.registry.console;

import io.quarkus.qute.TemplateData;

/**
 * Something to choose by a tap 选项: a place, a body.
 *
 * @param note what tells it from others of its name
 */
@TemplateData
public record Choice(String code, String name, String note) {}
