package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class CreditingTest {

    private final UUID credit = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final String address = "/v1/credits/" + credit;

    private void issue(String owner) {
        Till.put(address, credit(owner), Tokens.of("manager")).then().statusCode(201);
    }

    private static String credit(String owner) {
        return """
        {"customerId":%s,"storeId":"dubai-mall","occurredAt":"2026-03-10T09:05:00Z",
         "reason":"goodwill","amount":{"amount":"50.00","currency":"USD"}}
        """
                .formatted(owner);
    }

    private String paying(UUID sale, String owner, String amount) {
        return Till.paid(
                sale,
                owner,
                amount,
                Till.part("store-credit", amount, ",\"creditId\":\"" + credit + "\""));
    }

    private int spend(String amount) {
        UUID sale = UUID.randomUUID();
        return Till.put("/v1/sales/" + sale, paying(sale, "null", amount)).statusCode();
    }

    @Test
    void is_issued_once_by_those_who_may() {
        Till.put(address, credit("null")).then().statusCode(403);
        issue("null");
        Till.put(address, credit("null"), Tokens.of("manager"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put(address, credit("null").replace("50.00", "51.00"), Tokens.of("manager"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/credit-id-reused"));
        Till.put(address, credit("null").replace("50.00", "0.00"), Tokens.of("manager"))
                .then()
                .statusCode(400);
    }

    @Test
    void pays_for_a_sale_and_comes_back_with_its_return() {
        issue("null");
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, paying(sale, "null", "30.00")).then().statusCode(201);
        Till.put("/v1/sales/" + sale, paying(sale, "null", "30.00")).then().statusCode(200);
        Till.get(address)
                .then()
                .body("balance.amount", equalTo("20.00"))
                .body("movements[1].kind", equalTo("spent"))
                .body("movements[1].saleId", equalTo(sale.toString()));

        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201)
                .body("refunds[0].reference", equalTo(credit.toString()));
        Till.get(address)
                .then()
                .body("balance.amount", equalTo("50.00"))
                .body("movements[2].kind", equalTo("given-back"));
    }

    @Test
    void more_than_it_is_worth_stops_the_sale() {
        issue("null");
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, paying(sale, "null", "50.01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credit"))
                .body("balance.amount", equalTo("50.00"))
                .body("creditId", equalTo(credit.toString()));
        assertThat(Log.eventsOf(sale)).isZero();
    }

    @Test
    void a_bound_credit_is_its_owners_and_an_unknown_one_nobodys() {
        issue("\"" + customer + "\"");
        assertThat(spend("1.00")).isEqualTo(409);
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, paying(sale, "\"" + customer + "\"", "1.00"))
                .then()
                .statusCode(201);
        Till.get(address, Tokens.client(customer)).then().statusCode(200);
        Till.get(address, Tokens.client(UUID.randomUUID())).then().statusCode(404);

        UUID other = UUID.randomUUID();
        for (UUID nobodys : new UUID[] {UUID.randomUUID(), other}) {
            Till.put(
                            "/v1/sales/" + other,
                            paying(other, "null", "1.00")
                                    .replace(credit.toString(), nobodys.toString()))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/credit-unknown"));
        }
        Till.put("/v1/sales/" + other, paying(other, "null", "0.00")).then().statusCode(400);
    }

    @Test
    void another_systems_credit_needs_no_reference() {
        UUID sale = UUID.randomUUID();
        Till.put(
                        "/v1/sales/" + sale,
                        Till.paid(sale, "null", "5.00", Till.part("store-credit", "5.00")))
                .then()
                .statusCode(201);
    }

    @Test
    void it_expires_by_the_time_of_the_sale() {
        Till.put(address, credit("null").replace("2026-03-10", "2020-03-10"), Tokens.of("manager"))
                .then()
                .statusCode(201)
                .body("spendable.amount", equalTo("0.00"))
                .body("balance.amount", equalTo("50.00"))
                .body("expiresAt", equalTo("2022-03-10T09:05:00Z"));
        assertThat(spend("1.00")).isEqualTo(409);
        UUID early = UUID.randomUUID();
        Till.put(
                        "/v1/sales/" + early,
                        paying(early, "null", "1.00").replace("2026-03-14", "2021-03-14"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_customers_credits_are_listed_newest_first() {
        issue("\"" + customer + "\"");
        UUID refund = UUID.randomUUID();
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, Till.sale(sale, "\"" + customer + "\"", "1", "7.00", "7.00"))
                .then()
                .statusCode(201);
        Till.put(
                        "/v1/sales/" + sale + "/returns/" + refund,
                        Till.with(
                                Till.back("1", "1"),
                                "\"refunds\":[" + Till.part("store-credit", "7.00") + "]"))
                .then()
                .statusCode(201);

        Till.get("/v1/customers/" + customer + "/credits", Tokens.client(customer))
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].creditId", equalTo(refund.toString()))
                .body("items[0].balance.amount", equalTo("7.00"))
                .body("items[1].creditId", equalTo(credit.toString()));
        Till.get("/v1/customers/" + customer + "/credits?limit=1")
                .then()
                .body("items.size()", equalTo(1));
        Till.get("/v1/customers/" + customer + "/credits?limit=0").then().statusCode(400);
        Till.get("/v1/customers/" + customer + "/credits", Tokens.client(UUID.randomUUID()))
                .then()
                .statusCode(403);
    }

    /// Twelve tills spend 8.00 each of 50.00 at the same moment: exactly six succeed.
    @RepeatedTest(5)
    void many_tills_at_once_never_spend_more_than_it_is_worth() throws Exception {
        issue("null");
        var requests = new ArrayList<Callable<Integer>>();
        for (int each = 0; each < 12; each++) {
            requests.add(() -> spend("8.00"));
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
        }

        assertThat(answers).filteredOn(status -> status == 201).hasSize(6);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
        Till.get(address).then().body("balance.amount", equalTo("2.00"));
        assertThat(
                        Log.count(
                                "select count(*) from store_credits where balance = 2 and credit_id = '"
                                        + credit
                                        + "'"))
                .isEqualTo(1);
    }
}
