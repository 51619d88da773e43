package maison.loyalty.erasing;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.loyalty.CustomersTopic;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points of somebody who was erased stay where they are, and nobody can use them.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ErasureTest {

    private static final String ERASED = "maison.customer.erased.v1";

    private final UUID customer = UUID.randomUUID();
    private final String account = "/v1/accounts/" + customer;

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static Response put(String path, String body, String token) {
        return given().auth().oauth2(token).contentType("application/json").body(body).put(path);
    }

    private Response hold() {
        return put(
                account + "/redemptions/" + UUID.randomUUID(),
                "{\"reward\":\"certificate-25\",\"store\":\"geneva\",\"minutes\":15}",
                Tokens.terminal("geneva"));
    }

    @Test
    void keeps_its_amounts_and_is_frozen_for_good() {
        KafkaProbe.createTopic("maison.customers");
        SalesTopic.send(
                customer, Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 900));
        SalesTopic.awaitActive(customer, 900);
        KafkaProbe.send(
                List.of(
                        CustomersTopic.told(ERASED, customer, START, _ -> {}),
                        CustomersTopic.told(ERASED, customer, START, _ -> {})));
        SalesTopic.until(() ->
                hold().then().statusCode(409).body("type", equalTo("/problems/account-frozen")));
        put(account + "/freeze", "{\"frozen\":false,\"reason\":\"mistake\"}", Tokens.of("admin"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-frozen"));
        put(
                        "/v1/accounts/" + UUID.randomUUID() + "/freeze",
                        "{\"frozen\":true,\"reason\":\"customer-erased\"}",
                        Tokens.of("admin"))
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .get(account)
                .then()
                .body("balance.active", equalTo(900));
    }

    @Test
    void of_somebody_who_never_bought_nothing_is_opened() {
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(List.of(CustomersTopic.told(ERASED, customer, START, _ -> {})));
        var other = UUID.randomUUID();
        SalesTopic.send(other, Tills.sale("sale of " + other, START, 10));
        SalesTopic.awaitActive(other, 10);
        given().auth().oauth2(Tokens.of("manager")).get(account).then().statusCode(404);
    }
}
