package org.careline.notification.alert;

import java.util.UUID;
import org.careline.events.TellingBasis;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/**
 * An alert 通报 to be told, with what does not follow from the rules of telling.
 *
 * @param askedAgain raised because it asks more, not because the level rose 再次要求到场
 * @param incomplete an event about the person could not be read
 * @param basis on what ground a person who refuses management is told of
 */
public record NewAlert(
        ToldAlert alert,
        UUID patient,
        String assessingOrganisation,
        boolean askedAgain,
        boolean incomplete,
        @Nullable TellingBasis basis) {}
