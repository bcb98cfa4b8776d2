package org.careline.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** The house rules of this service, each with its because. */
@AnalyzeClasses(packages = "org.careline.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..notification.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.careline.events..",
                    "org.careline.kit.calendar..",
                    "org.careline.notification.domain..")
            .because(
                    "rules read like the regulation; beside themselves they know only the closed lists all services speak");

    @ArchTest
    static final ArchRule domainAsksForToday = noClasses()
            .that()
            .resideInAPackage("..notification.domain..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("today is an argument");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("org.careline.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read and changed on its own");

    @ArchTest
    static final ArchRule rowsAndListenersAreNobodyElsesBusiness = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Row")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Listener")
            .should()
            .bePackagePrivate()
            .because("another feature asks the use cases, never the row");

    @ArchTest
    static final ArchRule resourcesDecideNothing = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("HTTP ends at the use case");

    @ArchTest
    static final ArchRule beansAreMadeByTheirConstructor =
            fields().should().notBeAnnotatedWith(Inject.class).because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule onlyTheDeliveryCallsOutside = noClasses()
            .that()
            .resideOutsideOfPackage("..notification.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..")
            .because("every call outside goes through the check of its target");
}
