package maison.purchase.aftercare.tradein;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The rules of structure for trade-ins, beside those of the service.
@AnalyzeClasses(packages = "maison.purchase", importOptions = DoNotIncludeTests.class)
class TradeInArchitectureTest {

    @ArchTest
    static final ArchRule THE_AGGREGATE_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("maison.purchase.aftercare.tradein")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.joda.money..",
                            "org.jspecify..",
                            "maison.platform.eventstore",
                            "maison.purchase.sales.sale",
                            // How a hand-over is shown, and by which document.
                            "maison.purchase.workshop.job",
                            "maison.purchase.aftercare.tradein");

    @ArchTest
    static final ArchRule THE_AGGREGATE_READS_NO_CLOCK_AND_NO_RANDOM_SOURCE =
            noClasses()
                    .that()
                    .resideInAPackage("maison.purchase.aftercare.tradein")
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
                    .resideInAPackage("..tradingin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..exchanging..", "..checkingout..", "..refunding..", "..keeping..");
}
