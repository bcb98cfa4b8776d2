package org.careline.kit.inbox;

/** An event that an operator has set aside 搁置; it will not be heard. */
public record SetAsideEvent(ParkedEventView event, Decision decision) {}
