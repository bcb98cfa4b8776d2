package org.careline.followup.disclosure;

import java.util.UUID;
import org.careline.kit.grant.Grant;

/**
 * The assessment a grant's alert or transfer is about 通报所涉评估.
 *
 * @param byDuty the grant holds only as long as the organisation has the duty; false: it came up the line, or is a transfer
 */
record Assessed(Grant grant, UUID assessment, boolean byDuty) {}
