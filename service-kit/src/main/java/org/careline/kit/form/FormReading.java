package org.careline.kit.form;

import java.util.List;
import java.util.Optional;
import org.careline.kit.problem.InvalidField;
import org.careline.kit.problem.InvalidFormException;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was read.
 *
 * @param readable without the fields that could not be read; null: nothing could
 * @param faults by field; none: the form is sound
 */
public record FormReading<T extends Record>(@Nullable T readable, List<InvalidField> faults) {
    public FormReading {
        faults = List.copyOf(faults);
    }

    /** Empty: something is wrong. */
    public Optional<T> sound() {
        return faults.isEmpty() ? Optional.ofNullable(readable) : Optional.empty();
    }

    /** @throws InvalidFormException naming every field that is wrong */
    public T orRefuse() {
        return sound().orElseThrow(() -> new InvalidFormException(faults));
    }
}
