package org.careline.followup.visit;

import java.util.List;
import org.careline.followup.proposal.ToldView;

/** A visit just recorded 随访记录, and who will be told of it. */
record RecordedVisit(VisitEntity visit, List<ToldView> willBeTold) {}
