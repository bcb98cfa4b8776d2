package org.careline.registry.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.careline.kit.grant.Grants;
import org.careline.registry.sight.Sights;

/** Disclosure by grant 凭证披露 (rules 9.2, 17.4): what does not fit is left out, without saying why. */
@ApplicationScoped
class Disclosures {
    private final Grants grants;
    private final Sights sights;
    private final Looks looks;

    Disclosures(Grants grants, Sights sights, Looks looks) {
        this.grants = grants;
        this.sights = sights;
        this.looks = looks;
    }

    /** The wait for a fact under way holds no connection. */
    List<DisclosureView> disclose(DisclosureForm form) {
        var read = form.grants().stream()
                .map(grants::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        sights.await(read);
        return QuarkusTransaction.requiringNew().call(() -> looks.at(read, form.reason()));
    }
}
