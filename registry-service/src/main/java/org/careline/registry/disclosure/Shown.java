package org.careline.registry.disclosure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.careline.events.TellingBasis;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.registry.disclosure.DisclosureView.CareContact;
import org.careline.registry.disclosure.DisclosureView.GuardianShown;
import org.careline.registry.domain.Age;
import org.careline.registry.domain.Birth;
import org.careline.registry.domain.Contact;
import org.careline.registry.domain.Disclosed;
import org.careline.registry.domain.Guardian;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.Viewer;
import org.careline.registry.domain.Whereabouts;
import org.careline.registry.sight.Sight;
import org.jspecify.annotations.Nullable;

/**
 * One file through the eyes of one viewer 按类别披露.
 *
 * @param name of a division, from the county down to the village
 */
record Shown(
        Viewer viewer,
        PatientFile file,
        @Nullable Organisation inCare,
        LocalDate today,
        UnaryOperator<@Nullable String> name) {

    DisclosureView by(Grant grant, Sight sight) {
        var identity = file.identity();
        var desk = viewer == Viewer.DESK;
        var where = new Whereabouts(file.residenceArea(), sight.place());
        return new DisclosureView(
                subject(grant, !desk),
                subject(grant, desk),
                grant.patient(),
                viewer.name().toLowerCase(Locale.ROOT),
                basis(),
                identity.name(),
                identity.sex(),
                identity.birth().estimated()
                        ? null
                        : when(Disclosed.BIRTH_DATE, identity.birth().date()),
                identity.birth().estimated() ? true : null,
                age(identity.birth()),
                when(Disclosed.DOCUMENT, identity.document().type()),
                documentNumber(),
                when(Disclosed.PHONE, file.phone()),
                when(Disclosed.ADDRESS, where.home()),
                when(Disclosed.ADDRESS, named(where.home())),
                when(
                        Disclosed.ADDRESS,
                        file.residence() == null ? null : file.residence().address()),
                when(Disclosed.ADDRESS, where.placeNow()),
                when(Disclosed.ADDRESS, named(where.placeNow())),
                when(Disclosed.ADDRESS, where.isAway() ? true : null),
                when(Disclosed.GUARDIAN, guardian(file.guardian())),
                when(Disclosed.GUARDIAN, substitute(file.guardian())),
                when(Disclosed.DIAGNOSIS, file.diagnosis()),
                inCare == null ? null : new CareContact(inCare.code(), inCare.name(), inCare.dutyPhone()));
    }

    /** A desk is asked to treat, by a legal ground of its own; the three duties are told by theirs. */
    private @Nullable TellingBasis basis() {
        return viewer != Viewer.DESK && file.refusesManagement() ? TellingBasis.STATUTORY_DUTY : null;
    }

    private boolean sees(Disclosed field) {
        return file.refusesManagement() ? viewer.seesAtLeast(field) : viewer.sees(field);
    }

    private <T> @Nullable T when(Disclosed field, @Nullable T value) {
        return sees(field) ? value : null;
    }

    /** An estimated date would be read as a fact: it is told as an age, and as an estimate. */
    private @Nullable Integer age(Birth birth) {
        var told = sees(Disclosed.AGE) || birth.estimated() && sees(Disclosed.BIRTH_DATE);
        return told ? birth.ageOn(today).map(Age::years).orElse(null) : null;
    }

    private @Nullable String named(@Nullable String area) {
        return area == null ? null : name.apply(area);
    }

    private @Nullable String documentNumber() {
        var document = file.identity().document();
        if (sees(Disclosed.MASKED_DOCUMENT)) {
            return document.masked().orElse(null);
        }
        return when(Disclosed.DOCUMENT, document.number());
    }

    private static @Nullable GuardianShown guardian(@Nullable Guardian guardian) {
        if (guardian == null) {
            return null;
        }
        return new GuardianShown(
                guardian.name(),
                guardian.relation(),
                guardian.canBeTurnedTo() ? guardian.phone() : null,
                guardian.standing().toString());
    }

    /** Rules 17.4; where no substitute is on file, the institution in care is the one to turn to. For a minor there is always somebody. */
    private @Nullable Contact substitute(@Nullable Guardian guardian) {
        if (guardian == null || guardian.canBeTurnedTo()) {
            var nobody = guardian == null || guardian.phone() == null;
            return nobody && file.minorOn(today) ? institution() : null;
        }
        return guardian.substitute() == null ? institution() : guardian.substitute();
    }

    private @Nullable Contact institution() {
        return inCare == null || inCare.dutyPhone() == null ? null : new Contact(inCare.name(), inCare.dutyPhone());
    }

    private static @Nullable UUID subject(Grant grant, boolean applies) {
        return applies ? grant.subject() : null;
    }
}
