package org.careline.followup.assessment;

import java.util.Set;
import org.careline.followup.domain.Finding;
import org.careline.followup.form.VisitForm;

/**
 * A form as it is taken 受理的随访表: at level 3 or more a side part that is wrong is left out or cut to what is known, never
 * a reason to refuse the danger (rules 17.1-11).
 *
 * @param tidied what was tidied, to be shown
 */
record TakenForm(VisitForm form, Set<Finding> tidied) {
    TakenForm {
        tidied = Set.copyOf(tidied);
    }
}
