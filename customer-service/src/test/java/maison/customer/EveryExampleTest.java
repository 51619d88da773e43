package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maison.platform.testing.ApiDocument;
import maison.platform.testing.ApiStories;
import maison.platform.testing.ApiStory;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every body that the API document shows is sent, and answered as the document says.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class EveryExampleTest {

    private static final String LAYLA = "registerCustomer/Layla";
    private static final String RECIPIENT = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11";
    private static final String ABSORBED = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b12";
    private static final String SET_ID = "0195a5d0-2000-7ccc-9ddd-0123456789ab";
    private static final String CUSTOMER = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";
    private static final String CARD = "620041700092";

    private static ApiStories stories() {
        return new ApiStories(ApiDocument.served())
                .unique("\\b17850\\b|" + CARD)
                .thing("/v1/customers/{}", CUSTOMER)
                .after("correctCustomer/new phone, no birthday", LAYLA)
                .after("correctCustomer/the whole person", LAYLA)
                .after("verifyContact/called back", LAYLA)
                .after("giveConsent/signed form", LAYLA)
                .after("revokeConsent/unsubscribed", "giveConsent/signed form")
                .after("askForContact/order ready", LAYLA)
                .after("eraseCustomer/asked for", LAYLA)
                .after("requestAccessExport/by letter", LAYLA)
                .after("placeLegalHold/litigation", LAYLA)
                .after("liftLegalHold/closed", "placeLegalHold/litigation")
                .thing("/v1/held-erasures/{}", CUSTOMER)
                .after("withdrawHeldErasure/changed mind", "placeLegalHold/litigation")
                .given("withdrawHeldErasure/changed mind", EveryExampleTest::askInVain)
                .after("mergeCustomers/the same person", LAYLA)
                .given("mergeCustomers/the same person", EveryExampleTest::registerAbsorbed)
                .after("separateCustomers/two after all", LAYLA)
                .given("separateCustomers/two after all", EveryExampleTest::merge)
                .thing("/v1/custom-fields/{}", "shoe-size")
                .after("writeCustomFields/shoe size", LAYLA, "defineCustomField/shoe size")
                .after("statePreference/no nickel", LAYLA)
                .after("noteAlert/allergy", LAYLA)
                .after("writeNote/evening calls", LAYLA)
                .after("relate/a son", LAYLA)
                .after("makeWish/a ring", LAYLA)
                .after("fulfilWish/bought", "makeWish/a ring")
                .after("enterPiece/brooch", LAYLA)
                .given("markGift/anniversary", EveryExampleTest::registerRecipient)
                .after("markGift/anniversary", LAYLA)
                .after("rescheduleGift/later", "markGift/anniversary")
                .after("assignCustomer/asked for", LAYLA)
                .after("makeTask/wedding", LAYLA)
                .after("snoozeTask/a week", "makeTask/wedding")
                .after("finishTask/reached", "makeTask/wedding")
                .after("cancelTask/came by", "makeTask/wedding")
                .after("reassignTask/a colleague", "makeTask/wedding")
                .given("addPhoto/a stone", EveryExampleTest::consentToPhotos)
                .after("addDocument/a certificate", LAYLA)
                .thing("/v1/customers/{}/measurement-sets/{}", SET_ID)
                .after("beginMeasurementSet/first fitting", LAYLA)
                .after("addScan/a body", "beginMeasurementSet/first fitting")
                .given("addScan/a body", EveryExampleTest::consentToScans)
                .after("takeMeasurementsAgain/waist again", "beginMeasurementSet/first fitting")
                .after("pinMeasurements/jacket", "beginMeasurementSet/first fitting")
                .after("recordAlterationFinding/sleeve", "pinMeasurements/jacket")
                .after("importMeasurements/scanner", LAYLA)
                .after("withdrawMeasurementSet/wrong person", "beginMeasurementSet/first fitting")
                .given("issueCard/first card", EveryExampleTest::printCard)
                .after("issueCard/first card", LAYLA)
                .after("blockCard/lost", "issueCard/first card")
                .after("publishConsentText/events by e-mail", "defineConsentPurpose/invitations")
                .after("recordObjection/stop all", LAYLA)
                .after("changeChoices/no letters", LAYLA)
                .given("changeChoices/no letters", EveryExampleTest::link)
                .after("inviteToSurvey/visit", LAYLA, "defineSurvey/visit")
                .after("answerSurvey/satisfied", "inviteToSurvey/visit")
                .given("answerSurvey/satisfied", EveryExampleTest::survey)
                .after("assignRecoveryCase/nadia", LAYLA, "defineSurvey/visit")
                .given("assignRecoveryCase/nadia", EveryExampleTest::badAnswer)
                .after("closeRecoveryCase/repaired", LAYLA, "defineSurvey/visit")
                .given("closeRecoveryCase/repaired", EveryExampleTest::badAnswer)
                .given("acknowledgeCrmPosition/the beginning", EveryExampleTest::connect)
                .given("receiveCrmCustomer/name and phone", EveryExampleTest::connect)
                .given("receiveCrmCustomers/two lines", EveryExampleTest::connect)
                .after("referenceCustomer/a number", LAYLA)
                .given("referenceCustomer/a number", EveryExampleTest::inAnotherSystem)
                .given("settleCrmConflict/theirs", EveryExampleTest::dispute)
                .given("mapCustomerImport/own names", EveryExampleTest::sendFile)
                .given("resolveCustomerImport/new phones", EveryExampleTest::sendFile)
                .given("resolveCustomerImportRow/somebody else", EveryExampleTest::sendFile);
    }

    private static void link(ApiStory story) {
        var page = PreferenceTest.page(UUID.fromString(story.own(CUSTOMER)));
        story.thing("/v1/open/preferences/{}", page.substring(page.lastIndexOf('/') + 1));
    }

    private static void sendFile(ApiStory story) {
        var id =
                CustomerImportTest.sent(
                        "text/csv",
                        "First name;Last name;Mobile;Date of birth\nLayla;Haddad;07700900123;\n");
        CustomerImportTest.when(id, "checked");
        story.thing("/v1/customer-imports/{}", id.toString());
    }

    /// A system of the story's own, for which the client speaks that all its tokens are of.
    private static void connect(ApiStory story) {
        var system = "crm-" + UUID.randomUUID();
        CrmExchangeTest.connect(system, "default");
        story.thing("/v1/crm/systems/{}", system);
    }

    /// A system knows a customer by one number, and Layla's registration names one already.
    private static void inAnotherSystem(ApiStory story) {
        story.thing("/v1/customers/{}/external-references/{}", "crm-" + UUID.randomUUID());
    }

    private static void dispute(ApiStory story) {
        story.thing("/v1/crm/conflicts/{}", CrmExchangeTest.conflictOfSomebody());
    }

    private static void survey(ApiStory story) {
        var customer = UUID.fromString(story.own(CUSTOMER));
        var page = FeedbackTest.page(customer, FeedbackTest.invited(customer, "after-visit", "v1"));
        story.thing("/v1/open/surveys/{}", page.substring(page.lastIndexOf('/') + 1));
    }

    private static void badAnswer(ApiStory story) {
        var customer = UUID.fromString(story.own(CUSTOMER));
        var invitation = FeedbackTest.invited(customer, "after-visit", "v2");
        FeedbackTest.answer(FeedbackTest.page(customer, invitation), "recommend", "1");
        story.thing("/v1/recovery-cases/{}", invitation.toString());
    }

    /// A number is on one card only, and its last digit checks the others.
    private static void printCard(ApiStory story) {
        String digits = "62%09d".formatted(new Random().nextInt(1_000_000_000));
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - at), 10);
            int weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        story.meaning(CARD, digits + (10 - sum % 10) % 10);
    }

    /// Something holds them, so the erasure waits.
    private static void askInVain(ApiStory story) {
        Calls.erase(UUID.fromString(story.own(CUSTOMER))).statusCode(409);
    }

    private static void registerAbsorbed(ApiStory story) {
        story.put("/v1/customers/" + story.own(ABSORBED), "{\"name\":{\"given\":\"Leyla\"}}");
    }

    private static void merge(ApiStory story) {
        registerAbsorbed(story);
        var survivor = UUID.fromString(story.own(CUSTOMER));
        String merge =
                MergeTest.merge(survivor, UUID.fromString(story.own(ABSORBED)), "{}")
                        .statusCode(201)
                        .extract()
                        .path("mergeId");
        story.thing("/v1/customers/{}/merges/{}", merge);
    }

    private static void registerRecipient(ApiStory story) {
        story.put("/v1/customers/" + story.own(RECIPIENT), "{\"name\":{\"given\":\"Karim\"}}");
    }

    /// For photos there is a consent of their own, which is not the document's example.
    private static void consentToPhotos(ApiStory story) {
        var layla = story.own("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
        story.put("/v1/customers/" + layla, "{\"name\":{\"given\":\"Layla\"}}");
        Calls.consent(UUID.fromString(layla), "photos", "email", "photos-1");
    }

    /// So there is for scans.
    private static void consentToScans(ApiStory story) {
        Calls.consent(UUID.fromString(story.own(CUSTOMER)), "body-scans", "email", "scans-1");
    }

    @Test
    void every_operation_that_reads_a_body_shows_one() {
        assertThat(ApiDocument.served().withoutExample()).isEmpty();
    }

    @Test
    void every_body_of_an_answer_has_a_media_type() {
        assertThat(ApiDocument.served().answersWithoutMediaType()).isEmpty();
    }

    @TestFactory
    List<DynamicTest> every_example_is_answered_as_the_document_says() {
        ApiStories stories = stories();
        return stories.document().examples().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.toString(), () -> stories.assertWorks(each)))
                .toList();
    }
}
