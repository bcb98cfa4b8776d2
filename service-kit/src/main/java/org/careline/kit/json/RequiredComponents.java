package org.careline.kit.json;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Refuses a record in which a component is missing that its contract asks for (everything not marked nullable). */
final class RequiredComponents {
    private RequiredComponents() {}

    static void check(Record read) {
        for (var component : read.getClass().getRecordComponents()) {
            var value = valueOf(read, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEventException("required but missing: " + component.getName());
            }
            checkWithin(value);
        }
    }

    private static void checkWithin(@Nullable Object value) {
        switch (value) {
            case Record inner -> check(inner);
            case Iterable<?> several -> several.forEach(RequiredComponents::checkWithin);
            case null, default -> {}
        }
    }

    private static @Nullable Object valueOf(Record read, RecordComponent component) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
