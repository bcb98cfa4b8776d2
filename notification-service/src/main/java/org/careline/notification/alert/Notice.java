package org.careline.notification.alert;

import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.notification.domain.Occasion;
import org.careline.notification.domain.Urgency;

/** What all receivers of one telling are told alike 通报内容. */
public record Notice(
        UUID assessment,
        UUID patient,
        UUID episode,
        Occasion occasion,
        AlertCause cause,
        AskedAction action,
        int level,
        boolean inHospital,
        Urgency urgency,
        String assessingOrganisation) {

    public Notice because(AlertCause other) {
        return new Notice(
                assessment,
                patient,
                episode,
                occasion,
                other,
                action,
                level,
                inHospital,
                urgency,
                assessingOrganisation);
    }
}
