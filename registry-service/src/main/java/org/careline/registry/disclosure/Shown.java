package org.careline.registry.disclosure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.careline.kit.access.Organisation;
import org.careline.kit.grant.Grant;
import org.careline.registry.disclosure.DisclosureView.CareContact;
import org.careline.registry.disclosure.DisclosureView.GuardianShown;
import org.careline.registry.domain.Age;
import org.careline.registry.domain.Contact;
import org.careline.registry.domain.Disclosed;
import org.careline.registry.domain.Guardian;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.Viewer;
import org.jspecify.annotations.Nullable;

/** One file through the eyes of one viewer 按类别披露. */
record Shown(Viewer viewer, PatientFile file, @Nullable Organisation inCare, LocalDate today) {

    DisclosureView by(Grant grant) {
        var identity = file.identity();
        var desk = viewer == Viewer.DESK;
        return new DisclosureView(
                subject(grant, !desk),
                subject(grant, desk),
                grant.patient(),
                viewer.name().toLowerCase(Locale.ROOT),
                identity.name(),
                identity.sex(),
                when(Disclosed.BIRTH_DATE, identity.birthDate()),
                when(Disclosed.AGE, Age.of(identity.birthDate(), today).years()),
                when(Disclosed.DOCUMENT, identity.document().type()),
                documentNumber(),
                when(Disclosed.PHONE, file.phone()),
                when(Disclosed.ADDRESS, file.residenceArea()),
                when(
                        Disclosed.ADDRESS,
                        file.residence() == null ? null : file.residence().address()),
                when(Disclosed.GUARDIAN, guardian(file.guardian())),
                when(Disclosed.GUARDIAN, substitute(file.guardian())),
                when(Disclosed.DIAGNOSIS, file.diagnosis()),
                inCare == null ? null : new CareContact(inCare.code(), inCare.name(), inCare.dutyPhone()));
    }

    private <T> @Nullable T when(Disclosed field, @Nullable T value) {
        return viewer.sees(field) ? value : null;
    }

    private @Nullable String documentNumber() {
        var document = file.identity().document();
        if (viewer.sees(Disclosed.MASKED_DOCUMENT)) {
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

    /** Rules 17.4; where no substitute is on file, the institution in care is the one to turn to. */
    private @Nullable Contact substitute(@Nullable Guardian guardian) {
        if (guardian == null || guardian.canBeTurnedTo()) {
            return null;
        }
        if (guardian.substitute() != null) {
            return guardian.substitute();
        }
        if (inCare == null || inCare.dutyPhone() == null) {
            return null;
        }
        return new Contact(inCare.name(), inCare.dutyPhone());
    }

    private static @Nullable UUID subject(Grant grant, boolean applies) {
        return applies ? grant.subject() : null;
    }
}
