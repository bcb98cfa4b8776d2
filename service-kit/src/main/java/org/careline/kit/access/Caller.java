package org.careline.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the token says.
 *
 * @param subject the account
 * @param organisation code of the organisation the account belongs to
 * @param actingClinician whom a clinic system acts for (header Acting-Clinician), decoded; null: a person signed in
 */
public record Caller(
        String subject,
        String organisation,
        Set<String> roles,
        @Nullable String actingClinician) {
    public boolean is(String role) {
        return roles.contains(role);
    }
}
