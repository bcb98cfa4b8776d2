package org.careline.kit.operations;

/** An event that was set aside 搁置, and how long ago. */
public record SetAsideEntry(SetAsideLine event, Since age) {}
