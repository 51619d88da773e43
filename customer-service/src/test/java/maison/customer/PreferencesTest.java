package maison.customer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What they said, what they bought, and what counts.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class PreferencesTest {

    private static final Instant SOLD = Instant.parse("2026-03-14T11:30:00Z");

    private UUID id = UUID.randomUUID();

    @BeforeEach
    void customer() {
        KafkaProbe.createTopic("maison.sales");
        id = Calls.registered("{\"name\":{\"given\":\"Rania\"}}");
    }

    private ValidatableResponse state(UUID preference, String body) {
        return Calls.as("associate")
                .body(body)
                .put("/v1/customers/%s/preferences/%s".formatted(id, preference))
                .then();
    }

    private ValidatableResponse preferences(String... roles) {
        return Calls.as(roles).get("/v1/customers/" + id + "/preferences").then();
    }

    private static void send(UUID key, String type, Instant at, String data) {
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.sales",
                                key.toString(),
                                type,
                                SalesTopic.next(),
                                at,
                                data)));
    }

    private UUID buys(String metal) {
        var sale = UUID.randomUUID();
        send(
                id,
                "maison.sale.completed.v1",
                SOLD,
                """
                {"saleId":"%s","customerId":"%s","storeId":"riyadh","occurredAt":"%s",
                 "lines":[{"lineId":"1","sku":"R","description":"Ring","brand":"Maison",
                           "attributes":{"metal":"%s","carats":"1.2"},"quantity":"1"}]}
                """
                        .formatted(sale, id, SOLD, metal));
        return sale;
    }

    private void returns(UUID sale) {
        send(
                id,
                "maison.sale.lines-returned.v1",
                SOLD.plusSeconds(60),
                """
                {"returnId":"%s","saleId":"%s","customerId":"%s","occurredAt":"%s",
                 "lines":[{"lineId":"1","quantity":"1"}]}
                """
                        .formatted(UUID.randomUUID(), sale, id, SOLD.plusSeconds(60)));
    }

    private void awaitPreferences(Runnable check) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(check::run);
    }

    @Test
    void what_was_said_is_shown_with_who_said_it_and_when() {
        var preference = UUID.randomUUID();
        state(preference, CustomerExamples.PREFERENCE).statusCode(201);
        state(preference, CustomerExamples.PREFERENCE)
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        state(preference, CustomerExamples.PREFERENCE.replace("Nickel", "Gold")).statusCode(409);
        Calls.with(Tokens.client(id))
                .body("{\"topic\":\"colour\",\"value\":\"Emerald Green\",\"stance\":\"like\"}")
                .put("/v1/customers/%s/preferences/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
        preferences("artisan")
                .statusCode(200)
                .body("stated.value", containsInAnyOrder("nickel", "emerald-green"))
                .body("stated.source", containsInAnyOrder("staff", "client"))
                .body("effective.stance", contains("must-not", "like"))
                .body("inferred", empty());
    }

    @Test
    void a_gift_is_looked_for_on_behalf_of_another() {
        state(
                        UUID.randomUUID(),
                        "{\"topic\":\"metal\",\"value\":\"silver\",\"stance\":\"like\",\"recipient\":\"her sister\"}")
                .statusCode(201);
        preferences("associate")
                .body("stated.recipient", contains("her sister"))
                .body("effective", empty());
    }

    @Test
    void two_purchases_make_an_inference_and_a_return_takes_it_back() {
        var first = buys("18k white gold");
        var second = buys("White-Gold");
        awaitPreferences(() ->
                preferences("associate")
                        .body("inferred.value", containsInAnyOrder("white-gold", "maison"))
                        .body(
                                "inferred.find { it.topic == 'metal' }.evidence",
                                containsInAnyOrder(first.toString(), second.toString()))
                        .body("effective.basis", contains("inferred", "inferred")));
        state(
                        UUID.randomUUID(),
                        "{\"topic\":\"metal\",\"value\":\"white gold\",\"stance\":\"dislike\"}")
                .statusCode(201);
        preferences("associate")
                .body("inferred", hasSize(2))
                .body("effective.find { it.value == 'white-gold' }.stance", equalTo("dislike"))
                .body("effective.find { it.value == 'white-gold' }.basis", equalTo("stated"));
        returns(second);
        awaitPreferences(() -> preferences("associate").body("inferred", empty()));
        Calls.as("associate")
                .queryParam("at", SOLD.minusSeconds(1).toString())
                .get("/v1/customers/" + id + "/preferences")
                .then()
                .statusCode(200)
                .body("stated", empty());
    }

    @Test
    void a_sale_that_was_moved_speaks_for_who_has_it() {
        buys("platinum");
        var moved = buys("platinum");
        awaitPreferences(() -> preferences("associate").body("inferred", hasSize(2)));
        send(
                id,
                "maison.sale.left.v1",
                SOLD,
                "{\"saleId\":\"%s\",\"customerId\":\"%s\",\"ownership\":1}".formatted(moved, id));
        awaitPreferences(() -> preferences("associate").body("inferred", empty()));
    }

    @Test
    void a_present_tells_nothing_of_the_givers_own_taste() {
        buys("platinum");
        var present = buys("platinum");
        awaitPreferences(() -> preferences("associate").body("inferred", hasSize(2)));
        UUID recipient = CounterTest.somebody("Layla", CounterTest.phone(), "");
        Calls.as("associate")
                .body(
                        "{\"recipientId\":\"%s\",\"saleId\":\"%s\",\"description\":\"Eid\"}"
                                .formatted(recipient, present))
                .put("/v1/customers/%s/gifts/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
        preferences("associate").body("inferred", empty());
    }

    @Test
    void what_no_longer_holds_is_withdrawn() {
        var preference = UUID.randomUUID();
        state(preference, CustomerExamples.PREFERENCE).statusCode(201);
        var path = "/v1/customers/%s/preferences/%s".formatted(id, preference);
        Calls.as("associate").delete(path).then().statusCode(204);
        Calls.as("associate").delete(path).then().statusCode(204);
        preferences("associate").body("stated", empty());
        Calls.as("associate")
                .delete("/v1/customers/%s/preferences/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_wrong_is_said_and_who_may_not_is_turned_away() {
        state(UUID.randomUUID(), "{\"topic\":\"shoes\",\"stance\":\"adore\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/topic", "/value", "/stance"));
        state(UUID.randomUUID(), "{\"topic\":\"budget\",\"value\":\"plenty\",\"stance\":\"like\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        preferences("marketer").statusCode(403);
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/preferences")
                .then()
                .statusCode(403);
    }

    @Test
    void who_was_erased_prefers_nothing() {
        state(UUID.randomUUID(), CustomerExamples.PREFERENCE).statusCode(201);
        Calls.erase(id).statusCode(200).body("erased", hasItems("preferences"));
        preferences("associate").statusCode(410);
        state(UUID.randomUUID(), CustomerExamples.PREFERENCE).statusCode(410);
    }
}
