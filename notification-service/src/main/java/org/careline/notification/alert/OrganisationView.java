package org.careline.notification.alert;

import org.jspecify.annotations.Nullable;

/** A public body and the number it answers day and night 值班电话. */
public record OrganisationView(
        String code, @Nullable String name, @Nullable String dutyPhone) {}
