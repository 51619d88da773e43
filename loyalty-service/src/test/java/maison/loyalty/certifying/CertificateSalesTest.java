package maison.loyalty.certifying;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import maison.loyalty.CodeKeyForTests;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.Golden;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What purchase-service keeps of a certificate is committed by the sale, and given back by its
/// void.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(CodeKeyForTests.class)
class CertificateSalesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID customer = UUID.randomUUID();
    private final UUID sale = UUID.randomUUID();
    private String code = "";
    private String certificate = "";

    @BeforeEach
    void buy_a_certificate() {
        TestClock.set(START);
        SalesTopic.send(
                customer,
                Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 1_200));
        SalesTopic.awaitActive(customer, 1_200);
        String redemption = "/v1/accounts/" + customer + "/redemptions/" + UUID.randomUUID();
        put(redemption, "{\"reward\":\"certificate-25\",\"store\":\"riyadh\",\"minutes\":15}");
        JsonPath given = put(redemption + "/commit", "").jsonPath();
        code = given.getString("certificate.code");
        certificate = given.getString("certificate.certificateId");
    }

    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static Response put(String path, String body) {
        return given().auth()
                .oauth2(Tokens.terminal("riyadh"))
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    private void hold(UUID use) {
        put(
                        "/v1/certificates/" + code + "/uses/" + use,
                        """
                        {"amount":{"amount":"25.00","currency":"USD"},"store":"riyadh",
                         "terminal":"riyadh-1","saleId":"%s","minutes":60}
                        """
                                .formatted(use))
                .then()
                .statusCode(201);
    }

    /// As purchase-service promises it, of a sale that the certificate paid for.
    private void tell(String type, String example) {
        try {
            var data =
                    JSON.readTree(
                            example.replace("1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11", certificate));
            var own = (ObjectNode) data;
            own.put("saleId", sale.toString());
            own.remove("customerId");
            SalesTopic.tell(sale.toString(), type, own.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sold() {
        tell(
                "maison.sale.completed.v1",
                Golden.published("purchase-service", "maison.sale.completed.v1-certificate"));
    }

    private void undone() {
        tell(
                "maison.sale.lines-returned.v1",
                Golden.published("purchase-service", "maison.sale.lines-returned.v1-certificate"));
    }

    private void awaitState(String state) {
        SalesTopic.until(() -> assertThat(look().getString("state")).isEqualTo(state));
    }

    private JsonPath look() {
        return given().auth()
                .oauth2(Tokens.terminal("riyadh"))
                .get("/v1/certificates/" + code)
                .jsonPath();
    }

    @Test
    void is_used_by_the_sale_and_good_again_after_its_void() {
        hold(sale);
        sold();
        awaitState("used");
        sold();
        undone();
        awaitState("valid");
        assertThat(look().getString("available.amount")).isEqualTo("25.00");
    }

    @Test
    void a_sale_that_is_heard_of_late_takes_it_while_nobody_else_has_it() {
        hold(sale);
        TestClock.set(START.plus(Duration.ofHours(2)));
        assertThat(look().getString("state")).isEqualTo("valid");
        sold();
        awaitState("used");
    }

    @Test
    void one_that_another_sale_used_meanwhile_stays_that_sales() {
        hold(sale);
        TestClock.set(START.plus(Duration.ofHours(2)));
        UUID faster = UUID.randomUUID();
        hold(faster);
        put("/v1/certificates/" + code + "/uses/" + faster + "/commit", "").then().statusCode(200);
        sold();
        var other = UUID.randomUUID();
        SalesTopic.send(other, Tills.sale("after " + other, START, 10));
        SalesTopic.awaitActive(other, 10);
        given().auth()
                .oauth2(Tokens.terminal("riyadh"))
                .get("/v1/certificates/" + code + "/uses/" + sale)
                .then()
                .body("state", equalTo("lapsed"));
    }
}
