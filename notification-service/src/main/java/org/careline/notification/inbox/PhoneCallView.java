package org.careline.notification.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A telephone call that was written down 电话告知. */
public record PhoneCallView(UUID id, UUID alert, OffsetDateTime toldAt) {}
