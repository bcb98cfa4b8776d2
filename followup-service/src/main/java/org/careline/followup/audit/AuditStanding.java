package org.careline.followup.audit;

import java.time.OffsetDateTime;

/**
 * How the audit stands.
 *
 * @param missing what is missing now
 * @param ranAt when it last came to its end
 * @param silent it has not for too long: nothing missing means nothing then
 */
public record AuditStanding(long missing, OffsetDateTime ranAt, long ageSeconds, boolean silent) {}
