package org.careline.kit.inbox;

import java.time.OffsetDateTime;

/**
 * Who set an event aside 搁置, when and why.
 *
 * @param subject the account
 * @param sealedWhy encrypted: an operator may have written a name
 */
public record Decision(String organisation, String subject, OffsetDateTime at, String sealedWhy) {}
