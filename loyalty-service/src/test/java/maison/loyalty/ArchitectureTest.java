package maison.loyalty;

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
import java.util.Random;
import java.util.UUID;
import maison.platform.testing.HouseRules;

@AnalyzeClasses(packages = "maison.loyalty", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_aggregate_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..account..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "maison.loyalty.account..",
                            "maison.loyalty.programme..",
                            "maison.platform.eventstore..");

    @ArchTest
    static final ArchRule an_offer_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..offer..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "maison.loyalty.offer..",
                            "maison.platform.eventstore..");

    @ArchTest
    static final ArchRule a_certificate_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..certificate..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "maison.loyalty.certificate..",
                            "maison.loyalty.programme..",
                            "maison.platform.eventstore..");

    @ArchTest
    static final ArchRule what_changes_the_programme_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..lifecycle..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "maison.loyalty.lifecycle..",
                            "maison.loyalty.programme..",
                            "maison.platform.eventstore..");

    @ArchTest
    static final ArchRule the_programme_is_plain_java_but_for_its_reader =
            classes()
                    .that()
                    .resideInAPackage("..programme..")
                    .and()
                    .haveNameNotMatching(".*Programme(Reader|File).*")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "maison.loyalty.programme..");

    @ArchTest
    static final ArchRule the_rules_read_no_clock_and_no_random_source =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..account..",
                            "..certificate..",
                            "..lifecycle..",
                            "..offer..",
                            "..programme..")
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
                            "maison.loyalty.(adjusting|balance|celebrating|certifying|claiming|drafting|earning|erasing|explaining|finance|membership|offering|proving|publishing|quoting|redeeming|referring|releasing|reviewing|simulating|statement|tiering)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_projections_and_jobs_speak_sql =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..account..",
                            "..programme..",
                            "..explaining..",
                            "..publishing..",
                            "..celebrating..",
                            "..earning..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.sql..");
}
