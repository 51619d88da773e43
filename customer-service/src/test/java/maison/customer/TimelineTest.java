package maison.customer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything that happened between a customer and the house, in one line.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class TimelineTest {

    private final Instant past = Instant.now().minusSeconds(3_600);
    private static final String KINDS = "items.findAll { it.touchpoint }.touchpoint.kind";

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private ValidatableResponse timeline(String token, String query) {
        return Calls.with(token).get("/v1/customers/%s/timeline%s".formatted(id, query)).then();
    }

    private ValidatableResponse staff(String query) {
        return timeline(Tokens.of("associate"), query).statusCode(200);
    }

    private void visited(Instant start) {
        TopicOf.tell(
                "appointment",
                "maison.appointments",
                "maison.appointment.attended.v1",
                id,
                past,
                data -> data.withObject("/appointment").put("start", start.toString()));
    }

    private void earned(Instant at) {
        TopicOf.tell(
                "loyalty", "maison.loyalty", "maison.loyalty.points-earned.v1", id, at, _ -> {});
    }

    private void tier(Instant at) {
        TopicOf.tell(
                "loyalty", "maison.loyalty", "maison.loyalty.tier-changed.v1", id, at, _ -> {});
    }

    private void awaitKinds(String... kinds) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> staff("?quiet=shown").body("items.touchpoint.kind", hasItems(kinds)));
    }

    @Test
    void what_all_services_tell_is_in_one_line_newest_first() {
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.completed.v1",
                        id,
                        data -> {
                            data.put("saleId", UUID.randomUUID().toString());
                            data.put("customerId", id.toString());
                            data.put("occurredAt", past.minusSeconds(50).toString());
                        }));
        visited(past.minusSeconds(90));
        tier(past.minusSeconds(40));
        TopicOf.tell(
                "notification",
                "maison.notifications",
                "maison.message.handed-over.v1",
                id,
                past.minusSeconds(30),
                _ -> {});
        awaitKinds("sale", "visited", "tier-changed", "message-sent");
        // Whether other tests' surveys ask them is no matter here.
        staff("?kinds=purchases,visits,messages,profile,tier-changed")
                .body(
                        KINDS,
                        contains("registered", "message-sent", "tier-changed", "sale", "visited"))
                .body("items[3].touchpoint.amount.amount", equalTo("1260.00"))
                .body("items[3].touchpoint.source", equalTo("purchase"))
                .body("items[2].touchpoint.detail", equalTo("bronze"))
                .body("items[4].touchpoint.storeId", equalTo("london"));
        staff("?kinds=visits,sale").body(KINDS, contains("sale", "visited"));
        staff("?from=" + past.minusSeconds(45) + "&to=" + past.minusSeconds(35))
                .body(KINDS, contains("tier-changed"));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("timeline"));
    }

    @Test
    void quiet_ones_are_one_line_that_unfolds() {
        tier(past.minusSeconds(100));
        for (int each = 1; each <= 14; each++) {
            earned(past.minusSeconds(100 - each));
        }
        visited(past);
        earned(past.minusSeconds(200));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> staff("?quiet=only").body("items", hasSize(15)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> staff("?kinds=visited").body("items", hasSize(1)));
        var folded =
                staff("?kinds=visits,loyalty")
                        .body("items", hasSize(4))
                        .body("items[0].touchpoint.kind", equalTo("visited"))
                        .body("items[1].fold.count", equalTo(14))
                        .body("items[1].touchpoint", nullValue())
                        .body("items[2].touchpoint.kind", equalTo("tier-changed"))
                        .body("items[3].fold.count", equalTo(1));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("associate"))
                .urlEncodingEnabled(false)
                .get(folded.extract().<String>path("items[1].fold.unfold"))
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body("items.touchpoint.kind", everyItem(equalTo("points-earned")))
                .body("items[0].touchpoint.points", equalTo(1200))
                .body("next", nullValue());
        staff("?kinds=loyalty&quiet=shown").body("items", hasSize(16));
        // The same lines, whatever the size of the pages.
        var first = staff("?kinds=visits,loyalty&limit=1").body("items", hasSize(1));
        staff("?kinds=visits,loyalty&limit=1&after=" + first.extract().path("next"))
                .body("items", hasSize(3))
                .body("items[0].fold.count", equalTo(14))
                .body("items[1].touchpoint.kind", equalTo("tier-changed"))
                .body("items[2].fold.count", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void each_role_sees_what_its_work_needs() {
        SalesTopic.send(SalesTopic.sale(id, UUID.randomUUID(), "RING"));
        TopicOf.tell("purchase", "maison.orders", "maison.order.accepted.v1", id, past, _ -> {});
        TopicOf.tell(
                "notification",
                "maison.notifications",
                "maison.message.suppressed.v1",
                id,
                past,
                _ -> {});
        awaitKinds("sale", "order-accepted", "message-suppressed");
        var note = "/v1/customers/%s/notes/%s".formatted(id, UUID.randomUUID());
        Calls.with(Tokens.staff("anna", "riyadh", "associate"))
                .body("{\"text\":\"Likes emeralds\",\"visibility\":\"store\"}")
                .put(note)
                .then()
                .statusCode(201);
        timeline(Tokens.of("artisan"), "?quiet=shown")
                .statusCode(200)
                .body("items.touchpoint.kind", contains("order-accepted"))
                .body("items[0].touchpoint.amount", nullValue());
        timeline(Tokens.client(id), "?quiet=shown")
                .statusCode(200)
                .body("items.touchpoint.kind", hasItems("sale", "order-accepted", "registered"))
                .body("items.touchpoint.kind", not(hasItem("message-suppressed")))
                .body(
                        "items.find { it.touchpoint.kind == 'sale' }.touchpoint.amount",
                        notNullValue());
        timeline(Tokens.staff("ben", "riyadh", "associate"), "?kinds=notes")
                .body("items[0].touchpoint.text", equalTo("Likes emeralds"));
        timeline(Tokens.staff("cara", "dubai", "associate"), "?kinds=notes").body("items", empty());
        timeline(Tokens.client(UUID.randomUUID()), "").statusCode(403);
        for (String role : List.of("marketer", "analyst", "terminal")) {
            timeline(Tokens.of(role), "").statusCode(403);
        }
    }

    private void askedAbout(UUID sale) {
        String survey = "s-" + sale.toString().substring(0, 8);
        FeedbackTest.define(survey, "[]").statusCode(200);
        Calls.as("associate")
                .body(
                        "{\"survey\":\"%s\",\"about\":\"sale\",\"aboutId\":\"%s\"}"
                                .formatted(survey, sale))
                .post("/v1/customers/" + id + "/survey-invitations")
                .then()
                .statusCode(201);
    }

    @Test
    void a_surprise_is_kept_from_whom_it_is_for_and_marked_for_staff() {
        var sale = UUID.randomUUID();
        var giver = CounterTest.somebody("Karim", CounterTest.phone(), "");
        SalesTopic.send(SalesTopic.sale(id, sale, "RING"));
        TopicOf.tell(
                "loyalty",
                "maison.loyalty",
                "maison.loyalty.points-earned.v1",
                id,
                past,
                data -> data.put("saleId", sale.toString()));
        awaitKinds("sale", "points-earned");
        askedAbout(sale);
        awaitKinds("survey-sent");
        Calls.as("associate")
                .body(
                        "{\"recipientId\":\"%s\",\"description\":\"A ring\",\"saleId\":\"%s\"}"
                                .formatted(id, sale))
                .put("/v1/customers/%s/gifts/%s".formatted(giver, UUID.randomUUID()))
                .then()
                .statusCode(201);
        timeline(Tokens.client(id), "?quiet=shown")
                .body("items.touchpoint.kind", contains("registered"));
        timeline(Tokens.client(id), "").body("items.fold", everyItem(nullValue()));
        staff("?kinds=sale").body("items[0].touchpoint.surprise.keptFrom", equalTo(id.toString()));
    }

    @Test
    void what_cannot_be_read_is_named_and_who_is_gone_is_gone() {
        timeline(Tokens.of("associate"), "?kinds=sale,teleported&quiet=loud")
                .statusCode(400)
                .body("errors.pointer", contains("kinds", "quiet"));
        timeline(Tokens.of("associate"), "?from=yesterday").statusCode(400);
        timeline(Tokens.of("associate"), "?after=made-up").statusCode(400);
        tier(past);
        awaitKinds("tier-changed");
        Calls.erase(id).statusCode(200);
        timeline(Tokens.of("associate"), "").statusCode(410);
        id = UUID.randomUUID();
        timeline(Tokens.of("associate"), "").statusCode(404);
    }

    @Test
    void own_events_are_there_at_once_and_say_no_word() {
        Calls.consent(id, "marketing", "email", "v1");
        staff("?kinds=consent")
                .body("items.touchpoint.kind", contains("consent-given"))
                .body("items[0].touchpoint.detail", equalTo("marketing"))
                .body("items[0].touchpoint.source", equalTo("customer"));
    }
}
