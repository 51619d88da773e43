package maison.purchase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "maison.purchase", importOptions = DoNotIncludeTests.class)
class JobArchitectureTest {

    @ArchTest
    static final ArchRule THE_AGGREGATE_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("maison.purchase.workshop.job")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.joda.money..",
                            "org.jspecify..",
                            "maison.platform.eventstore",
                            // The client's words as they are stored: ciphertext.
                            "maison.platform.sealing",
                            "maison.purchase.sales.sale",
                            "maison.purchase.workshop.job");

    @ArchTest
    static final ArchRule THE_AGGREGATE_READS_NO_CLOCK_AND_NO_RANDOM_SOURCE =
            noClasses()
                    .that()
                    .resideInAPackage("maison.purchase.workshop.job")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule USE_CASES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching(
                            "maison.purchase.*.(takingin|repairing|handingover|collecting|joblist)")
                    .should()
                    .notDependOnEachOther();
}
