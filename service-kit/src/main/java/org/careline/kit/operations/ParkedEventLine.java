package org.careline.kit.operations;

import org.careline.kit.inbox.ParkedLine;

/** An event that could not be heard, and how long it has been parked. */
public record ParkedEventLine(ParkedLine event, Since age) {}
