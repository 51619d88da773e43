package maison.purchase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.HouseRules;

@AnalyzeClasses(packages = "maison.purchase", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_AGGREGATES_ARE_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "maison.purchase.sales.sale",
                            "maison.purchase.storecredit.credit",
                            "maison.purchase.sales.approval",
                            "maison.purchase.sales.basket",
                            "maison.purchase.sales.conflict",
                            "maison.purchase.sales.unlinked",
                            "maison.purchase.shopfront.store",
                            "maison.purchase.shopfront.item")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.joda.money..",
                            "org.jspecify..",
                            // How a value is stored, and nothing else of Jackson.
                            "com.fasterxml.jackson.annotation",
                            "maison.platform.eventstore",
                            // A gift's message as it is stored: ciphertext.
                            "maison.platform.sealing",
                            "maison.purchase.sales.sale",
                            "maison.purchase.storecredit.credit",
                            "maison.purchase.sales.approval",
                            "maison.purchase.sales.basket",
                            "maison.purchase.sales.conflict",
                            "maison.purchase.sales.unlinked",
                            "maison.purchase.shopfront.store",
                            "maison.purchase.shopfront.item");

    @ArchTest
    static final ArchRule THE_AGGREGATES_READ_NO_CLOCK_AND_NO_RANDOM_SOURCE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "maison.purchase.sales.sale",
                            "maison.purchase.storecredit.credit",
                            "maison.purchase.sales.approval",
                            "maison.purchase.sales.basket",
                            "maison.purchase.sales.conflict",
                            "maison.purchase.sales.unlinked",
                            "maison.purchase.shopfront.store",
                            "maison.purchase.shopfront.item")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule NOTHING_READS_THE_SYSTEM_CLOCK =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule USE_CASES_DO_NOT_KNOW_EACH_OTHER =
            noClasses()
                    .that()
                    .resideInAPackage("..checkingout..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..refunding..", "..capturing..", "..history..");

    @ArchTest
    static final ArchRule BULK_KNOWS_NO_OTHER_USE_CASE =
            noClasses()
                    .that()
                    .resideInAPackage("..capturing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..refunding..", "..checkingout..", "..history..");
}
