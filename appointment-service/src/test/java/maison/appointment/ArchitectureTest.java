package maison.appointment;

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

@AnalyzeClasses(
        packages = "maison.appointment",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_rules_are_plain_java =
            classes()
                    .that()
                    .resideInAnyPackage("..calendar..", "..diary..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.joda.money..",
                            "maison.appointment.calendar..",
                            "maison.appointment.diary..",
                            "maison.platform.eventstore..");

    @ArchTest
    static final ArchRule the_calendar_knows_nothing_of_bookings_as_events =
            noClasses()
                    .that()
                    .resideInAPackage("..calendar..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..diary..");

    @ArchTest
    static final ArchRule the_rules_read_no_clock_and_no_random_source =
            noClasses()
                    .that()
                    .resideInAnyPackage("..calendar..", "..diary..")
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
                            "maison.appointment.(agenda|attending|availability|booking|cancelling|defining|publishing|rescheduling)..")
                    .should()
                    .notDependOnEachOther();
}
