package org.careline.followup.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.careline.followup.domain.Finding;
import org.careline.followup.form.Drug;
import org.careline.followup.form.VisitDates;
import org.careline.followup.form.VisitForm;
import org.careline.kit.problem.InvalidFieldException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form or names what is wrong with it 受理随访表. What the danger hangs on must be right; a side part refuses a
 * calm visit by name, and is tidied where the level is 3 or more (rules 17.1-11).
 */
@ApplicationScoped
class Taking {
    private final FollowupConfig config;
    private final Places places;
    private final Validator validator;
    private final Clock clock;

    Taking(FollowupConfig config, Places places, Validator validator, Clock clock) {
        this.config = config;
        this.places = places;
        this.validator = validator;
        this.clock = clock;
    }

    TakenForm take(VisitForm form) {
        var dates = new VisitDates(form, LocalDate.now(clock), config.rules());
        dates.checkMain();
        form.checkHospital();
        var tidied = EnumSet.noneOf(Finding.class);
        var place = place(form, tidied);
        var drugs = drugs(form, tidied);
        var dischargedOn = form.lastDischargedOn();
        if (side(form, dates::checkDischarge, tidied)) {
            dischargedOn = null;
        }
        var wishedOn = form.nextVisitOn();
        if (side(form, dates::checkNext, tidied)) {
            wishedOn = null;
        }
        side(form, form::checkSymptoms, tidied);
        return new TakenForm(form.taken(place, dischargedOn, drugs, wishedOn), tidied);
    }

    /** True: it does not hold, and the level is told all the same. */
    private static boolean side(VisitForm form, Runnable check, Set<Finding> tidied) {
        try {
            check.run();
            return false;
        } catch (InvalidFieldException wrong) {
            if (!form.statedLevel().isTold()) {
                throw wrong;
            }
            tidied.add(Finding.FORM_TIDIED);
            return true;
        }
    }

    private @Nullable String place(VisitForm form, Set<Finding> tidied) {
        var typed = form.placeNow();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (places.isKnown(typed) && typed.length() >= VisitForm.COUNTY_DIGITS) {
            return typed;
        }
        if (!form.statedLevel().isTold()) {
            throw new InvalidFieldException("placeNow", "没有这个区划代码。There is no such area.");
        }
        tidied.add(Finding.PLACE_TIDIED);
        return places.longestKnown(typed).orElse(null);
    }

    private @Nullable List<Drug> drugs(VisitForm form, Set<Finding> tidied) {
        if (form.medication() == null) {
            return null;
        }
        var taken = new ArrayList<Drug>();
        for (var line = 0; line < form.medication().size(); line++) {
            var at = line;
            var drug = form.medication().get(line);
            if (!side(form, () -> check(drug, at), tidied)) {
                taken.add(drug);
            }
        }
        return taken;
    }

    private void check(Drug drug, int line) {
        validator.validate(drug).stream().findFirst().ifPresent(wrong -> {
            throw new InvalidFieldException("medication[" + line + "]." + wrong.getPropertyPath(), wrong.getMessage());
        });
    }
}
