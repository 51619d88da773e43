package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.aftercare.AftercareExamples;
import maison.purchase.aftercare.belonging.Origin;
import org.junit.jupiter.api.Test;

/// Warranties by policy and by hand.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class WarrantiesTest {

    private static final String WATCH =
            """
            ,{"lineId":"2","sku":"WATCH","description":"Watch","category":"watches","quantity":"1",
              "unitPrice":{"amount":"10.00","currency":"USD"}}
            """;

    private final UUID sale = UUID.randomUUID();
    private final UUID piece = new Origin(sale, "1").pieceId();
    private final Counter counter = new Counter();
    private final UUID customer = counter.customer;
    private final String pieces = "/v1/belongings/" + piece + "/warranties";

    private void sell(String more) {
        Till.put(
                        "/v1/sales/" + sale,
                        Till.sale(sale, "\"" + customer + "\"", "1", "10.00", "10.00")
                                .replace("\"sku\"", more + "\"sku\""))
                .then()
                .statusCode(201);
    }

    private String automatic() {
        sell("\"category\":\"rings\",");
        return "/v1/warranties/" + Till.get(pieces).jsonPath().getString("items[0].warrantyId");
    }

    private String claim(String cause, String day) {
        return AftercareExamples.CLAIM
                .replace("0195a812-3f00-7b21-b0c6-91d4a7e65f02", counter.id.toString())
                .replace("setting-failed", cause)
                .replace("2026-09-18", day);
    }

    @Test
    void comes_with_a_sale_as_the_policy_says_and_ends_with_its_last_day_at_the_store() {
        String warranty = automatic();
        Till.put(
                        warranty,
                        AftercareExamples.WARRANTY.replace(
                                "0195951e-7c40-7a10-9d4e-5b1f3c2a9e05", piece.toString()))
                .then()
                .statusCode(409);
        Till.get(warranty)
                .then()
                .statusCode(200)
                .body("belongingId", equalTo(piece.toString()))
                .body("policy", equalTo("warranty-1"))
                .body("startsOn", equalTo("2026-03-14"))
                .body("lastDay", equalTo("2028-03-14"))
                .body("endsAt", equalTo("2028-03-14T20:00:00Z"))
                .body("status", equalTo("active"));
    }

    @Test
    void what_the_policy_does_not_name_has_none_but_by_hand() {
        sell("");
        Till.get(pieces).then().body("items.size()", equalTo(0));
        String card = "/v1/warranties/" + UUID.randomUUID();
        String body =
                AftercareExamples.WARRANTY.replace(
                        "0195951e-7c40-7a10-9d4e-5b1f3c2a9e05", piece.toString());
        Till.put(card, body)
                .then()
                .statusCode(201)
                .body("number", equalTo("W-2026-0091"))
                .body("lastDay", equalTo("2029-03-14"));
        Till.put(card, body).then().statusCode(200).header("Idempotent-Replayed", "true");
        Till.put(card, body.replace(": 36", ": 35"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warranty-id-reused"));
        Till.put(card, body.replace("W-2026-0091", "4111 1111 1111 1111")).then().statusCode(400);
        Till.put("/v1/warranties/" + UUID.randomUUID(), AftercareExamples.WARRANTY)
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_card_is_a_repeat_also_when_the_piece_came_back() {
        sell("");
        String card = "/v1/warranties/" + UUID.randomUUID();
        String body =
                AftercareExamples.WARRANTY.replace(
                        "0195951e-7c40-7a10-9d4e-5b1f3c2a9e05", piece.toString());
        Till.put(card, body).then().statusCode(201);
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);
        Till.put(card, body).then().statusCode(200).header("Idempotent-Replayed", "true");
        Till.put("/v1/warranties/" + UUID.randomUUID(), body).then().statusCode(409);
    }

    @Test
    void lasts_longer_by_leave_of_a_manager() {
        String warranty = automatic();
        String extension = warranty + "/extensions/" + UUID.randomUUID();
        Till.put(extension, AftercareExamples.EXTENSION).then().statusCode(403);
        Till.put(extension, AftercareExamples.EXTENSION, Tokens.of("manager"))
                .then()
                .statusCode(201)
                .body("months", equalTo(36))
                .body("lastDay", equalTo("2029-03-14"));
        Till.put(extension, AftercareExamples.EXTENSION, Tokens.of("manager"))
                .then()
                .statusCode(200);
        Till.put(
                        warranty + "/extensions/" + UUID.randomUUID(),
                        AftercareExamples.EXTENSION.replace("12}", "1200}"),
                        Tokens.of("manager"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/warranty-too-long"));
    }

    @Test
    void a_claim_is_decided_once_and_says_why_it_is_not_covered() {
        String warranty = automatic();
        counter.takeIn().then().statusCode(201);
        String claim = warranty + "/claims/" + UUID.randomUUID();
        Till.put(claim, claim("setting-failed", "2026-09-18"))
                .then()
                .statusCode(201)
                .body("claims[0].covered", equalTo(true))
                .body("claims[0].jobId", equalTo(counter.id.toString()));
        Till.put(claim, claim("setting-failed", "2026-09-18")).then().statusCode(200);
        Till.put(claim, claim("loss", "2026-09-18"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/warranty-step-id-reused"));
        Till.put(warranty + "/claims/" + UUID.randomUUID(), claim("loss", "2026-03-10"))
                .then()
                .statusCode(201)
                .body("claims[1].covered", equalTo(false))
                .body("claims[1].reasons.code", contains("not-started", "cause-excluded"))
                .body("claims[1].reasons[0].text", notNullValue());
        Till.put(warranty + "/claims/" + UUID.randomUUID(), AftercareExamples.CLAIM)
                .then()
                .statusCode(404);
    }

    @Test
    void a_return_ends_it_and_a_claim_then_says_so() {
        String warranty = automatic();
        counter.takeIn().then().statusCode(201);
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);
        Till.get(warranty).then().body("status", equalTo("returned"));
        Till.put(warranty + "/claims/" + UUID.randomUUID(), claim("setting-failed", "2026-09-18"))
                .then()
                .statusCode(201)
                .body("claims[0].reasons.code", contains("piece-returned"));
    }

    @Test
    void goes_along_with_the_piece_or_not_as_its_terms_say() {
        String ring = automatic();
        UUID daughter = UUID.randomUUID();
        give(daughter);
        Till.get(ring, Tokens.client(customer)).then().statusCode(404);
        Till.get(ring, Tokens.client(daughter)).then().statusCode(200);
        Till.get(ring).then().body("status", equalTo("active"));
    }

    @Test
    void a_watchs_ends_when_the_watch_changes_hands() {
        sell("\"category\":\"watches\",");
        String watch =
                "/v1/warranties/" + Till.get(pieces).jsonPath().getString("items[0].warrantyId");
        give(UUID.randomUUID());
        Till.get(watch).then().body("status", equalTo("not-transferable"));
    }

    private void give(UUID to) {
        Till.put(
                        "/v1/belongings/" + piece + "/transfers/" + UUID.randomUUID(),
                        AftercareExamples.TRANSFER
                                .replace(
                                        "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString())
                                .replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11", to.toString()))
                .then()
                .statusCode(201);
    }

    /// One line of a ring, one of a watch.
    private UUID sellAt(String store, String customerId, Instant at, String more) {
        UUID id = UUID.randomUUID();
        Till.put(
                        "/v1/sales/" + id,
                        Till.sale(id, customerId, "1", "10.00", "20.00")
                                .replace("\"sku\"", "\"category\":\"rings\",\"sku\"")
                                .replace("}}],\n \"tenders\"", "}}" + WATCH + "],\"tenders\"")
                                .replace("dubai-mall-1", "till-1")
                                .replace("dubai-mall", store)
                                .replace("2026-03-14T11:30:00Z", at.toString())
                                .replace("\"channel\"", more + "\"channel\""),
                        Tokens.terminal(store))
                .then()
                .statusCode(201);
        return id;
    }

    private static List<String> ending(String store, int days, int size) {
        String list = "/v1/stores/" + store + "/warranties?endingWithin=" + days + "&limit=" + size;
        var all = new ArrayList<String>();
        for (String next = ""; next != null; ) {
            var page = Till.get(list + next).jsonPath();
            all.addAll(page.getList("items.warrantyId"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return all;
    }

    private static String warrantyOf(UUID sale, String line) {
        UUID id = new Origin(sale, line).pieceId();
        return Till.get("/v1/belongings/" + id + "/warranties")
                .jsonPath()
                .getString("items[0].warrantyId");
    }

    @Test
    void lists_know_extensions_gifts_moves_and_what_changed_hands() {
        String store = "store-" + sale;
        Instant now = Clock.systemUTC().instant();
        Instant sold = now.atZone(ZoneOffset.UTC).minusMonths(23).toInstant();
        String somebody = "\"" + customer + "\"";
        UUID plain = sellAt(store, somebody, sold, "");
        UUID extended = sellAt(store, somebody, sold, "");
        UUID gift =
                sellAt(
                        store,
                        "null",
                        sold,
                        "\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"2150-01-01T00:00:00Z\"},"
                                .formatted(customer));
        UUID nobodys = sellAt(store, "null", sold, "");
        UUID moved = sellAt(store, "null", sold, "");
        for (int times = 0; times < 2; times++) {
            Till.put(
                            "/v1/sales/" + moved + "/moves/" + UUID.randomUUID(),
                            """
                            {"customerId":"%s","storeId":"%s","reason":"wrong-customer",
                             "occurredAt":"%s"}
                            """
                                    .formatted(UUID.randomUUID(), store, now),
                            Tokens.terminal(store))
                    .then()
                    .statusCode(201);
        }
        Till.put(
                        "/v1/warranties/"
                                + warrantyOf(extended, "1")
                                + "/extensions/"
                                + UUID.randomUUID(),
                        AftercareExamples.EXTENSION.replace("dubai-mall", store),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        UUID watch = new Origin(plain, "2").pieceId();
        String given = warrantyOf(plain, "2");
        Till.put(
                        "/v1/belongings/" + watch + "/transfers/" + UUID.randomUUID(),
                        AftercareExamples.TRANSFER
                                .replace("dubai-mall", store)
                                .replace(
                                        "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                                        customer.toString()),
                        Tokens.terminal(store))
                .then()
                .statusCode(201);

        List<String> soon = ending(store, 90, 200);
        assertThat(soon)
                .containsExactlyInAnyOrder(
                        warrantyOf(plain, "1"), warrantyOf(gift, "1"), warrantyOf(moved, "1"));
        List<String> all = ending(store, 3660, 200);
        // Rings first, then the one that lasts a year longer, then the watches but the given one.
        assertThat(all).hasSize(7).startsWith(soon.toArray(String[]::new)).doesNotContain(given);
        assertThat(all.get(3)).isEqualTo(warrantyOf(extended, "1"));
        Till.get("/v1/belongings/" + new Origin(nobodys, "1").pieceId() + "/warranties")
                .then()
                .statusCode(404);
        for (int size = 1; size <= 3; size++) {
            assertThat(ending(store, 3660, size)).as("in pages of %d", size).isEqualTo(all);
        }
    }

    @Test
    void those_that_end_soon_are_listed_in_pages_and_without_what_came_back() {
        String store = "store-" + sale;
        var now = Clock.systemUTC().instant();
        for (int days = 1; days <= 3; days++) {
            UUID id = UUID.randomUUID();
            // Sold so that 24 months end in a few days.
            var sold =
                    now.plus(Duration.ofDays(days))
                            .atZone(ZoneOffset.UTC)
                            .minusMonths(24)
                            .toInstant();
            Till.put(
                            "/v1/sales/" + id,
                            Till.sale(id, "\"" + customer + "\"", "1", "10.00", "10.00")
                                    .replace("\"sku\"", "\"category\":\"rings\",\"sku\"")
                                    .replace("dubai-mall-1", "till-1")
                                    .replace("dubai-mall", store)
                                    .replace("2026-03-14T11:30:00Z", sold.toString()),
                            Tokens.terminal(store))
                    .then()
                    .statusCode(201);
        }
        String list = "/v1/stores/" + store + "/warranties?limit=2&endingWithin=";
        var first = Till.get(list + 10).jsonPath();
        List<String> ids = first.getList("items.warrantyId");
        assertThat(ids).hasSize(2);
        Till.get(list + 10 + "&after=" + first.getString("next"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].ownerId", equalTo(customer.toString()));
        Till.get(list + 0).then().statusCode(400);
        given().auth()
                .oauth2(Tokens.of("associate"))
                .urlEncodingEnabled(false)
                .get("/v1/stores/%00/warranties")
                .then()
                .statusCode(400);
        Till.get(list + 1, Tokens.terminal("other")).then().statusCode(403);
    }
}
