package org.careline.events;

/** How a machine of the receiver took an alert. */
public enum DeliveryChannel implements WireNamed {
    WEBHOOK,
    STREAM;

    @Override
    public String toString() {
        return wireName();
    }
}
