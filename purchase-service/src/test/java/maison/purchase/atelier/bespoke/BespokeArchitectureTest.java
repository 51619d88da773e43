package maison.purchase.atelier.bespoke;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of structure for bespoke orders, beside those of the service.
@AnalyzeClasses(packages = "maison.purchase", importOptions = DoNotIncludeTests.class)
class BespokeArchitectureTest {

    @ArchTest
    static final ArchRule THE_AGGREGATE_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("maison.purchase.atelier.bespoke")
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
                            "maison.purchase.atelier.bespoke");

    @ArchTest
    static final ArchRule USE_CASES_DO_NOT_KNOW_EACH_OTHER =
            noClasses()
                    .that()
                    .resideInAPackage("..ordering..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..making..", "..checkingout..", "..refunding..");
}
