package org.careline.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.Producer;
import org.careline.events.AlertEvent;
import org.careline.events.AssessmentEvent;
import org.careline.events.PatientEvent;
import org.careline.events.TransferEvent;
import org.careline.kit.inbox.EventListener;

@AnalyzeClasses(packages = "org.careline.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class KitRulesTest {

    @ArchTest
    static final ArchRule ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("..outbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class)
            .because("what is told without the outbox is told of changes that were never saved");

    @ArchTest
    static final ArchRule ONE_EAR = noClasses()
            .that()
            .resideOutsideOfPackage("..inbox..")
            .should()
            .callMethod(EventListener.class, "hear", org.careline.events.Event.class)
            .because("only the inbox knows what was heard before");

    @ArchTest
    static final ArchRule NO_DOMAIN = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PatientEvent.class, AssessmentEvent.class, AlertEvent.class, TransferEvent.class)
            .because("the kit is technique; what happens to patients belongs to the services");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            fields().should().notBeAnnotatedWith(Inject.class).because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule ONE_JSON = noClasses()
            .that()
            .resideInAnyPackage("..outbox..", "..inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("events are written and read in one place");

    @ArchTest
    static final ArchRule OPERATIONS_ARE_LEAVES = classes()
            .that()
            .resideInAPackage("..kit.ops..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..kit.ops..")
            .because("operators stand outside of the work");
}
