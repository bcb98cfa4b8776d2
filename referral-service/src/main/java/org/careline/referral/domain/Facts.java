package org.careline.referral.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a patient 事实: kept as heard, never judged at hearing.
 *
 * @param heard every assessment, also the withdrawn ones
 * @param withdrawn taken back, also before they were heard
 * @param registered where the register says the person lives
 * @param deceasedOn the registered day of death; null: alive
 * @param stays of all the patient's transfers
 * @param decisions records that a person stood down or cancelled
 * @param open the one record that is open
 */
public record Facts(
        List<Assessment> heard,
        Set<UUID> withdrawn,
        Residence registered,
        @Nullable LocalDate deceasedOn,
        List<Stay> stays,
        List<Decision> decisions,
        @Nullable OpenRecord open) {
    public Facts {
        heard = List.copyOf(heard);
        withdrawn = Set.copyOf(withdrawn);
        stays = List.copyOf(stays);
        decisions = List.copyOf(decisions);
    }

    /** Nobody ever saw a danger: there was no record, and there is none to open. */
    public boolean knowNoDanger() {
        return heard.stream().noneMatch(Assessment::isDanger);
    }

    /** The highest version counts; at the same version the register's own word. Version 0: nothing was known. */
    @Nullable
    String residence() {
        var register = Stream.of(registered).filter(one -> one.version() > 0);
        return Stream.concat(register, heard.stream().map(Assessment::residence))
                .max(Comparator.comparingLong(Residence::version)
                        .thenComparing(one -> one.equals(registered))
                        .thenComparing(Residence::area, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Residence::area)
                .orElse(null);
    }
}
