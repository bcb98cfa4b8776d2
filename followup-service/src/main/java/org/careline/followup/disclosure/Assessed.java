package org.careline.followup.disclosure;

import java.util.UUID;
import org.careline.followup.sight.Sight;
import org.careline.kit.grant.Grant;

/** The assessment a grant's alert or transfer is about 通报所涉评估, and the right to see it as it stands now. */
record Assessed(Grant grant, UUID assessment, Sight sight) {}
