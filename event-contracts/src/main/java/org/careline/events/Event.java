package org.careline.events;

import java.time.OffsetDateTime;

/**
 * The envelope: CloudEvents 1.0, structured mode.
 *
 * @param id unique for ever; a receiver that has seen it drops the event
 * @param source the service that tells, for example {@code /followup}
 * @param time when the change was made, with offset
 */
public record Event<T extends EventData>(String id, EventType type, String source, OffsetDateTime time, T data) {}
