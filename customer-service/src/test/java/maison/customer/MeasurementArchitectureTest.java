package maison.customer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/// What measuring, drafting and fitting may know.
@AnalyzeClasses(packages = "maison.customer", importOptions = ImportOption.DoNotIncludeTests.class)
class MeasurementArchitectureTest {

    @ArchTest
    static final ArchRule the_aggregates_are_plain_java_and_see_ciphertext_only =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "maison.customer.tailoring.measurement",
                            "maison.customer.tailoring.fit",
                            "maison.customer.tailoring.template",
                            "maison.customer.tailoring.length")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "com.fasterxml.jackson.annotation..",
                            "org.eclipse.microprofile.openapi.annotations..",
                            "maison.customer.tailoring.measurement",
                            "maison.customer.tailoring.fit",
                            "maison.customer.tailoring.template",
                            "maison.customer.tailoring.length",
                            "maison.platform.eventstore..",
                            "maison.platform.sealing..");

    @ArchTest
    static final ArchRule no_aggregate_can_open_what_is_sealed =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "maison.customer.tailoring.measurement",
                            "maison.customer.tailoring.fit")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("maison\\.platform\\.sealing\\.(Vault|SubjectKey|IndexKey)");

    @ArchTest
    static final ArchRule patterns_know_nobody =
            classes()
                    .that()
                    .resideInAPackage("maison.customer.tailoring.pattern")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.locationtech.jts..",
                            "maison.customer.tailoring.pattern");

    @ArchTest
    static final ArchRule the_rules_read_no_clock_and_no_random_source =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "maison.customer.tailoring.measurement",
                            "maison.customer.tailoring.fit",
                            "maison.customer.tailoring.template",
                            "maison.customer.tailoring.length",
                            "maison.customer.tailoring.pattern",
                            "maison.customer.tailoring.plausibility")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule use_cases_do_not_know_each_other =
            slices().matching(
                            "maison.customer.*.(measuring|templating|drafting|comparing|fitting)..")
                    .should()
                    .notDependOnEachOther();
}
