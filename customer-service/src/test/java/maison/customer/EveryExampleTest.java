package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
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
    private static final String CARD = "620041700092";

    private static ApiStories stories() {
        return new ApiStories(ApiDocument.served())
                .unique("\\b17850\\b|" + CARD)
                .thing("/v1/customers/{}", "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10")
                .after("correctCustomer/new phone, no birthday", LAYLA)
                .after("correctCustomer/the whole person", LAYLA)
                .after("verifyContact/called back", LAYLA)
                .after("giveConsent/signed form", LAYLA)
                .after("revokeConsent/unsubscribed", "giveConsent/signed form")
                .after("askForContact/order ready", LAYLA)
                .after("eraseCustomer/asked for", LAYLA)
                .thing("/v1/custom-fields/{}", "shoe-size")
                .after("writeCustomFields/shoe size", LAYLA, "defineCustomField/shoe size")
                .after("statePreference/no nickel", LAYLA)
                .after("noteAlert/allergy", LAYLA)
                .given("issueCard/first card", EveryExampleTest::printCard)
                .after("issueCard/first card", LAYLA)
                .after("blockCard/lost", "issueCard/first card");
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
