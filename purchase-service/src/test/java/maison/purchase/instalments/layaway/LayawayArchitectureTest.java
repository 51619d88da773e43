package maison.purchase.instalments.layaway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The rules of structure for layaways and status links, beside those of the service.
@AnalyzeClasses(packages = "maison.purchase", importOptions = DoNotIncludeTests.class)
class LayawayArchitectureTest {

    @ArchTest
    static final ArchRule THE_AGGREGATES_ARE_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "maison.purchase.instalments.layaway", "maison.purchase.tracking.link")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.joda.money..",
                            "org.jspecify..",
                            // How a value is stored, and nothing else of Jackson.
                            "com.fasterxml.jackson.annotation",
                            "maison.platform.eventstore",
                            "maison.purchase.sales.sale",
                            "maison.purchase.instalments.layaway",
                            "maison.purchase.tracking.link");

    @ArchTest
    static final ArchRule THE_AGGREGATES_READ_NO_CLOCK_AND_NO_RANDOM_SOURCE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "maison.purchase.instalments.layaway", "maison.purchase.tracking.link")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule USE_CASES_DO_NOT_KNOW_EACH_OTHER =
            noClasses()
                    .that()
                    .resideInAPackage("..layingaway..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..ordering..", "..checkingout..", "..refunding..", "..reminding..");
}
