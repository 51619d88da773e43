package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import maison.purchase.workshop.JobExamples;
import org.junit.jupiter.api.Test;

/// The money of jobs: store credit from the ledger and back to it, prices that hold the tax, and
/// whose leave a refund takes.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class JobMoneyTest {

    private final Counter job = new Counter();

    private static String payment(String amount, String tenders) {
        return Leave.paidBy(JobExamples.PAYMENT, tenders)
                .replaceFirst(
                        "(?s)\"amount\": \\{\"amount\": \"50.00\", \"currency\": \"USD\"}\\s*}\\s*$",
                        "\"amount\": {\"amount\": \"" + amount + "\", \"currency\": \"USD\"}}");
    }

    @Test
    void a_deposit_is_spent_from_the_ledger_and_the_pick_up_does_not_spend_it_again() {
        job.takeIn().then().statusCode(201);
        UUID credit = Leave.credit(job.customer, "130.00");
        job.approve();
        String below = "/payments/" + UUID.randomUUID();
        String body = payment("100.00", Leave.tender(credit, "100.00"));
        job.put(below, body).then().statusCode(201);
        job.put(below, body).then().statusCode(200);
        assertThat(Leave.balance(credit)).isEqualTo("30.00");
        job.step("/payments", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credit"));
        job.ready();

        String pickUp = Leave.paidBy(JobExamples.PICK_UP, Leave.tender(credit, "26.00"));
        String step = "/pick-ups/" + UUID.randomUUID();
        job.put(step, pickUp).then().statusCode(201);
        job.put(step, pickUp).then().statusCode(200);

        assertThat(Leave.balance(credit)).isEqualTo("4.00");
        Till.get("/v1/sales/" + job.saleId)
                .then()
                .body("tenders.kind", equalTo(List.of("deposit", "store-credit")))
                .body("tenders.amount.amount", equalTo(List.of("100.00", "26.00")));
    }

    @Test
    void what_was_paid_too_much_goes_back_to_the_credit() {
        job.takeIn().then().statusCode(201);
        UUID credit = Leave.credit(job.customer, "200.00");
        job.approve();
        job.step("/payments", payment("180.00", Leave.tender(credit, "180.00")))
                .then()
                .statusCode(201);
        job.ready();
        String paid =
                JobExamples.PICK_UP.replaceFirst("(?s)\"tenders\": \\[.*?]", "\"tenders\": []");

        job.step("/pick-ups", paid.replace(COUNTER_SALE, credit.toString()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/sale-id-reused"));
        job.step("/pick-ups", paid)
                .then()
                .statusCode(201)
                .body("end.refunds[0].creditId", equalTo(credit.toString()))
                .body("end.refunds[0].amount.amount", equalTo("54.00"));

        assertThat(Leave.balance(credit)).isEqualTo("74.00");
    }

    private static final String COUNTER_SALE = "0195951e-7c40-7a10-8d4e-5b1f3c2a9e77";

    @Test
    void a_job_that_is_given_up_gives_its_credit_back() {
        job.takeIn().then().statusCode(201);
        UUID credit = Leave.credit(job.customer, "60.00");
        job.step("/payments", payment("60.00", Leave.tender(credit, "60.00")))
                .then()
                .statusCode(201);
        assertThat(Leave.balance(credit)).isEqualTo("0.00");

        job.step("/cancellations", JobExamples.CANCELLATION).then().statusCode(201);

        assertThat(Leave.balance(credit)).isEqualTo("60.00");
    }

    @Test
    void many_terminals_at_once_never_spend_more_than_there_is() throws Exception {
        job.takeIn().then().statusCode(201);
        UUID credit = Leave.credit(job.customer, "100.00");
        var requests = new ArrayList<Callable<Integer>>();
        for (int till = 0; till < 6; till++) {
            requests.add(() ->
                    job.step("/payments", payment("40.00", Leave.tender(credit, "40.00")))
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
        assertThat(Leave.balance(credit)).isEqualTo("20.00");
        job.get("").then().body("paid.amount", equalTo("80.00"));
    }

    @Test
    void prices_that_hold_the_tax_make_the_same_sums_from_estimate_to_sale() {
        job.takeIn().then().statusCode(201);
        UUID estimate = UUID.randomUUID();
        String inclusive =
                Till.with(
                        JobExamples.ESTIMATE.replace(
                                "\"net\": {\"amount\": \"120.00\"",
                                "\"price\": {\"amount\": \"126.00\""),
                        "\"taxInclusive\":true");
        job.put("/estimates/" + estimate, inclusive.replace("true", "false"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/lines/0/price", "/lines/0/net")));
        job.put("/estimates/" + estimate, inclusive.replace("\"6.00\"", "\"126.01\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/lines/0/tax")));
        job.put("/estimates/" + estimate, inclusive)
                .then()
                .statusCode(201)
                .body("estimates[0].taxInclusive", equalTo(true))
                .body("estimates[0].net.amount", equalTo("120.00"))
                .body("estimates[0].total.amount", equalTo("126.00"));
        job.step("/estimates/" + estimate + "/answers", JobExamples.ANSWER).then().statusCode(201);
        job.step("/payments", JobExamples.PAYMENT).then().statusCode(201);
        job.ready();
        job.step("/pick-ups", JobExamples.PICK_UP).then().statusCode(201);

        Till.get("/v1/sales/" + job.saleId)
                .then()
                .body("taxInclusive", equalTo(true))
                .body("lines[0].unitPrice.amount", equalTo("126.00"))
                .body("net.amount", equalTo("120.00"))
                .body("total.amount", equalTo("126.00"));
    }

    @Test
    void a_refund_above_the_limit_takes_a_manager_or_an_approval() {
        job.takeIn().then().statusCode(201);
        job.step("/payments", payment("2500.00", Till.part("cash", "2500.00")))
                .then()
                .statusCode(201);
        String cancel = "/cancellations/" + UUID.randomUUID();

        job.put(cancel, JobExamples.CANCELLATION)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"))
                .body("amount.amount", equalTo("2500.00"));
        job.get("").then().body("end", nullValue());
        String approval = Leave.approvalId("refund", "2500.00");
        job.put(cancel, Till.with(JobExamples.CANCELLATION, "\"approvalId\":\"" + approval + "\""))
                .then()
                .statusCode(201)
                .body("end.approvalId", equalTo(approval));
        job.put(cancel, JobExamples.CANCELLATION).then().statusCode(200);
    }

    /// 2,600 were paid for what costs 126: 2,474 go back at the pick-up.
    @Test
    void what_goes_back_at_a_pick_up_takes_leave_too() {
        job.takeIn().then().statusCode(201);
        job.approve();
        job.step("/payments", payment("2600.00", Till.part("cash", "2600.00")))
                .then()
                .statusCode(201);
        job.ready();
        String paid =
                JobExamples.PICK_UP.replaceFirst("(?s)\"tenders\": \\[.*?]", "\"tenders\": []");

        job.step("/pick-ups", paid)
                .then()
                .statusCode(403)
                .body("amount.amount", equalTo("2474.00"));
        Till.get("/v1/sales/" + job.saleId).then().statusCode(404);
        job.put("/pick-ups/" + UUID.randomUUID(), paid, Tokens.of("manager"))
                .then()
                .statusCode(201);
        Till.get("/v1/sales/" + job.saleId).then().body("total.amount", equalTo("126.00"));
    }
}
