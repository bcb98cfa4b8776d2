package org.careline.kit.outbox;

import org.careline.kit.outbox.Sending.Acknowledged;

/** A row and the place in its topic where Kafka has it. */
record ToldRow(OutboxRow row, Acknowledged place) {}
