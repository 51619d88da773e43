package maison.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class FeedbackTest {

    private String survey = "";

    @BeforeEach
    void survey() {
        KafkaProbe.createTopic("maison.sales");
        KafkaProbe.createTopic("maison.orders");
        KafkaProbe.createTopic("maison.jobs");
        survey = "s-" + UUID.randomUUID().toString().substring(0, 8);
        define(survey, "[]").statusCode(200);
    }

    static ValidatableResponse define(String survey, String after) {
        return Calls.as("manager").body(body(after, true)).put("/v1/surveys/" + survey).then();
    }

    private static String body(String after, boolean active) {
        return """
        {"titles":{"en":"your ring","ar":"خاتمكم"},"after":%s,"restDays":0,"active":%s,
         "questions":[
           {"id":"recommend","kind":"nps","required":true,"badUpTo":6,
            "words":{"en":"Would you recommend us?","ar":"هل توصون بنا؟"}},
           {"id":"advice","kind":"rating","words":{"en":"How was our advice?"}},
           {"id":"else","kind":"text","words":{"en":"Anything else?"}}]}
        """
                .formatted(after, active);
    }

    static UUID invited(UUID customer, String survey, String about) {
        return UUID.fromString(
                Calls.as("associate")
                        .body(
                                """
                                {"survey":"%s","about":"visit","aboutId":"%s","storeId":"store-%s",
                                 "associateId":"nadia"}
                                """
                                        .formatted(survey, about, survey))
                        .post("/v1/customers/" + customer + "/survey-invitations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("invitationId"));
    }

    private static ValidatableResponse link(UUID customer, UUID invitation, String role) {
        return Calls.as(role)
                .post("/v1/customers/" + customer + "/survey-invitations/" + invitation + "/link")
                .then();
    }

    static String page(UUID customer, UUID invitation) {
        return DoubleOptInTest.path(
                link(customer, invitation, "service").statusCode(200).extract().path("url"));
    }

    static ValidatableResponse answer(String page, String... fields) {
        var form = given();
        for (int at = 0; at < fields.length; at += 2) {
            form.formParam("q-" + fields[at], fields[at + 1]);
        }
        return form.post(page).then();
    }

    private static ValidatableResponse feedback(UUID customer) {
        return Calls.as("associate")
                .get("/v1/customers/" + customer + "/feedback")
                .then()
                .statusCode(200);
    }

    @Test
    void a_client_answers_by_the_link_once_and_it_is_kept_with_what_it_is_about() {
        var id = ConsentTest.layla();
        var invitation = invited(id, survey, "visit-1");
        assertThat(invited(id, survey, "visit-1")).isEqualTo(invitation);
        var page = page(id, invitation);
        given().get(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("dir=\"rtl\""))
                .body(containsString("هل توصون بنا؟"))
                .body(not(containsString("Layla")));
        answer(page, "recommend", "9", "advice", "4", "else", "The lilies were lovely")
                .statusCode(200);
        answer(page, "recommend", "0").statusCode(200);
        feedback(id)
                .body("items", hasSize(1))
                .body("items[0].scores.recommend", equalTo(9))
                .body("items[0].scores.advice", equalTo(4))
                .body("items[0].texts.else", equalTo("The lilies were lovely"))
                .body("items[0].about", equalTo("visit"))
                .body("items[0].aboutId", equalTo("visit-1"))
                .body("items[0].answeredAt", notNullValue());
        link(id, invitation, "service").statusCode(409);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("feedback"));
    }

    @Test
    void what_is_not_answered_as_it_must_be_is_asked_again_and_nothing_is_kept() {
        var id = ConsentTest.layla();
        var page = page(id, invited(id, survey, "visit-1"));
        answer(page, "advice", "4").statusCode(422).body(containsString("role=\"alert\""));
        answer(page, "recommend", "11").statusCode(422);
        answer(page, "recommend", "ten").statusCode(422);
        feedback(id)
                .body("items[0].answeredAt", nullValue())
                .body("items[0].scores", aMapWithSize(0));
    }

    @Test
    void a_bad_answer_opens_a_case_that_stops_marketing_until_it_is_closed() {
        var id = ConsentTest.layla();
        Calls.consent(id, "marketing", "email", "v1");
        Calls.consent(id, "loyalty", "email", "v1");
        var invitation = invited(id, survey, "visit-1");
        answer(page(id, invitation), "recommend", "3", "else", "My name was misspelt")
                .statusCode(200);
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("recovery-open"));
        Calls.contactCard(id, "loyalty", "email").body("decision", equalTo("released"));
        Calls.contactCard(id, "service", "email").body("decision", equalTo("released"));
        Calls.as("manager")
                .queryParam("store", "store-" + survey)
                .get("/v1/recovery-cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].caseId", equalTo(invitation.toString()))
                .body("items[0].owner", equalTo("nadia"))
                .body("items[0].overdue", equalTo(false));
        var at = "/v1/recovery-cases/" + invitation;
        Calls.as("manager")
                .body("{\"owner\":\"omar\",\"due\":\"2026-01-01T00:00:00Z\"}")
                .post(at + "/assignment")
                .then()
                .statusCode(204);
        Calls.as("associate")
                .get(at)
                .then()
                .body("owner", equalTo("omar"))
                .body("overdue", equalTo(true));
        Calls.as("associate")
                .body("{\"outcome\":\"apologised\",\"note\":\"Layla was called\"}")
                .post(at + "/closure")
                .then()
                .statusCode(204);
        Calls.as("associate").get(at).then().body("note", equalTo("Layla was called"));
        Calls.as("associate")
                .body("{\"outcome\":\"refunded\"}")
                .post(at + "/closure")
                .then()
                .statusCode(409);
        Calls.contactCard(id, "marketing", "email").body("decision", equalTo("released"));
    }

    @Test
    void few_answers_are_not_shown_and_more_are_counted() {
        for (int at = 1; at <= 4; at++) {
            answeredBy("visit-" + at, at <= 2 ? "10" : "7");
        }
        Calls.as("analyst")
                .get("/v1/surveys/" + survey + "/results")
                .then()
                .statusCode(200)
                .body("items[0].suppressed", equalTo(true))
                .body("items[0].average", nullValue());
        answeredBy("visit-5", "2");
        Calls.as("analyst")
                .queryParam("by", "store")
                .get("/v1/surveys/" + survey + "/results")
                .then()
                .body("items[0].group", equalTo("store-" + survey))
                .body("items[0].count", equalTo(5))
                .body("items[0].average", equalTo(7.2f))
                // Two promoters, one detractor, of five.
                .body("items[0].nps", equalTo(20));
        Calls.as("analyst")
                .queryParam("from", "2199-01-01T00:00:00Z")
                .get("/v1/surveys/" + survey + "/results")
                .then()
                .body("items", empty());
    }

    private void answeredBy(String visit, String score) {
        var id = ConsentTest.layla();
        answer(page(id, invited(id, survey, visit)), "recommend", score).statusCode(200);
    }

    @Test
    void after_a_sale_a_client_is_asked_once_and_not_about_an_old_one() {
        define(survey, "[\"sale\"]").statusCode(428);
        Calls.as("manager")
                .header("If-Match", "\"1\"")
                .body(body("[\"sale\"]", true))
                .put("/v1/surveys/" + survey)
                .then()
                .statusCode(200);
        var id = ConsentTest.layla();
        sold(ConsentTest.layla(), Instant.parse("2011-12-09T12:50:00Z"));
        var sale = sold(id, Instant.now());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        feedback(id)
                                .body("items.aboutId", hasItem(sale.toString()))
                                .body("items[0].associateId", equalTo("associate-7")));
        Calls.as("manager")
                .header("If-Match", "\"2\"")
                .body(body("[]", false))
                .put("/v1/surveys/" + survey)
                .then()
                .statusCode(200);
    }

    @Test
    void after_an_appointment_who_came_is_asked_once() {
        Calls.as("manager")
                .header("If-Match", "\"1\"")
                .body(body("[\"appointment\"]", true))
                .put("/v1/surveys/" + survey)
                .then()
                .statusCode(200);
        var id = ConsentTest.layla();
        var booking = UUID.randomUUID().toString();
        var now = Instant.now();
        for (String what : new String[] {"booked", "attended", "attended"}) {
            TopicOf.tell(
                    "appointment",
                    "maison.appointments",
                    "maison.appointment." + what + ".v1",
                    id,
                    now,
                    data -> data.put("bookingId", booking).put("at", now.toString()));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        feedback(id)
                                .body("items.aboutId", contains(booking))
                                .body("items[0].about", equalTo("appointment"))
                                .body("items[0].storeId", equalTo("london"))
                                .body("items[0].associateId", equalTo("nadia")));
        Calls.as("manager")
                .header("If-Match", "\"2\"")
                .body(body("[]", false))
                .put("/v1/surveys/" + survey)
                .then()
                .statusCode(200);
    }

    private static UUID sold(UUID customer, Instant at) {
        var sale = UUID.randomUUID();
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.completed.v1",
                        customer,
                        data -> {
                            data.put("saleId", sale.toString());
                            data.put("customerId", customer.toString());
                            data.put("storeId", "dubai-mall");
                            data.put("associateId", "associate-7");
                            data.put("occurredAt", at.toString());
                        }));
        return sale;
    }

    @Test
    void an_erased_client_leaves_scores_and_no_words() {
        var id = ConsentTest.layla();
        var open = page(id, invited(id, survey, "visit-2"));
        answer(page(id, invited(id, survey, "visit-1")), "recommend", "9", "else", "Lilies")
                .statusCode(200);
        Calls.erase(id).statusCode(200).body("erased", hasItem("feedback"));
        given().get(open).then().statusCode(404);
        answer(open, "recommend", "9").statusCode(404);
        Calls.as("associate").get("/v1/customers/" + id + "/feedback").then().statusCode(410);
    }

    @Test
    void roles_see_and_do_only_what_is_theirs() {
        var id = ConsentTest.layla();
        var invitation = invited(id, survey, "visit-1");
        link(id, invitation, "associate").statusCode(403);
        link(ConsentTest.layla(), invitation, "service").statusCode(404);
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/feedback")
                .then()
                .statusCode(403);
        Calls.as("marketer").get("/v1/recovery-cases").then().statusCode(403);
        Calls.as("associate").body(body("[]", true)).put("/v1/surveys/mine").then().statusCode(403);
        Calls.as("manager")
                .body(body("[]", true).replace("\"badUpTo\":6", "\"badUpTo\":10"))
                .put("/v1/surveys/limitless")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/limit-outside"));
    }
}
