package org.careline.registry.console;

import io.quarkus.qute.TemplateData;

/**
 * A field that somebody else changed while the form was being filled in 并发修改.
 *
 * @param label key of the field's name in the message bundle {@code fields}
 * @param list the list of codes its values are from; empty: they are words
 * @param yours what was typed instead; empty: nothing, the form now shows what stands there
 */
@TemplateData
public record Difference(String label, String list, String was, String now, String yours) {}
