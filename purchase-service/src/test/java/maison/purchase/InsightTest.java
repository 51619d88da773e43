package maison.purchase;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class InsightTest {

    private final UUID customer = UUID.randomUUID();
    private final String insight = "/v1/customers/" + customer + "/insight";

    private UUID sell() {
        UUID id = UUID.randomUUID();
        Till.put("/v1/sales/" + id, Till.sale(id, "\"" + customer + "\"", "3", "10.00", "30.00"))
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void tells_what_was_bought_kept_and_how_it_was_paid() {
        sell();
        Till.put("/v1/sales/" + sell() + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);
        Till.get(insight + "?period=quarter")
                .then()
                .statusCode(200)
                .body("sales", equalTo(2))
                .body("complete", equalTo(true))
                .body("salesWithReturn", equalTo(1))
                .body("currencies[0].kept.amount", equalTo("50.00"))
                .body("currencies[0].averageOrder.amount", equalTo("30.00"))
                .body("currencies[0].periods[0].period", equalTo("2026-Q1"))
                .body("currencies[0].payments[0].kind", equalTo("cash"))
                .body("currencies[0].payments[0].share", equalTo("1.0000"))
                .body("favourites[0].sku", equalTo("PEARL"))
                .body("favourites[0].pieces", equalTo("5"))
                .body("months[2]", equalTo(2));
    }

    @Test
    void is_empty_for_who_bought_nothing() {
        Till.get(insight)
                .then()
                .statusCode(200)
                .body("sales", equalTo(0))
                .body("firstAt", nullValue())
                .body("currencies", hasSize(0));
    }

    @Test
    void a_client_reads_only_their_own() {
        Till.get(insight, Tokens.client(customer)).then().statusCode(200);
        Till.get(insight, Tokens.client(UUID.randomUUID())).then().statusCode(403);
        Till.get(insight, Tokens.of("artisan")).then().statusCode(403);
    }

    @Test
    void names_the_periods_there_are() {
        Till.get(insight + "?period=week")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("period"));
    }
}
