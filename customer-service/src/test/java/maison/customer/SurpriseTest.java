package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wishes, wardrobes and gifts, and what is kept from whom.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class SurpriseTest {

    private static final List<String> CLIENT_READS =
            List.of("wishes", "wardrobe", "gifts", "shared", "relations");

    private final String sku = "RING-" + UUID.randomUUID();
    private final UUID sale = UUID.randomUUID();
    private final UUID gift = UUID.randomUUID();
    private UUID giver = new UUID(0, 0);
    private UUID recipient = new UUID(0, 0);

    @BeforeEach
    void register() {
        giver = CounterTest.somebody("Karim", CounterTest.phone(), "");
        recipient = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private static ValidatableResponse put(String path, String body) {
        return Calls.as("associate").body(body).put("/v1/customers/" + path).then();
    }

    private static ValidatableResponse get(UUID customer, String what) {
        return Calls.as("associate")
                .get("/v1/customers/%s/%s".formatted(customer, what))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse own(UUID customer, String what) {
        return Calls.with(Tokens.client(customer))
                .get("/v1/customers/%s/%s".formatted(customer, what))
                .then()
                .statusCode(200);
    }

    private static void awaitWardrobe(UUID customer, int size) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(customer, "wardrobe").body("items", hasSize(size)));
    }

    private ValidatableResponse mark(String more) {
        return put(
                "%s/gifts/%s".formatted(giver, gift),
                "{\"recipientId\":\"%s\",\"description\":\"Anniversary\"%s}"
                        .formatted(recipient, more));
    }

    private void share() {
        put(
                        "%s/relations/%s".formatted(giver, UUID.randomUUID()),
                        """
                        {"kind":"spouse","customerId":"%s",
                         "theyMayKnow":["wishes","purchases","occasions"],"weMayKnow":["wishes"]}
                        """
                                .formatted(recipient))
                .statusCode(201);
    }

    private void assertNothingTells() {
        for (String each : CLIENT_READS) {
            assertThat(own(recipient, each).extract().asString())
                    .as(each)
                    .doesNotContain(sku, sale.toString(), gift.toString());
        }
    }

    @Test
    void what_is_bought_is_in_the_wardrobe_net_of_what_came_back() {
        SalesTopic.send(SalesTopic.sale(giver, sale, sku));
        awaitWardrobe(giver, 2);
        get(giver, "wardrobe")
                .body("items.sku", contains("CARE-KIT", sku))
                .body("items[0].quantity", equalTo(2))
                .body("items[1].origin", equalTo("bought"));
        SalesTopic.send(SalesTopic.back(giver, sale, "1"), SalesTopic.back(giver, sale, "2"));
        awaitWardrobe(giver, 1);
        get(giver, "wardrobe").body("items[0].quantity", equalTo(1));
        own(giver, "wardrobe").body("items.sku", contains("CARE-KIT"));
    }

    @Test
    void a_sale_that_moves_changes_wardrobes_whichever_side_is_heard_first() {
        SalesTopic.send(SalesTopic.sale(giver, sale, sku));
        awaitWardrobe(giver, 2);
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.joined.v1",
                        recipient,
                        data -> {
                            data.put("customerId", recipient.toString());
                            data.withArray("/returns").removeAll();
                            var moved = data.withObject("/sale");
                            moved.put("saleId", sale.toString());
                            moved.withArray("/lines")
                                    .forEach(line -> ((ObjectNode) line).remove("kind"));
                        }));
        awaitWardrobe(recipient, 1);
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.left.v1",
                        giver,
                        data -> {
                            data.put("saleId", sale.toString());
                            data.put("customerId", giver.toString());
                        }));
        awaitWardrobe(giver, 0);
        get(recipient, "wardrobe").body("items.saleId", contains(sale.toString()));
    }

    @Test
    void a_piece_from_elsewhere_is_entered_and_described() {
        String path = "%s/wardrobe/pieces/%s".formatted(giver, gift);
        put(path, "{\"description\":\"Emerald brooch\",\"since\":\"1998-06-01\"}").statusCode(201);
        put(path, "{\"description\":\"Emerald brooch\",\"since\":\"1998-06-01\"}").statusCode(200);
        put(path, "{\"description\":\"Ruby brooch\"}").statusCode(409);
        Calls.as("associate")
                .header("If-Match", "\"1\"")
                .body("{\"description\":\"Ruby brooch\"}")
                .put("/v1/customers/" + path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        get(giver, "wardrobe")
                .body("items.description", contains("Ruby brooch"))
                .body("items[0].origin", equalTo("elsewhere"))
                .body("items[0].version", equalTo(2));
        Calls.as("associate").delete("/v1/customers/" + path).then().statusCode(204);
        get(giver, "wardrobe").body("items", empty());
        put(path, "{\"description\":\" \"}").statusCode(400);
    }

    @Test
    void a_wish_for_an_item_is_fulfilled_by_its_purchase_and_open_again_once_that_came_back() {
        put("%s/wishes/%s".formatted(giver, gift), "{\"sku\":\"%s\",\"priority\":1}".formatted(sku))
                .statusCode(201);
        own(giver, "wishes").body("items[0].fulfilled", nullValue());
        SalesTopic.send(SalesTopic.sale(giver, sale, sku));
        awaitWardrobe(giver, 2);
        own(giver, "wishes").body("items[0].fulfilled.saleId", equalTo(sale.toString()));
        SalesTopic.send(SalesTopic.back(giver, sale, "1"));
        awaitWardrobe(giver, 1);
        get(giver, "wishes").body("items[0].fulfilled", nullValue());
    }

    @Test
    void a_wish_in_words_is_fulfilled_by_hand_changed_and_dropped() {
        String path = "%s/wishes/%s".formatted(giver, gift);
        put(path, "{\"description\":\"Something blue\"}").statusCode(201);
        put(path, "{}").statusCode(400).body("errors[0].pointer", equalTo("/description"));
        put(path + "/fulfilment", "{\"saleId\":\"%s\",\"lineId\":\"1\"}".formatted(sale))
                .statusCode(200);
        put(path + "/fulfilment", "{\"saleId\":\"%s\",\"lineId\":\"2\"}".formatted(sale))
                .statusCode(409);
        get(giver, "wishes")
                .body("items[0].fulfilled.lineId", equalTo("1"))
                .body("items[0].priority", equalTo(2));
        Calls.with(Tokens.client(giver)).delete("/v1/customers/" + path).then().statusCode(204);
        get(giver, "wishes").body("items", empty());
    }

    @Test
    void a_present_on_the_recipients_own_account_is_kept_from_them_and_marked_for_staff() {
        SalesTopic.send(SalesTopic.sale(recipient, sale, sku));
        awaitWardrobe(recipient, 2);
        mark(",\"saleId\":\"%s\",\"lineId\":\"1\",\"sku\":\"%s\"".formatted(sale, sku))
                .statusCode(201);
        own(recipient, "wardrobe").body("items.sku", contains("CARE-KIT"));
        own(recipient, "gifts").body("items", empty());
        get(recipient, "wardrobe")
                .body("items[1].surprise.keptFrom", equalTo(recipient.toString()));
        Calls.as("service")
                .get("/v1/customers/" + recipient + "/surprises")
                .then()
                .statusCode(200)
                .body("skus", contains(sku))
                .body("sales[0].saleId", equalTo(sale.toString()));
        Calls.with(Tokens.client(giver))
                .put("/v1/customers/%s/gifts/%s/reveal".formatted(giver, gift))
                .then()
                .statusCode(200);
        own(recipient, "wardrobe").body("items.sku", contains("CARE-KIT", sku));
        own(recipient, "gifts")
                .body("items.giftId", contains(gift.toString()))
                .body("items[0].description", nullValue());
    }

    @Test
    void a_strangers_sale_is_not_shown_to_whom_somebody_says_it_is_a_gift() {
        UUID stranger = CounterTest.somebody("Noura", CounterTest.phone(), "");
        SalesTopic.send(SalesTopic.sale(stranger, sale, sku));
        awaitWardrobe(stranger, 2);
        mark(",\"saleId\":\"%s\"".formatted(sale)).statusCode(201);
        get(recipient, "wardrobe").body("items", empty());
    }

    @Test
    void an_idea_for_somebody_makes_its_purchase_a_surprise() {
        share();
        put(
                        "%s/wishes/%s".formatted(giver, UUID.randomUUID()),
                        "{\"sku\":\"%s\",\"recipientId\":\"%s\"}".formatted(sku, recipient))
                .statusCode(201);
        SalesTopic.send(SalesTopic.sale(giver, sale, sku));
        awaitWardrobe(giver, 2);
        get(giver, "wardrobe").body("items[1].surprise.keptFrom", equalTo(recipient.toString()));
        own(recipient, "shared").body("items[0].wardrobe.sku", contains("CARE-KIT"));
        assertThat(own(recipient, "shared").extract().asString()).doesNotContain(sku);
        assertThat(own(recipient, "wardrobe").extract().asString()).doesNotContain(sku);
    }

    @Test
    void who_shares_a_wish_list_is_not_told_that_somebody_means_to_give() {
        UUID wish = UUID.randomUUID();
        put("%s/wishes/%s".formatted(recipient, wish), "{\"description\":\"A watch\"}")
                .statusCode(201);
        share();
        own(giver, "shared").body("items[0].wishes[0].reserved", equalTo(false));
        mark(",\"wishOwner\":\"%s\",\"wishId\":\"%s\",\"saleId\":\"%s\",\"until\":\"2099-01-01T00:00:00Z\""
                        .formatted(recipient, wish, sale))
                .statusCode(201);
        own(giver, "shared").body("items[0].wishes[0].reserved", equalTo(true));
        own(recipient, "wishes").body("items[0].fulfilled", nullValue());
        get(recipient, "wishes").body("items[0].surprise.until", equalTo("2099-01-01T00:00:00Z"));
        put(
                        "%s/gifts/%s/until".formatted(giver, gift),
                        "{\"until\":\"%s\"}".formatted(Instant.now().minusSeconds(1)))
                .statusCode(200);
        own(recipient, "wishes").body("items[0].fulfilled.saleId", equalTo(sale.toString()));
        own(giver, "shared").body("items[0].wishes", empty());
        put("%s/gifts/%s/until".formatted(giver, gift), "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/gift-known"));
    }

    @Test
    void somebody_who_turns_out_to_be_a_customer_is_surprised_all_the_same() {
        UUID relation = UUID.randomUUID();
        put(
                        "%s/relations/%s".formatted(giver, relation),
                        "{\"kind\":\"child\",\"person\":{\"name\":\"Layla\"}}")
                .statusCode(201);
        put(
                        "%s/gifts/%s".formatted(giver, gift),
                        "{\"relationId\":\"%s\",\"description\":\"x\",\"saleId\":\"%s\"}"
                                .formatted(relation, sale))
                .statusCode(201);
        Calls.as("associate")
                .header("If-Match", "\"1\"")
                .body("{\"kind\":\"child\",\"customerId\":\"%s\"}".formatted(recipient))
                .put("/v1/customers/%s/relations/%s".formatted(giver, relation))
                .then()
                .statusCode(200);
        own(recipient, "gifts").body("items", empty());
        get(recipient, "gifts").body("items[0].surprise.keptFrom", equalTo(recipient.toString()));
        Calls.as("associate")
                .delete("/v1/customers/%s/relations/%s".formatted(giver, relation))
                .then()
                .statusCode(204);
        own(recipient, "gifts").body("items", empty());
    }

    /// Anything staff and giver do in any order, over the running service.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_the_recipient_reads_tells_whatever_is_done(long seed) {
        var random = new Random(seed);
        SalesTopic.send(SalesTopic.sale(giver, sale, sku));
        awaitWardrobe(giver, 2);
        share();
        mark(",\"saleId\":\"%s\",\"sku\":\"%s\"".formatted(sale, sku)).statusCode(201);
        assertNothingTells();
        for (int step = 0; step < 12; step++) {
            switch (random.nextInt(5)) {
                case 0 ->
                        put(
                                "%s/gifts/%s/until".formatted(giver, gift),
                                "{\"until\":\"2099-01-0%dT00:00:00Z\"}"
                                        .formatted(1 + random.nextInt(9)));
                case 1 -> put("%s/gifts/%s/until".formatted(giver, gift), "{}");
                case 2 -> share();
                case 3 ->
                        put(
                                "%s/wishes/%s".formatted(giver, UUID.randomUUID()),
                                "{\"sku\":\"%s\",\"recipientId\":\"%s\"}"
                                        .formatted(sku, recipient));
                default ->
                        put(
                                "%s/gifts/%s".formatted(giver, UUID.randomUUID()),
                                "{\"recipientId\":\"%s\",\"sku\":\"%s\",\"description\":\"y\"}"
                                        .formatted(recipient, sku));
            }
            assertNothingTells();
        }
        put("%s/gifts/%s/reveal".formatted(giver, gift), "").statusCode(200);
        own(recipient, "gifts").body("items.giftId", hasItem(gift.toString()));
    }

    @Test
    void only_the_giver_and_staff_mark_and_only_services_ask_for_surprises() {
        Calls.with(Tokens.client(recipient))
                .body("{\"recipientId\":\"%s\",\"description\":\"x\"}".formatted(recipient))
                .put("/v1/customers/%s/gifts/%s".formatted(giver, gift))
                .then()
                .statusCode(403);
        Calls.as("associate")
                .get("/v1/customers/" + recipient + "/surprises")
                .then()
                .statusCode(403);
        put(
                        "%s/gifts/%s".formatted(giver, gift),
                        "{\"recipientId\":\"%s\",\"description\":\"x\"}".formatted(giver))
                .statusCode(422);
        put("%s/gifts/%s".formatted(giver, gift), "{\"description\":\"x\",\"lineId\":\"1\"}")
                .statusCode(400);
    }

    @Test
    void erasure_leaves_nothing_and_gives_nothing_away() {
        UUID wish = UUID.randomUUID();
        put("%s/wishes/%s".formatted(recipient, wish), "{\"description\":\"A watch\"}")
                .statusCode(201);
        put(
                        "%s/wardrobe/pieces/%s".formatted(giver, UUID.randomUUID()),
                        "{\"description\":\"Brooch\"}")
                .statusCode(201);
        mark(",\"wishOwner\":\"%s\",\"wishId\":\"%s\"".formatted(recipient, wish)).statusCode(201);
        Calls.erase(giver)
                .statusCode(200)
                .body("erased", hasItem("gifts"))
                .body("erased", hasItem("wardrobe"));
        own(recipient, "gifts").body("items", empty());
        get(recipient, "gifts").body("items[0].surprise", notNullValue());
        Calls.as("associate").get("/v1/customers/" + giver + "/wardrobe").then().statusCode(410);
    }
}
