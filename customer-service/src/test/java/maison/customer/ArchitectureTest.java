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
        "maison.customer.privacy.access..",
        "maison.customer.clienteling.alert..",
        "maison.customer.clienteling.assignment..",
        "maison.customer.identity.birthday..",
        "maison.customer.finding.card..",
        "maison.customer.crm.conflict..",
        "maison.customer.permission.consent..",
        "maison.customer.crm.crmsystem..",
        "maison.customer.identity.customer..",
        "maison.customer.identity.customfield..",
        "maison.customer.lifecycle.expectation..",
        "maison.customer.voice.feedback..",
        "maison.customer.belongings.gift..",
        "maison.customer.privacy.hold..",
        "maison.customer.family.household..",
        "maison.customer.identity.intake..",
        "maison.customer.lifecycle.journey..",
        "maison.customer.permission.link..",
        "maison.customer.clienteling.note..",
        "maison.customer.permission.objection..",
        "maison.customer.documents.file..",
        "maison.customer.belongings.piece..",
        "maison.customer.clienteling.preference..",
        "maison.customer.voice.recovery..",
        "maison.customer.family.relation..",
        "maison.customer.privacy.retention..",
        "maison.customer.clienteling.rule..",
        "maison.customer.voice.survey..",
        "maison.customer.clienteling.task..",
        "maison.customer.belongings.wish..",
        "maison.customer.permission.wording..",
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
                                    "org.eclipse.microprofile.openapi.annotations..",
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
                                    "maison.customer.clienteling.taste..",
                                    "maison.customer.identity.ring..",
                                    "maison.customer.identity.person.."))
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
                            "maison.customer.*.(registering|correcting|consenting|issuing|alerting|identifying|releasing|erasing|relating|celebrating|noting|tying|housing|wishing|collecting|giving|sharing|filing|assigning|following|ruling|handling|publishing|phrasing|objecting|linking|choosing|confirming|surveying|inviting|answering|recovering|preferring|designing|accessing|holding|touching|charting|advising|merging|retaining|importing|exporting|connecting|feeding|receiving|settling|referencing)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule what_is_published_holds_no_person_and_nothing_sealed =
            noClasses()
                    .that()
                    .resideInAPackage("maison.customer.publishing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "maison.customer.identity.person..", "maison.platform.sealing..");
}
