package maison.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.HouseRules;

@AnalyzeClasses(
        packages = "maison.notification",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_message_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..message..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "com.fasterxml.uuid..",
                            "maison.notification.message..",
                            "maison.platform.eventstore..");

    @ArchTest
    static final ArchRule the_message_reads_no_clock_and_no_random_source =
            noClasses()
                    .that()
                    .resideInAPackage("..message..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule use_cases_do_not_know_each_other =
            slices().matching(
                            "maison.notification.(delivering|log|merging|publishing|reconciling|triggering)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_delivering_speaks_to_the_neighbours =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..delivering..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus.mailer..", "org.eclipse.microprofile.rest..");
}
