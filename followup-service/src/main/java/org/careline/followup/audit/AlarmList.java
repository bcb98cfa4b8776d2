package org.careline.followup.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next pass it as {@code cursor} for the next page; null: the last page */
public record AlarmList(
        AuditStanding audit,
        List<AlarmView> items,
        @Nullable String next) {}
