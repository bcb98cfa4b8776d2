package org.careline.registry.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.jspecify.annotations.Nullable;

/** Holds what was typed against the same constraints and the same use cases as the API, and says beside which field it fails. */
@ApplicationScoped
public class Forms {
    private static final int NOT_THERE = 404;
    /** Of the request and not of a field. */
    private static final String KEY = "Idempotency-Key";

    private final Validator validator;
    private final Pages pages;

    Forms(Validator validator, Pages pages) {
        this.validator = validator;
        this.pages = pages;
    }

    /** As it was sent. */
    public Filled typed(MultivaluedMap<String, String> sent) {
        var values = new HashMap<String, String>();
        sent.forEach((name, several) -> values.put(name, several.getLast()));
        return new Filled(values, pages::say);
    }

    /** Filled in beforehand with what is known. */
    public Filled prefilled(Map<String, String> known) {
        return new Filled(known, pages::say);
    }

    /** Says what the form's constraints do not allow; true: nothing. */
    public boolean check(Filled filled, Object form) {
        validator.validate(form).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> filled.wrong(field(violation), violation.getMessage()));
        return filled.isSound();
    }

    /**
     * Empty: the use case said no, and the form knows why.
     *
     * @param place the field of the place that is not the caller's own; null: not there is not there
     */
    public <T> Optional<T> attempt(Filled filled, @Nullable String place, Supplier<T> useCase) {
        return attempt(filled, place, Say.NOT_YOUR_AREA, useCase);
    }

    /** @param notThere what is said at that place */
    public <T> Optional<T> attempt(Filled filled, @Nullable String place, String notThere, Supplier<T> useCase) {
        try {
            return Optional.of(useCase.get());
        } catch (InvalidFieldException invalid) {
            if (invalid.field().equals(KEY)) {
                throw invalid;
            }
            filled.wrong(invalid.field(), String.valueOf(invalid.getMessage()));
        } catch (RefusedException refused) {
            var known = RegistryRefusal.named(refused);
            filled.refused(
                    refused.refusal().status(),
                    RegistryRefusal.sentence(refused),
                    known.map(patient -> "/console/patients/" + patient).orElse(null));
        } catch (NotThereException missing) {
            if (place == null) {
                throw missing;
            }
            filled.wrong(place, notThere);
            filled.answered(NOT_THERE);
        }
        return Optional.empty();
    }

    /** A rule about several fields is said at the last of them. */
    private static String field(ConstraintViolation<?> violation) {
        return violation
                .getPropertyPath()
                .toString()
                .replace(".<list element>", "")
                .replace("fromBeforeTo", "to")
                .replace("withoutClash", "holders")
                .replace("oneOfThem", "documentNumber");
    }
}
