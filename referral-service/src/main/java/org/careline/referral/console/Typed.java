package org.careline.referral.console;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.text.Times;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or chosen on a page 表单内容. */
@Singleton
public class Typed {
    private final Validator validator;
    private final Clock clock;

    Typed(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** One of a closed list, by its code. */
    public <E extends Enum<E>> E code(Class<E> list, @Nullable String code, String field) {
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.toString().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidFieldException(field, "请选择一项。Choose one."));
    }

    public <E extends Enum<E>> Set<E> codes(Class<E> list, @Nullable Collection<String> codes, String field) {
        return codes == null
                ? Set.of()
                : codes.stream().map(code -> code(list, code, field)).collect(Collectors.toSet());
    }

    /** As the clock on the wall shows it. */
    public OffsetDateTime time(@Nullable String typed, String field) {
        return Times.readOnAPage(typed == null ? "" : typed, clock.getZone())
                .orElseThrow(() -> new InvalidFieldException(field, "请填写日期和时间。Give a day and a time."));
    }

    /** Nothing where only blanks were typed. */
    public @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** By the same constraints as the API's. */
    public <T> T checked(T form) {
        var violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return form;
    }
}
