package maison.customer;

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
import java.util.stream.Stream;
import maison.platform.testing.HouseRules;

@AnalyzeClasses(packages = "maison.customer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] AGGREGATES = {
        "maison.customer.access..",
        "maison.customer.alert..",
        "maison.customer.assignment..",
        "maison.customer.birthday..",
        "maison.customer.card..",
        "maison.customer.conflict..",
        "maison.customer.consent..",
        "maison.customer.crmsystem..",
        "maison.customer.customer..",
        "maison.customer.customfield..",
        "maison.customer.expectation..",
        "maison.customer.feedback..",
        "maison.customer.gift..",
        "maison.customer.hold..",
        "maison.customer.household..",
        "maison.customer.intake..",
        "maison.customer.journey..",
        "maison.customer.link..",
        "maison.customer.note..",
        "maison.customer.objection..",
        "maison.customer.file..",
        "maison.customer.piece..",
        "maison.customer.preference..",
        "maison.customer.recovery..",
        "maison.customer.relation..",
        "maison.customer.retention..",
        "maison.customer.rule..",
        "maison.customer.survey..",
        "maison.customer.task..",
        "maison.customer.wish..",
        "maison.customer.wording..",
    };

    private static String[] aggregatesAnd(String... others) {
        return Stream.concat(Stream.of(AGGREGATES), Stream.of(others)).toArray(String[]::new);
    }

    @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_aggregates_are_plain_java_and_see_ciphertext_only =
            classes()
                    .that()
                    .resideInAnyPackage(AGGREGATES)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            aggregatesAnd(
                                    "java..",
                                    "org.jspecify..",
                                    "com.fasterxml.jackson.annotation..",
                                    "maison.platform.eventstore..",
                                    "maison.platform.sealing.."));

    @ArchTest
    static final ArchRule no_aggregate_can_open_what_is_sealed =
            noClasses()
                    .that()
                    .resideInAnyPackage(AGGREGATES)
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("maison\\.platform\\.sealing\\.(Vault|SubjectKey|IndexKey)");

    @ArchTest
    static final ArchRule the_rules_read_no_clock_and_no_random_source =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            aggregatesAnd(
                                    "maison.customer.taste..",
                                    "maison.customer.ring..",
                                    "maison.customer.person.."))
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
                            "maison.customer.(registering|correcting|consenting|issuing|alerting|identifying|releasing|erasing|relating|celebrating|noting|tying|housing|wishing|collecting|giving|sharing|filing|assigning|following|ruling|handling|publishing|phrasing|objecting|linking|choosing|confirming|surveying|inviting|answering|recovering|preferring|designing|accessing|holding|touching|charting|advising|merging|retaining|importing|exporting|connecting|feeding|receiving|settling|referencing)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule what_is_published_holds_no_person_and_nothing_sealed =
            noClasses()
                    .that()
                    .resideInAPackage("maison.customer.publishing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("maison.customer.person..", "maison.platform.sealing..");
}
