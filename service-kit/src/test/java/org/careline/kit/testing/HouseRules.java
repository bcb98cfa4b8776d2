package org.careline.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.careline.events.WireNamed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house, as tests: {@code @TestFactory Stream<DynamicTest> rules() { return
 * HouseRules.of("org.careline.followup"); }}.
 */
public final class HouseRules {
    private HouseRules() {}

    /** @param service the service's package */
    public static Stream<DynamicTest> of(String service) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        var compiled = rules(service).stream().map(rule -> test(rule, classes));
        return Stream.of(compiled, SourceRules.of(service), SchemaRules.ofThisModule())
                .flatMap(tests -> tests);
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
    }

    private static List<ArchRule> rules(String service) {
        var domain = service + ".domain..";
        return Stream.of(
                        classes()
                                .that()
                                .resideInAPackage(domain)
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                                "java..", "org.jspecify..", "org.careline.kit.calendar..", domain)
                                        .or(are(aCodeOfTheEvents())))
                                .as("the domain knows java, itself, the codes of the events and the calendar")
                                .because("it must read like the regulation and be tested in milliseconds"),
                        slices().matching(service + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("features are free of cycles")
                                .because("a feature must be understood, changed and removed alone"),
                        classes()
                                .that(describe(
                                        "are entities, listeners, resources, sweeps or pages", HouseRules::stayHome))
                                .should()
                                .notBePublic()
                                .because("another feature goes through the use cases, never through rows or HTTP"),
                        noFields()
                                .should()
                                .beAnnotatedWith(Inject.class)
                                .orShould()
                                .beAnnotatedWith(ConfigProperty.class)
                                .as("nothing is injected into fields")
                                .because("what a class needs is seen in its constructor"),
                        constructors()
                                .that()
                                .areDeclaredInClassesThat()
                                .haveSimpleNameEndingWith("Resource")
                                .should()
                                .notBePublic()
                                .because("only the container makes a resource"),
                        noClasses()
                                .should()
                                .callMethodWhere(
                                        describe("it asks for the time without a clock", HouseRules::asksTheTime))
                                .because("time comes from the one Clock bean, and in the domain today is an argument"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.smallrye.mutiny..")
                                .because("the suite is written in blocking code that reads from top to bottom"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
                                .because("Outbox.append is the only door: saving and telling are one transaction"),
                        noClasses()
                                .should()
                                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                                .because("a name says what a thing is in the field"),
                        noClasses()
                                .should(HouseConditions.extendAnotherClassOfOurs())
                                .because("types are composed, not inherited"),
                        methods()
                                .that(describe("answer HTTP", HouseRules::answersHttp))
                                .should(HouseConditions.nameARole())
                                .because("an endpoint that names no role is one that was forgotten"))
                .map(rule -> (ArchRule) rule)
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private static DescribedPredicate<JavaClass> aCodeOfTheEvents() {
        return describe(
                "codes of the events",
                type -> type.getPackageName().equals("org.careline.events")
                        && (type.isEnum() || type.isEquivalentTo(WireNamed.class)));
    }

    private static boolean stayHome(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || Stream.of("Entity", "Listener", "Resource", "Sweep", "Page")
                        .anyMatch(type.getSimpleName()::endsWith);
    }

    private static boolean asksTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        return (owner.getPackageName().startsWith("java.time")
                        && call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                || (owner.isEquivalentTo(System.class)
                        && call.getTarget().getName().equals("currentTimeMillis"));
    }

    private static boolean answersHttp(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }
}
