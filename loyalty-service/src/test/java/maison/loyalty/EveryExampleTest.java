package maison.loyalty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.Tills;
import maison.platform.testing.ApiDocument;
import maison.platform.testing.ApiStories;
import maison.platform.testing.ApiStory;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every body that the API document shows is sent, and answered as the document says.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class EveryExampleTest {

    private static final String CUSTOMER = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";
    private static final String HOLD = "holdReward/certificate";
    private static final String GIVE = "giveTier/gold";
    private static final String SIMULATE = "simulateDraft/from-a-date";
    private static final String PUBLISH = "publishDraft/at-a-date";
    private static final String WITHDRAW_VERSION = "withdrawVersion/wrong-rate";
    private static final String UNDO = "undoRedemption/undo";

    private static final String SEEN = "approveActivity/seen";
    private static final String WITHDRAW = "withdrawActivity/withdraw";
    private static final String USE = "holdCertificate/sale";
    private static final String OFFER = "draftOffer/points";
    private static final String REDEEM = "holdOffer/code";
    private static final String UNDO_USE = "undoCertificateUse/return";

    private static ApiStories stories() {
        TestClock.set(TestClock.START);
        return new ApiStories(ApiDocument.served())
                .thing("/v1/accounts/{}", CUSTOMER)
                .given(HOLD, EveryExampleTest::buy)
                .given("adjustPoints/goodwill", EveryExampleTest::buy)
                .given("claimActivity/review", EveryExampleTest::buy)
                .given(SEEN, EveryExampleTest::claimOwn)
                .given(WITHDRAW, EveryExampleTest::claim)
                .unique("\\bK7QM-2XHR-9TPD\\b|jewellery-2")
                .given("nameReferrer/name", EveryExampleTest::someCode)
                .given("setFreeze/freeze", EveryExampleTest::buy)
                .given("tellRedemption/certificate", EveryExampleTest::buy)
                .given(GIVE, EveryExampleTest::buy)
                .after("endGivenTier/mistake", GIVE)
                .given("useBirthday/discount", EveryExampleTest::celebrate)
                .thing("/v1/programme/drafts/{}", LifecycleExamples.DRAFT_ID)
                .given(SIMULATE, EveryExampleTest::simulate)
                .given(PUBLISH, EveryExampleTest::simulate)
                .given(PUBLISH, _ -> withdrawAll())
                .thing("/v1/programme/versions/{}", "jewellery-2")
                .after(WITHDRAW_VERSION, PUBLISH)
                .given("rollBack/to-the-first", _ -> withdrawAll())
                .after(UNDO, HOLD)
                .after(USE, HOLD)
                .given(USE, EveryExampleTest::commitForCode)
                .after("moveOffer/activate", OFFER)
                .after("issueOffer/birthday", OFFER)
                .given(REDEEM, EveryExampleTest::buy)
                .after(REDEEM, OFFER, "moveOffer/activate")
                .after("commitOffer/sale", REDEEM)
                .after("releaseOffer/sale", REDEEM)
                .after("undoOffer/return", REDEEM, "commitOffer/sale")
                .after(UNDO_USE, USE)
                .given(UNDO_USE, EveryExampleTest::commitUse)
                .given(UNDO, EveryExampleTest::commit);
    }

    private static void buy(ApiStory story) {
        UUID customer = UUID.fromString(story.own(CUSTOMER));
        SalesTopic.send(customer, Tills.sale("sale of " + customer, TestClock.START, 1_200));
        SalesTopic.awaitActive(customer, 1_200);
    }

    private static void celebrate(ApiStory story) {
        buy(story);
        UUID customer = UUID.fromString(story.own(CUSTOMER));
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(
                List.of(
                        CustomersTopic.told(
                                "maison.customer.birthday-month-began.v1",
                                customer,
                                TestClock.START,
                                data ->
                                        data.put("at", TestClock.START.toString())
                                                .put("year", 2026))));
        SalesTopic.awaitActive(customer, 1_250);
    }

    private static void someCode(ApiStory story) {
        UUID referrer = UUID.randomUUID();
        SalesTopic.send(referrer, Tills.sale("sale of " + referrer, TestClock.START, 10));
        SalesTopic.awaitActive(referrer, 10);
        String code =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .get("/v1/accounts/{customer}/referral", referrer)
                        .path("code");
        story.meaning("K7QM-2XHR-9TPD", code);
    }

    private static void claim(ApiStory story) {
        buy(story);
        story.put("/v1/accounts/{customer}/activities/{id}", ActivityExamples.REVIEW)
                .then()
                .statusCode(201);
    }

    private static void claimOwn(ApiStory story) {
        buy(story);
        story.put(
                        "/v1/accounts/{customer}/activities/{id}",
                        ActivityExamples.REVIEW,
                        Tokens.client(UUID.fromString(story.own(CUSTOMER))))
                .then()
                .statusCode(202);
    }

    private static void commit(ApiStory story) {
        story.put("/v1/accounts/{customer}/redemptions/{id}/commit", "").then().statusCode(200);
    }

    private static void commitForCode(ApiStory story) {
        String code =
                story.put("/v1/accounts/{customer}/redemptions/{id}/commit", "")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("certificate.code");
        story.thing("/v1/certificates/{}", code);
    }

    private static void commitUse(ApiStory story) {
        story.put("/v1/certificates/{certificate}/uses/{id}/commit", "").then().statusCode(200);
    }

    /// Somebody else than who publishes it wrote the draft. Once its simulation has ended, no other
    /// one runs.
    private static void simulate(ApiStory story) {
        String draft = "/v1/programme/drafts/" + story.own(LifecycleExamples.DRAFT_ID);
        String token = Tokens.named("marketer-1", "marketer");
        story.put(draft, LifecycleExamples.RULES, token).then().statusCode(201);
        SalesTopic.until(() ->
                given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body("{}")
                        .post(draft + "/simulations")
                        .then()
                        .statusCode(202));
        SalesTopic.until(() ->
                given().auth()
                        .oauth2(token)
                        .get(draft + "/simulations")
                        .then()
                        .body("items.state", everyItem(equalTo("done"))));
    }

    /// So that the next one can come into force at the same time.
    private static void withdrawAll() {
        List<String> versions =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .queryParam("limit", 200)
                        .get("/v1/programme/history")
                        .jsonPath()
                        .getList("items.findAll { it.withdrawn == null }.version");
        for (String version : versions) {
            given().auth()
                    .oauth2(Tokens.of("manager"))
                    .contentType("application/json")
                    .body(LifecycleExamples.WITHDRAWAL)
                    .put("/v1/programme/versions/{version}/withdrawal", version)
                    .then()
                    .statusCode(200);
        }
    }

    @AfterEach
    void nothing_is_left_to_come() {
        withdrawAll();
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
