package org.careline.notification.domain;

import org.careline.events.Duty;

/** A duty in an area that must be told (rules 17.1-2). */
public record Address(Duty duty, Place place, String area) {}
