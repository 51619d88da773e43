package maison.loyalty.celebrating;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.CustomersTopic;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points in the month of a birthday, as customer-service tells of it.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BirthdayTest {

    private static final String TYPE = "maison.customer.birthday-month-began.v1";

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    /// What customer-service promises, of this customer.
    private ProducerRecord<String, String> told(String type, Instant at, Integer... year) {
        return CustomersTopic.told(
                type,
                customer,
                at,
                data -> {
                    data.put(year.length == 0 ? "registeredAt" : "at", at.toString());
                    for (Integer each : year) {
                        data.put("year", each);
                    }
                });
    }

    private ProducerRecord<String, String> began(int year, Instant at) {
        return told(TYPE, at, year);
    }

    private ProducerRecord<String, String> registered(Instant at) {
        return told("maison.customer.registered.v1", at);
    }

    private void buy() {
        KafkaProbe.createTopic("maison.customers");
        SalesTopic.send(
                customer, Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 10));
        SalesTopic.awaitActive(customer, 10);
    }

    @Test
    void fifty_points_once_a_year_however_often_it_is_told() {
        buy();
        KafkaProbe.send(List.of(registered(START), began(2026, START), began(2026, START)));
        SalesTopic.awaitActive(customer, 60);
        Instant next = START.plus(Duration.ofDays(365));
        TestClock.set(next);
        KafkaProbe.send(List.of(began(2026, next), began(2027, next)));
        SalesTopic.awaitActive(customer, 110);
        assertThat(SalesTopic.get(customer).getList("lots.bonus")).contains("birthday");
    }

    @Test
    void what_was_noted_in_another_month_is_over_and_who_is_no_member_gets_nothing() {
        buy();
        var other = new BirthdayTest();
        KafkaProbe.send(
                List.of(
                        began(2025, START.minus(Duration.ofDays(32))),
                        other.began(2026, START),
                        began(2026, START.minus(Duration.ofDays(30)))));
        SalesTopic.awaitActive(customer, 60);
    }

    private JsonPath quoted() {
        return given().auth()
                .oauth2(Tokens.terminal("geneva"))
                .contentType("application/json")
                .body(
                        """
                        {"store":"geneva","currency":"USD","occurredAt":"%s","lines":[]}
                        """
                                .formatted(START))
                .post("/v1/accounts/{customer}/quote", customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response use(UUID sale) {
        return given().auth()
                .oauth2(Tokens.terminal("geneva"))
                .contentType("application/json")
                .body("{\"benefit\":\"birthday-discount\",\"store\":\"geneva\"}")
                .put("/v1/accounts/{customer}/birthday-uses/{sale}", customer, sale);
    }

    @Test
    void the_discount_is_quoted_in_its_month_until_a_sale_was_made_with_it() {
        KafkaProbe.createTopic("maison.customers");
        SalesTopic.send(
                customer, Tills.sale("gold of " + customer, START.minus(Duration.ofDays(9)), 600));
        SalesTopic.awaitActive(customer, 600);
        String discount = "benefits.find { it.benefit == 'birthday-discount' }.";
        assertThat(quoted().getString(discount + "why")).isEqualTo("not-birthday-month");
        UUID sale = UUID.randomUUID();
        use(sale).then().statusCode(409).body("type", equalTo("/problems/not-birthday-month"));
        KafkaProbe.send(List.of(began(2026, START)));
        SalesTopic.awaitActive(customer, 650);
        assertThat(quoted().getBoolean(discount + "applies")).isTrue();
        use(sale).then().statusCode(201).body("percent", equalTo(10));
        use(sale).then().statusCode(200).header("Idempotent-Replayed", "true");
        use(UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/birthday-used"));
        assertThat(quoted().getString(discount + "why")).isEqualTo("birthday-used");
        String path = "/v1/accounts/{customer}/birthday-uses/{sale}";
        given().auth()
                .oauth2(Tokens.terminal("riyadh"))
                .delete(path, customer, sale)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.terminal("geneva"))
                .delete(path, customer, sale)
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(Tokens.terminal("geneva"))
                .delete(path, customer, sale)
                .then()
                .statusCode(404);
        assertThat(quoted().getBoolean(discount + "applies")).isTrue();
        given().auth()
                .oauth2(Tokens.client(customer))
                .contentType("application/json")
                .body("{\"benefit\":\"birthday-discount\",\"store\":\"geneva\"}")
                .put(path, customer, sale)
                .then()
                .statusCode(403);
    }
}
