package maison.purchase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "maison.purchase", importOptions = DoNotIncludeTests.class)
class AftercareArchitectureTest {

    @ArchTest
    static final ArchRule THE_AGGREGATES_ARE_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "maison.purchase.aftercare.belonging",
                            "maison.purchase.aftercare.warranty")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.joda.money..",
                            "org.jspecify..",
                            "maison.platform.eventstore",
                            // Numbers as they are stored: ciphertext.
                            "maison.platform.sealing",
                            "maison.purchase.sales.sale",
                            "maison.purchase.aftercare.belonging",
                            "maison.purchase.aftercare.warranty");

    @ArchTest
    static final ArchRule THE_AGGREGATES_READ_NO_CLOCK_AND_NO_RANDOM_SOURCE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "maison.purchase.aftercare.belonging",
                            "maison.purchase.aftercare.warranty")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");
}
