package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One person under several ids: everything answers for the person under each of them, and
/// separating leaves everybody what was told with their own id.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class MergingTest {

    private final UUID ann = UUID.randomUUID();
    private final UUID bea = UUID.randomUUID();
    private final UUID cleo = UUID.randomUUID();

    private static UUID sell(UUID customer) {
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, Till.sale(sale, "\"" + customer + "\"", "1", "9.00", "9.00"))
                .then()
                .statusCode(201);
        return sale;
    }

    private static int sales(UUID customer) {
        return count("/v1/customers/" + customer + "/sales");
    }

    private static int count(String path) {
        return Till.get(path).then().statusCode(200).extract().jsonPath().getList("items").size();
    }

    private static UUID credit(UUID owner) {
        UUID credit = UUID.randomUUID();
        Till.put(
                        "/v1/credits/" + credit,
                        """
                        {"customerId":"%s","storeId":"dubai-mall",
                         "occurredAt":"2026-03-10T09:05:00Z","reason":"goodwill",
                         "amount":{"amount":"50.00","currency":"USD"}}
                        """
                                .formatted(owner),
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        return credit;
    }

    private static io.restassured.response.Response pay(UUID buyer, UUID credit) {
        UUID sale = UUID.randomUUID();
        return Till.put(
                "/v1/sales/" + sale,
                Till.paid(
                        sale,
                        "\"" + buyer + "\"",
                        "10.00",
                        Till.part("store-credit", "10.00", ",\"creditId\":\"" + credit + "\"")));
    }

    @Test
    void either_id_answers_for_the_person_and_separating_gives_each_their_own() {
        UUID anns = sell(ann);
        UUID merge = Clientele.merge(ann, bea);
        sell(ann);
        UUID beas = sell(bea);
        for (UUID id : new UUID[] {ann, bea}) {
            assertThat(sales(id)).isEqualTo(3);
            assertThat(count("/v1/customers/" + id + "/belongings")).isEqualTo(3);
            Till.get("/v1/sales/" + anns, Tokens.client(id)).then().statusCode(200);
            Till.get("/v1/sales/" + beas, Tokens.client(id)).then().statusCode(200);
        }
        Till.get("/v1/sales/" + anns).then().body("customerId", equalTo(ann.toString()));
        Till.get("/v1/sales/" + anns, Tokens.client(cleo)).then().statusCode(404);

        Clientele.separate(merge, ann, bea);
        assertThat(sales(ann)).isEqualTo(2);
        assertThat(sales(bea)).isEqualTo(1);
        assertThat(count("/v1/customers/" + bea + "/belongings")).isEqualTo(1);
        Till.get("/v1/sales/" + anns, Tokens.client(ann)).then().statusCode(200);
        Till.get("/v1/sales/" + beas, Tokens.client(ann)).then().statusCode(404);
    }

    @Test
    void pages_go_through_the_sales_of_all_ids_once() {
        sell(ann);
        sell(bea);
        sell(ann);
        Clientele.merge(ann, bea);
        String next = "/v1/customers/" + bea + "/sales?limit=2";
        String after = Till.get(next).then().extract().jsonPath().getString("next");
        assertThat(count(next)).isEqualTo(2);
        assertThat(count(next + "&after=" + after)).isEqualTo(1);
    }

    @Test
    void a_credit_is_the_persons_while_they_are_one() {
        UUID anns = credit(ann);
        UUID beas = credit(bea);
        pay(bea, anns).then().statusCode(409).body("type", equalTo("/problems/credit-of-another"));
        UUID merge = Clientele.merge(ann, bea);
        assertThat(count("/v1/customers/" + ann + "/credits")).isEqualTo(2);
        pay(bea, anns).then().statusCode(201);
        pay(ann, beas).then().statusCode(201);
        Till.get("/v1/credits/" + anns, Tokens.client(bea)).then().statusCode(200);

        Clientele.separate(merge, ann, bea);
        assertThat(count("/v1/customers/" + bea + "/credits")).isEqualTo(1);
        pay(bea, anns).then().statusCode(409);
        pay(ann, anns).then().statusCode(201);
        Till.get("/v1/credits/" + anns, Tokens.client(bea)).then().statusCode(404);
    }

    @Test
    void chains_are_one_person_in_whichever_order_they_become_known() {
        sell(ann);
        sell(bea);
        sell(cleo);
        UUID later = Clientele.merge(bea, cleo);
        UUID earlier = Clientele.merge(ann, bea);
        assertThat(sales(ann)).isEqualTo(3);
        assertThat(sales(bea)).isEqualTo(3);
        assertThat(sales(cleo)).isEqualTo(3);

        Clientele.separate(later, bea, cleo);
        assertThat(sales(cleo)).isEqualTo(1);
        assertThat(sales(ann)).isEqualTo(2);
        Clientele.separate(earlier, ann, bea);
        assertThat(sales(ann)).isEqualTo(1);
        assertThat(sales(bea)).isEqualTo(1);
    }

    @Test
    void what_was_told_with_the_wrong_id_is_moved_once_and_says_why() {
        UUID merge = Clientele.merge(ann, bea);
        UUID wrong = sell(bea);
        UUID right = sell(bea);
        UUID strangers = sell(cleo);
        Clientele.separate(merge, ann, bea, wrong, strangers, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(60)).until(() -> sales(ann) == 1);
        assertThat(sales(bea)).isEqualTo(1);
        Till.get("/v1/sales/" + wrong)
                .then()
                .body("customerId", equalTo(ann.toString()))
                .body("moves[0].from", equalTo(bea.toString()))
                .body("moves[0].reason", equalTo("customers-separated"));
        Till.get("/v1/sales/" + right).then().body("customerId", equalTo(bea.toString()));
        Till.get("/v1/sales/" + strangers).then().body("customerId", equalTo(cleo.toString()));
        assertThat(Log.actorsOf(wrong)).last().isEqualTo("SYSTEM merge-consumer");

        // The same again, as if it had been told anew: it was moved, so nothing happens.
        long events = Log.eventsOf(wrong);
        Clientele.separate(merge, ann, bea, wrong);
        UUID next = Clientele.merge(ann, cleo);
        assertThat(Log.eventsOf(wrong)).isEqualTo(events);
        Clientele.separate(next, ann, cleo);
        assertThat(sales(ann)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "sales,customer_id",
        "unlinked_returns,customer_id",
        "store_credits,customer_id",
        "bespoke_orders,customer_id",
        "layaways,customer_id",
        "trade_ins,customer_id",
        "jobs,customer_id",
        "gifts,recipient_id",
        "piece_files,owner_id",
        "public.customer_visits,customer_id",
    })
    void whoever_asks_for_a_person_finds_them_by_an_index(String table, String column)
            throws SQLException {
        var plan = new StringBuilder();
        try (Connection database = MaisonTestResource.database().connectAsSuperuser();
                Statement sql = database.createStatement()) {
            sql.execute("set enable_seqscan = off");
            try (ResultSet row =
                    sql.executeQuery(
                            "explain select * from %s where %s = any(person_ids('%s'))"
                                    .formatted(table, column, ann))) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }
        assertThat(plan.toString()).contains("Index Cond: (" + column + " = ANY");
    }
}
