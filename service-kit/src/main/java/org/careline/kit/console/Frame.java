package org.careline.kit.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param root path of this service, such as {@code /followup}
 * @param organisation name of the signed-in account's organisation; null: nobody is signed in
 * @param account tells one account from another, without naming it
 * @param here path and query to open this page again; of a page that answers a form, the console's start
 * @param assets changes when stylesheet or script change
 */
public record Frame(
        String root,
        @Nullable String organisation,
        String account,
        List<NavigationEntry> navigation,
        String here,
        String language,
        Assets assets,
        int idleMinutes,
        int identityIdleMinutes) {
    public boolean signedIn() {
        return organisation != null;
    }
}
