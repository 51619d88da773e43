package maison.loyalty.balance;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may see an account, and what malformed requests are told.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class AccountAccessTest {

    private final UUID customer = UUID.randomUUID();
    private final Sale sale = Tills.sale("sale of " + customer, START, 1200);

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ledger", "/explain"})
    void belongs_to_its_customer_alone(String view) {
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 1200);
        String path = "/v1/accounts/" + customer + view;
        given().get(path).then().statusCode(401);
        given().auth().oauth2(Tokens.client(customer)).get(path).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.client(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().auth().oauth2(Tokens.of("artisan")).get(path).then().statusCode(403);
        for (String role : List.of("associate", "manager", "analyst", "admin", "service")) {
            given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(200);
        }
        given().auth().oauth2(Tokens.terminal("geneva")).get(path).then().statusCode(200);
        given().auth().oauth2(Tokens.ofOtherAudience("manager")).get(path).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "/v1/accounts/not-a-uuid, 404",
        "/v1/accounts/00000000-0000-7000-8000-000000000000, 404",
        "/v1/accounts/00000000-0000-7000-8000-000000000000/ledger, 404",
        "/v1/accounts/00000000-0000-7000-8000-000000000000/explain, 404",
        "/v1/accounts/00000000-0000-7000-8000-000000000000?at=yesterday, 400",
        "/v1/accounts/00000000-0000-7000-8000-000000000000?at=9999-01-01T00:00:00Z, 400",
        "/v1/accounts/00000000-0000-7000-8000-000000000000/ledger?known=2026, 400",
        "/v1/accounts/00000000-0000-7000-8000-000000000000/ledger?limit=0, 400",
        "/v1/accounts/00000000-0000-7000-8000-000000000000/ledger?limit=201, 400",
        "/v1/accounts/00000000-0000-7000-8000-000000000000/ledger?limit=x, 404",
        "/v1/nothing, 404"
    })
    void bad_input_is_answered_with_a_problem(String path, int status) {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MQ", "MQoyCjM"})
    void a_cursor_that_was_made_up_is_refused(String after) {
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 1200);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .queryParam("after", after)
                .get("/v1/accounts/{customer}/ledger", customer)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
    }
}
