package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.aftercare.AftercareExamples;
import maison.purchase.aftercare.belonging.Beginning;
import maison.purchase.aftercare.belonging.Origin;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Tables that are built anew, from many events at a time, hold what was written event by event.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class RebuildingTest {

    private static final String REBUILD = "/v1/operations/projections/rebuild";

    private static final String RING = "\"category\":\"rings\",";

    private final UUID sale = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID credit = UUID.randomUUID();

    @Inject Jdbi jdbi;

    private String rows(String table, String column, UUID value) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select coalesce(string_agg(t::text, ' ' order by t::text), 'none')"
                                        + " from %s t where %s = :value".formatted(table, column))
                        .bind("value", value)
                        .mapTo(String.class)
                        .one());
    }

    private static void rebuild() {
        String before = progress().getString("startedAt");
        given().auth().oauth2(Tokens.of("admin")).post(REBUILD).then().statusCode(202);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> {
                    JsonPath now = progress();
                    return !Objects.equals(now.getString("startedAt"), before)
                            && !now.getString("state").equals("RUNNING");
                });
        assertThat(progress().getString("state")).isEqualTo("DONE");
    }

    private static JsonPath progress() {
        return given().auth().oauth2(Tokens.of("admin")).get(REBUILD).jsonPath();
    }

    private void move() {
        Till.put(
                        "/v1/sales/" + sale + "/moves/" + UUID.randomUUID(),
                        """
                        {"customerId":"%s","storeId":"dubai-mall","reason":"wrong-customer",
                         "occurredAt":"2026-03-19T09:00:00Z"}
                        """
                                .formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    @Test
    void the_end_of_what_came_with_a_sale_that_became_somebodys_and_was_moved_on() {
        Till.put("/v1/sales/" + sale, Till.sale(sale).replace("\"sku\"", RING + "\"sku\""))
                .then()
                .statusCode(201);
        UUID beginning = Beginning.first(sale);
        assertThat(rows("warranty_ends", "beginning", beginning)).isEqualTo("none");
        move();
        move();
        String live = rows("warranty_ends", "beginning", beginning);
        assertThat(live).containsOnlyOnce(beginning.toString());
        rebuild();
        assertThat(rows("warranty_ends", "beginning", beginning)).isEqualTo(live);
    }

    @Test
    void a_piece_that_was_given_away_twice_and_a_warranty_that_was_extended_twice() {
        Till.put(
                        "/v1/sales/" + sale,
                        Till.sale(sale, "\"" + customer + "\"", "1", "10.00", "10.00")
                                .replace("\"sku\"", RING + "\"sku\""))
                .then()
                .statusCode(201);
        UUID piece = new Origin(sale, "1").pieceId();
        UUID daughter = UUID.randomUUID();
        give(piece, customer, daughter);
        give(piece, daughter, UUID.randomUUID());
        UUID warranty =
                UUID.fromString(
                        Till.get("/v1/belongings/" + piece + "/warranties")
                                .jsonPath()
                                .getString("items[0].warrantyId"));
        extend(warranty);
        extend(warranty);
        String file = rows("piece_files", "belonging_id", piece);
        String written = rows("written_warranties", "warranty_id", warranty);
        rebuild();
        assertThat(rows("piece_files", "belonging_id", piece)).isEqualTo(file).isNotEqualTo("none");
        assertThat(rows("written_warranties", "warranty_id", warranty))
                .isEqualTo(written)
                .isNotEqualTo("none");
    }

    private static void give(UUID piece, UUID from, UUID to) {
        Till.put(
                        "/v1/belongings/" + piece + "/transfers/" + UUID.randomUUID(),
                        AftercareExamples.TRANSFER
                                .replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", from.toString())
                                .replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11", to.toString()))
                .then()
                .statusCode(201);
    }

    private static void extend(UUID warranty) {
        Till.put(
                        "/v1/warranties/" + warranty + "/extensions/" + UUID.randomUUID(),
                        AftercareExamples.EXTENSION,
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
    }

    @Test
    void the_end_of_a_credit_that_was_given_back_before_it_was_issued() {
        String body =
                Till.paid(
                        sale,
                        "null",
                        "30.00",
                        Till.part("store-credit", "30.00", ",\"creditId\":\"" + credit + "\""));
        Till.put("/v1/sales/" + sale, Till.with(body, "\"offlineSince\":\"2026-03-14T08:00:00Z\""))
                .then()
                .statusCode(201);
        Till.put(
                        "/v1/sales/" + sale + "/returns/" + UUID.randomUUID(),
                        Till.with(Till.back("1", "1"), "\"offlineSince\":\"2026-03-18T08:00:00Z\""))
                .then()
                .statusCode(201);
        Till.put(
                        "/v1/credits/" + credit,
                        """
                        {"storeId":"dubai-mall","occurredAt":"2026-03-10T09:05:00Z",
                         "reason":"goodwill","amount":{"amount":"50.00","currency":"USD"}}
                        """,
                        Tokens.of("manager"))
                .then()
                .statusCode(201);
        String live = rows("store_credits", "credit_id", credit);
        rebuild();
        assertThat(rows("store_credits", "credit_id", credit)).isEqualTo(live);
    }
}
