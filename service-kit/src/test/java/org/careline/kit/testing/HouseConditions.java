package org.careline.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** What the rules of the house look for where ArchUnit has no word for it. */
final class HouseConditions {
    private HouseConditions() {}

    static ArchCondition<JavaClass> extendAnotherClassOfOurs() {
        return new ArchCondition<>("extend another class of ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var ours = type.getRawSuperclass()
                        .filter(parent -> parent.getPackageName().startsWith("org.careline"))
                        .filter(parent -> !parent.isEnum())
                        .isPresent();
                events.add(new SimpleConditionEvent(type, ours, type.getName() + " extends a class of ours"));
            }
        };
    }

    static ArchCondition<JavaMethod> nameARole() {
        return new ArchCondition<>("name the roles that may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var named = Stream.of(RolesAllowed.class, PermitAll.class)
                        .anyMatch(guard -> method.isAnnotatedWith(guard)
                                || method.getOwner().isAnnotatedWith(guard));
                events.add(new SimpleConditionEvent(method, named, method.getFullName() + " names no role"));
            }
        };
    }
}
