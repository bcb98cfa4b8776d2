package org.careline.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.careline.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnNothing = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.careline.events", "org.jspecify.annotations")
            .because("every service and every integrator takes the contract; it must not bring a library with it");
}
