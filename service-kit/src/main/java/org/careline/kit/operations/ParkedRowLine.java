package org.careline.kit.operations;

import org.careline.kit.outbox.ParkedRowView;

/** An event that cannot be sent, and how long it has waited. */
public record ParkedRowLine(ParkedRowView row, Since age) {}
