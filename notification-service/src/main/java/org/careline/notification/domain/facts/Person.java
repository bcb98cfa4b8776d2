package org.careline.notification.domain.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person's state by the newest version heard.
 *
 * @param residence where the person lives; null: unknown
 * @param deceasedOn the registered day of death
 * @param refusesManagement not managed: receivers are told on the ground of statutory duty, with the fewest fields (rules 17.7)
 */
public record Person(@Nullable String residence, @Nullable LocalDate deceasedOn, boolean refusesManagement) {
    public static final Person UNKNOWN = new Person(null, null, false);
}
