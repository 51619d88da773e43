package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.atelier.BespokeExamples;
import org.junit.jupiter.api.Test;

/// The money of bespoke orders: store credit from the ledger and back to it, prices that hold the
/// tax, and whose leave it takes.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class BespokeMoneyTest {

    private final Workshop order = new Workshop();

    private static String deposit(String tenders) {
        return Leave.paidBy(BespokeExamples.ACCEPTANCE, tenders);
    }

    @Test
    void a_deposit_is_spent_from_the_ledger_once() {
        UUID credit = Leave.credit(order.customer, "1300.00");
        order.quoted();
        String body = deposit(Leave.tender(credit, "1260.00"));

        order.put("/acceptance", body).then().statusCode(201);
        order.put("/acceptance", body).then().statusCode(200);

        assertThat(Leave.balance(credit)).isEqualTo("40.00");
        order.put(
                        "/payments/" + UUID.randomUUID(),
                        Leave.paidBy(BespokeExamples.PAYMENT, Leave.tender(credit, "500.00")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credit"))
                .body("creditId", equalTo(credit.toString()));
        assertThat(Leave.balance(credit)).isEqualTo("40.00");
        assertThat(Log.eventsOf(order.id)).isEqualTo(2);
    }

    @Test
    void a_credit_that_is_another_persons_pays_for_nothing() {
        UUID credit = Leave.credit(UUID.randomUUID(), "2000.00");
        order.quoted();

        order.put("/acceptance", deposit(Leave.tender(credit, "1260.00")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/credit-of-another"));
        order.put("/acceptance", deposit(Leave.tender(order.id, "1260.00")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/credit-unknown"));
        Till.get(order.address()).then().body("state", equalTo("quoted"));
        assertThat(Leave.balance(credit)).isEqualTo("2000.00");
    }

    /// Six tills take a deposit for six orders of the same client, of which the credit covers two.
    @Test
    void many_terminals_at_once_never_spend_more_than_there_is() throws Exception {
        UUID credit = Leave.credit(order.customer, "3000.00");
        var requests = new ArrayList<Callable<Integer>>();
        var orders = new ArrayList<UUID>();
        for (int till = 0; till < 6; till++) {
            UUID id = UUID.randomUUID();
            orders.add(id);
            Till.put("/v1/orders/" + id, order.quote()).then().statusCode(201);
            requests.add(() ->
                    Till.put(
                                    "/v1/orders/" + id + "/acceptance",
                                    deposit(Leave.tender(credit, "1260.00")))
                            .statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
        }

        assertThat(Collections.frequency(answers, 201)).isEqualTo(2);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(4);
        assertThat(Leave.balance(credit)).isEqualTo("480.00");
        long made =
                orders.stream()
                        .filter(id -> "making".equals(Till.get("/v1/orders/" + id).path("state")))
                        .count();
        assertThat(made).isEqualTo(2);
    }

    /// Half of the 1,260 goes back after the cut, the last tender first: the credit's 600, then 30.
    @Test
    void a_cancelled_order_gives_its_credit_back_to_the_ledger() {
        UUID credit = Leave.credit(order.customer, "700.00");
        order.quoted();
        order.put(
                        "/acceptance",
                        deposit(Till.part("cash", "660.00") + "," + Leave.tender(credit, "600.00")))
                .then()
                .statusCode(201);
        assertThat(Leave.balance(credit)).isEqualTo("100.00");
        measureAndCut();

        order.put("/cancellation", BespokeExamples.CANCELLATION)
                .then()
                .statusCode(201)
                .body("money.settlement.refunds.kind", equalTo(List.of("store-credit", "cash")))
                .body("money.settlement.refunds[0].creditId", equalTo(credit.toString()))
                .body(
                        "money.settlement.refunds.amount.amount",
                        equalTo(List.of("600.00", "30.00")));
        order.put("/cancellation", BespokeExamples.CANCELLATION).then().statusCode(200);

        Till.get("/v1/credits/" + credit)
                .then()
                .body("balance.amount", equalTo("700.00"))
                .body("movements.kind", equalTo(List.of("issued", "spent", "given-back")));
    }

    private void measureAndCut() {
        order.move("measured").then().statusCode(201);
        for (String piece : new String[] {"jacket", "trousers"}) {
            order.put("/pieces/" + piece + "/measurements", BespokeExamples.MEASUREMENTS)
                    .then()
                    .statusCode(200);
        }
        order.move("cut").then().statusCode(201);
    }

    /// The deposit's 1,300 and the balance's 1,220 are both of the same credit, each spent once.
    @Test
    void the_sale_does_not_spend_the_deposit_again() {
        UUID credit = Leave.credit(order.customer, "3000.00");
        order.quoted();
        order.put(
                        "/acceptance",
                        deposit(Leave.tender(credit, "1300.00")).replace("1260.00", "1300.00"))
                .then()
                .statusCode(201);
        measureAndCut();
        order.move("first-fitting", "basted").then().statusCode(201);
        order.move("finished", "second-fitting").then().statusCode(201);
        order.move("ready").then().statusCode(201);
        String body = Leave.paidBy(order.delivery(), Leave.tender(credit, "1220.00"));

        order.put("/delivery", body.replace("1220.00", "1220.01")).then().statusCode(422);
        order.put("/delivery", body).then().statusCode(201);
        order.put("/delivery", body).then().statusCode(200);

        assertThat(Leave.balance(credit)).isEqualTo("480.00");
        Till.get("/v1/sales/" + order.sale)
                .then()
                .body("tenders.kind", equalTo(List.of("deposit", "store-credit")))
                .body("tenders.amount.amount", equalTo(List.of("1300.00", "1220.00")));
    }

    /// A deposit without way back is store credit when the sale comes back; what the sale took of a
    /// credit goes back to it.
    @Test
    void what_an_order_cost_comes_back_with_its_sale() {
        UUID credit = Leave.credit(order.customer, "2000.00");
        order.ready();
        order.put("/delivery", Leave.paidBy(order.delivery(), Leave.tender(credit, "1260.00")))
                .then()
                .statusCode(201);
        assertThat(Leave.balance(credit)).isEqualTo("740.00");
        String back =
                """
                {"storeId":"dubai-mall","occurredAt":"2026-06-03T09:05:00Z","reason":"goodwill",
                 "lines":[{"lineId":"1","quantity":"1"}]}
                """;

        Till.put(
                        "/v1/sales/" + order.sale + "/returns/" + UUID.randomUUID(),
                        back,
                        Tokens.of("manager"))
                .then()
                .statusCode(201)
                .body("refunds.amount.amount", equalTo(List.of("1260.00", "1260.00")))
                .body("refunds.kind", equalTo(List.of("store-credit", "store-credit")));
        assertThat(Leave.balance(credit)).isEqualTo("2000.00");
    }

    @Test
    void prices_that_hold_the_tax_make_the_same_sums_from_quote_to_sale() {
        String inclusive =
                Till.with(
                        order.quote()
                                .replace("2400.00", "2520.00")
                                .replace("\"120.00\"", "\"120.00\""),
                        "\"taxInclusive\":true");
        order.put("", inclusive)
                .then()
                .statusCode(201)
                .body("money.net.amount", equalTo("2400.00"))
                .body("money.tax.amount", equalTo("120.00"))
                .body("money.total.amount", equalTo("2520.00"))
                .body("money.taxInclusive", equalTo(true))
                .body("money.requiredDeposit.amount", equalTo("1260.00"));
        order.put("", order.quote()).then().statusCode(409);
        order.put("/acceptance", BespokeExamples.ACCEPTANCE).then().statusCode(201);
        measureAndCut();
        order.move("first-fitting", "basted").then().statusCode(201);
        order.move("finished", "second-fitting").then().statusCode(201);
        order.move("ready").then().statusCode(201);
        order.put("/delivery", order.delivery().replace("800.00", "1260.00"))
                .then()
                .statusCode(201);

        Till.get("/v1/sales/" + order.sale)
                .then()
                .body("taxInclusive", equalTo(true))
                .body("lines[0].unitPrice.amount", equalTo("2520.00"))
                .body("lines[0].net.amount", equalTo("2400.00"))
                .body("tax.amount", equalTo("120.00"))
                .body("total.amount", equalTo("2520.00"));
    }

    @Test
    void a_refund_above_the_limit_takes_a_manager_or_an_approval() {
        order.quoted();
        String all = deposit(Till.part("cash", "2520.00"));
        order.put("/acceptance", all.replace("1260.00", "2520.00")).then().statusCode(201);

        order.put("/cancellation", BespokeExamples.CANCELLATION)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"))
                .body("detail", containsString("POST /v1/approvals"))
                .body("deed", equalTo("refund"))
                .body("amount.amount", equalTo("2520.00"));
        order.put("/cancellation", with(Leave.approval("refund", "2519.99")))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-not-for-this"));
        order.put("/cancellation", with("\"approvalId\":\"" + order.id + "\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/approval-unknown"));
        Till.get(order.address()).then().body("state", equalTo("making"));

        String approval = Leave.approvalId("refund", "2520.00");
        order.put("/cancellation", with("\"approvalId\":\"" + approval + "\""))
                .then()
                .statusCode(201)
                .body("money.settlement.approvalId", equalTo(approval));
        order.put("/cancellation", BespokeExamples.CANCELLATION).then().statusCode(200);
        var other = new Workshop();
        other.quoted();
        other.put("/acceptance", all.replace("1260.00", "2520.00")).then().statusCode(201);
        other.put("/cancellation", with("\"approvalId\":\"" + approval + "\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/approval-used"));
        other.putAs(Tokens.of("manager"), "/cancellation", BespokeExamples.CANCELLATION)
                .then()
                .statusCode(201);
    }

    private static String with(String field) {
        return Till.with(BespokeExamples.CANCELLATION, field);
    }

    /// A quote of 400 less than the list takes leave, and the delivery does not ask for it again.
    @Test
    void prices_below_the_list_need_leave_when_they_are_quoted() {
        String cheaper =
                order.quote()
                        .replace(
                                "\"quantity\": \"1\",",
                                "\"quantity\": \"1\", \"listPrice\": {\"amount\": \"2800.00\","
                                        + " \"currency\": \"USD\"}, \"override\": {\"reason\":"
                                        + " \"goodwill\", \"authoriserId\": \"manager-2\"},");
        order.put("", cheaper)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"))
                .body("deed", equalTo("override"));
        assertThat(Log.eventsOf(order.id)).isZero();

        String allowed = Till.with(cheaper, Leave.approval("override", "400.00"));
        order.put("", allowed).then().statusCode(201);
        order.put("", allowed).then().statusCode(200);
        order.put("/acceptance", BespokeExamples.ACCEPTANCE).then().statusCode(201);
        measureAndCut();
        order.move("first-fitting", "basted").then().statusCode(201);
        order.move("finished", "second-fitting").then().statusCode(201);
        order.move("ready").then().statusCode(201);
        order.put("/delivery", order.delivery().replace("800.00", "1260.00"))
                .then()
                .statusCode(201);
    }
}
