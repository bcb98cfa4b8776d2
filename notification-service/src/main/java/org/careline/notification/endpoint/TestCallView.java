package org.careline.notification.endpoint;

import org.jspecify.annotations.Nullable;

/** @param failure why the endpoint did not take the test call; null: it did */
record TestCallView(boolean taken, @Nullable String failure) {}
