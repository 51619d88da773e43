package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class MovingTest {

    private final UUID id = UUID.randomUUID();
    private final UUID ann = UUID.randomUUID();
    private final UUID bea = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    private void sell(String customer, String price) {
        Till.put(address, Till.sale(id, customer, "1", price, price)).then().statusCode(201);
    }

    private static String to(UUID customer) {
        return ApiExamples.MOVE.replace(
                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11", customer.toString());
    }

    private String newMove() {
        return address + "/moves/" + UUID.randomUUID();
    }

    @Test
    void the_history_goes_to_the_right_customer_and_back() {
        sell("\"" + ann + "\"", "10.00");
        String move = newMove();
        Till.put(move, to(bea))
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("customerId", equalTo(bea.toString()));
        Till.put(move, to(bea)).then().statusCode(200).header("Idempotent-Replayed", "true");
        Till.put(move, to(ann))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/move-id-reused"));
        assertHistories(0, 1);
        Till.get(address)
                .then()
                .body("customerId", equalTo(bea.toString()))
                .body("moves[0].from", equalTo(ann.toString()))
                .body("moves[0].to", equalTo(bea.toString()));
        Till.get(address + "?at=2026-03-14T12:00:00Z")
                .then()
                .body("customerId", equalTo(ann.toString()));
        Till.get(address, Tokens.client(ann)).then().statusCode(404);
        Till.get(address, Tokens.client(bea))
                .then()
                .statusCode(200)
                .body("moves.size()", equalTo(0));

        Till.put(newMove(), to(ann)).then().statusCode(201);
        assertHistories(1, 0);
        Till.get(address).then().body("moves.size()", equalTo(2));
    }

    private void assertHistories(int anns, int beas) {
        Till.get("/v1/customers/" + ann + "/sales").then().body("items.size()", equalTo(anns));
        Till.get("/v1/customers/" + bea + "/sales").then().body("items.size()", equalTo(beas));
    }

    @Test
    void an_anonymous_sale_is_assigned_and_can_be_nobodys_again() {
        sell("null", "10.00");
        Till.put(newMove(), to(ann)).then().statusCode(201);
        assertHistories(1, 0);
        String nobody = to(ann).replaceFirst("\"customerId\": \"[^\"]*\",", "");
        Till.put(newMove(), nobody).then().statusCode(201).body("customerId", nullValue());
        assertHistories(0, 0);
        Till.put(newMove(), nobody).then().statusCode(200);
    }

    @Test
    void both_are_told_in_their_own_order_and_later_returns_are_the_new_customers() {
        sell("\"" + ann + "\"", "10.00");
        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "0.5"))
                .then()
                .statusCode(201);
        Till.put(newMove(), to(bea)).then().statusCode(201);
        Till.put(newMove(), to(ann)).then().statusCode(201);
        Till.put(address + "/returns/" + UUID.randomUUID(), Till.back("1", "0.5"))
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(30)).until(() -> typesOf(ann).size() == 5);
        assertThat(typesOf(ann))
                .containsExactly(
                        "maison.sale.completed.v1",
                        "maison.sale.lines-returned.v1",
                        "maison.sale.left.v1",
                        "maison.sale.joined.v1",
                        "maison.sale.lines-returned.v1");
        assertThat(typesOf(bea)).containsExactly("maison.sale.joined.v1", "maison.sale.left.v1");
        List<ConsumerRecord<String, String>> anns = recordsOf(ann);
        String knownAs =
                io.restassured.path.json.JsonPath.from(anns.get(3).value()).getString("knownAs");
        assertThat(knownAs).isNotNull();
        assertThat(anns.get(4).value()).contains(knownAs);
    }

    @Test
    void a_large_sale_is_moved_by_a_manager_and_a_till_moves_its_own_stores() {
        sell("\"" + ann + "\"", "3000.00");
        Till.put(newMove(), to(bea)).then().statusCode(403).body("deed", equalTo("move"));
        assertThat(Log.eventsOf(id)).isEqualTo(1);
        Till.put(newMove(), to(bea).replace("dubai-mall", "riyadh"), Tokens.terminal("riyadh"))
                .then()
                .statusCode(404);
        Till.put(newMove(), to(bea), Tokens.terminal("riyadh")).then().statusCode(403);
        Till.put(newMove(), to(bea), Tokens.of("manager")).then().statusCode(201);
        Till.put("/v1/sales/" + UUID.randomUUID() + "/moves/" + UUID.randomUUID(), to(bea))
                .then()
                .statusCode(404);
    }

    private static List<ConsumerRecord<String, String>> recordsOf(UUID customer) {
        return KafkaProbe.readAll("maison.sales").stream()
                .filter(record -> record.key().equals(customer.toString()))
                .toList();
    }

    private static List<String> typesOf(UUID customer) {
        return recordsOf(customer).stream()
                .map(record ->
                        new String(
                                record.headers().lastHeader("ce_type").value(),
                                StandardCharsets.UTF_8))
                .toList();
    }
}
