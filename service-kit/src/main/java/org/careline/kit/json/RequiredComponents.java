package org.careline.kit.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a record in which a component is missing that its contract asks for (everything not marked nullable). */
final class RequiredComponents {
    /** Looked up once: each event would pay for the reflection. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private RequiredComponents() {}

    static void check(Record read) {
        for (var component : COMPONENTS.get(read.getClass())) {
            var value = component.of(read);
            if (value == null && component.required()) {
                throw new UnreadableEventException("required but missing: " + component.name());
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

    /** One component of a record. */
    private record Component(String name, Method accessor, boolean required) {
        static Component of(RecordComponent component) {
            return new Component(
                    component.getName(),
                    component.getAccessor(),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object of(Record read) {
            try {
                return accessor.invoke(read);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
