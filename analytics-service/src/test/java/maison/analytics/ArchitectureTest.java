package maison.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import maison.platform.testing.HouseRules;

@AnalyzeClasses(packages = "maison.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_models_are_plain_mathematics =
            classes()
                    .that()
                    .resideInAPackage("..analytics.model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "org.hipparchus..",
                            "org.jspecify..",
                            "maison.analytics.model..");

    @ArchTest
    static final ArchRule the_segment_rules_are_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..analytics.segment..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "org.jspecify..",
                            "maison.analytics.segment..");

    @ArchTest
    static final ArchRule statistics_know_no_clock =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..ingesting..", "..statistics..", "..model..", "..segment..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.time.Clock")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule use_cases_and_read_models_do_not_know_each_other =
            slices().matching(
                            "maison.analytics.(ingesting|fitting|profile|membership|ranking|totals)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("maison.analytics.(*)..").should().beFreeOfCycles();
}
