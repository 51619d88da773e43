package maison.loyalty.erasing;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points of somebody who was erased stay where they are, and nobody can use them.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ErasureTest {

    private static final String ERASED = "maison.customer.erased.v1";

    @Inject Jdbi jdbi;

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
        // A hold of before the freeze may have been in time.
        JsonPath balance = given().auth().oauth2(Tokens.of("manager")).get(account).jsonPath();
        assertThat(balance.getInt("balance.active") + balance.getInt("balance.held"))
                .isEqualTo(900);
    }

    /// A till was offline, or a copy of the sale came late.
    @Test
    void is_frozen_too_if_its_first_sale_becomes_known_afterwards() {
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(List.of(CustomersTopic.told(ERASED, customer, START, _ -> {})));
        SalesTopic.until(() -> assertThat(events()).isEqualTo(1));
        given().auth().oauth2(Tokens.of("manager")).get(account).then().statusCode(404);
        SalesTopic.send(
                customer, Tills.sale("late of " + customer, START.minus(Duration.ofDays(1)), 90));
        SalesTopic.awaitActive(customer, 90);
        hold().then().statusCode(409).body("type", equalTo("/problems/account-frozen"));
    }

    private int events() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select count(*) from events where stream_id = :customer")
                        .bind("customer", customer)
                        .mapTo(Integer.class)
                        .one());
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
