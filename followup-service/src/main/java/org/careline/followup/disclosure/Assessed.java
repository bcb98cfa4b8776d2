package org.careline.followup.disclosure;

import java.util.UUID;
import org.careline.kit.grant.Grant;

/** The assessment a grant's alert or transfer is about, once the grant is found to hold 通报所涉评估. */
record Assessed(Grant grant, UUID assessment) {}
