package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.workshop.JobExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A job over HTTP, from one hand of the client into the other.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class JobTest {

    private final Counter counter = new Counter();

    @Test
    void is_taken_in_once_however_often_it_is_sent() {
        counter.takeIn()
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("stage", equalTo("received"))
                .body("pieces[0].holderKind", equalTo("counter"))
                .body("promised", equalTo("2026-03-28"));
        counter.takeIn().then().statusCode(200).header("Idempotent-Replayed", "true");
        counter.put("", JobExamples.REPAIR.replace("\"express\": true", "\"express\": false"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/job-id-reused"));
        assertThat(Log.eventsOf(counter.id)).isEqualTo(1);
    }

    @Test
    void a_claim_ticket_is_given_out_once_in_a_store() {
        counter.takeIn().then().statusCode(201);
        UUID other = UUID.randomUUID();
        Till.put("/v1/jobs/" + other, counter.own(JobExamples.REPAIR))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/claim-ticket-taken"))
                .body("jobId", equalTo(counter.id.toString()));
        assertThat(Log.eventsOf(other)).isZero();
        String elsewhere = counter.own(JobExamples.REPAIR).replace("\"dubai-mall\"", "\"riyadh\"");
        Till.put("/v1/jobs/" + other, elsewhere, Tokens.terminal("riyadh")).then().statusCode(201);
    }

    @Test
    void goes_from_intake_to_pick_up_and_its_sale_is_made_in_the_same_act() {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.step("/payments", JobExamples.PAYMENT)
                .then()
                .statusCode(201)
                .body("paid.amount", equalTo("50.00"));
        UUID task = UUID.randomUUID();
        counter.put("/tasks/" + task, JobExamples.TASK).then().statusCode(201);
        counter.step("/tasks/" + task + "/assignments", JobExamples.ASSIGNMENT)
                .then()
                .statusCode(201)
                .body("tasks[0].assigneeId", equalTo("artisan-3"));
        counter.step("/hand-overs", JobExamples.HAND_OVER).then().statusCode(201);
        counter.step("/readiness", JobExamples.READINESS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/tasks-open"));
        counter.step("/tasks/" + task + "/completions", JobExamples.COMPLETION)
                .then()
                .statusCode(201);
        counter.step("/readiness", JobExamples.READINESS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-elsewhere"))
                .body("holderId", equalTo("bench-3"));
        counter.step(
                        "/hand-overs",
                        Counter.handOver(
                                "bench:bench-3", "counter:counter-1", "2026-03-20T11:00:00Z"))
                .then()
                .statusCode(201);
        counter.ready();
        counter.step("/notices", JobExamples.NOTICE)
                .then()
                .statusCode(201)
                .body("stage", equalTo("notified"));

        String pickUp = "/pick-ups/" + UUID.randomUUID();
        counter.put(pickUp, JobExamples.PICK_UP)
                .then()
                .statusCode(201)
                .body("stage", equalTo("picked-up"))
                .body("pieces[0].holderKind", equalTo("client"))
                .body("end.deposit.amount", equalTo("50.00"))
                .body("end.change.amount", equalTo("4.00"));
        counter.put(pickUp, JobExamples.PICK_UP)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");

        Till.get("/v1/sales/" + counter.saleId)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(counter.customer.toString()))
                .body("total.amount", equalTo("126.00"))
                .body("lines[0].sku", equalTo("RING-RESIZE"))
                .body("tenders.kind", equalTo(List.of("deposit", "cash")))
                .body("tenders[0].amount.amount", equalTo("50.00"));
        assertThat(Log.eventsOf(counter.saleId)).isEqualTo(1);
        assertThat(
                        Log.count(
                                "select count(*) from events where stream_id = '"
                                        + counter.saleId
                                        + "' and payload::text like '%"
                                        + counter.id
                                        + "%'"))
                .isEqualTo(1);
        counter.get("/custody")
                .then()
                .statusCode(200)
                .body("chain.giver.kind", equalTo(List.of("client", "counter", "bench", "counter")))
                .body(
                        "chain.receiver.kind",
                        equalTo(List.of("counter", "bench", "counter", "client")))
                .body("chain[3].ticketHandedIn", equalTo(true));
    }

    @Test
    void a_pick_up_whose_receipt_number_is_taken_leaves_nothing_behind() {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.ready();
        UUID sold = UUID.randomUUID();
        String sale = Till.sale(sold).replace("R-" + sold, "R-" + counter.id);
        Till.put("/v1/sales/" + sold, sale).then().statusCode(201);
        String paying = JobExamples.PICK_UP.replace("\"80.00\"", "\"126.00\"");
        long before = Log.events();

        counter.step("/pick-ups", paying)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-number-taken"));

        assertThat(Log.events()).isEqualTo(before);
        counter.get("").then().body("stage", equalTo("ready"));
        counter.step(
                        "/pick-ups",
                        paying.replace("2026-000512", "other-2026-000512")
                                .replace("0195951e-7c40-7a10-8d4e-5b1f3c2a9e77", "" + counter.id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/sale-id-reused"));
        counter.step("/pick-ups", paying.replace("2026-000512", "other-2026-000512"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_job_given_up_refunds_the_deposit_and_the_piece_is_handed_back_without_a_sale() {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.step("/payments", JobExamples.PAYMENT).then().statusCode(201);
        counter.step("/cancellations", JobExamples.CANCELLATION)
                .then()
                .statusCode(201)
                .body("stage", equalTo("cancelled"))
                .body("end.refunds[0].kind", equalTo("card"))
                .body("end.refunds[0].amount.amount", equalTo("50.00"))
                .body("end.refunds[0].lastFour", equalTo("4242"));
        counter.step("/pick-ups", JobExamples.PICK_UP)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-owed"));
        counter.step("/pick-ups", withoutCheckout())
                .then()
                .statusCode(201)
                .body("stage", equalTo("returned"))
                .body("end.saleId", nullValue());
        Till.get("/v1/sales/" + counter.saleId).then().statusCode(404);
    }

    private static String withoutCheckout() {
        return JobExamples.PICK_UP.replaceAll("(?s),\\s*\"checkout\".*", "}");
    }

    @Test
    void an_appraisal_has_a_result_for_the_insurer() {
        counter.put("", JobExamples.REPAIR.replace("\"repair\"", "\"appraisal\""))
                .then()
                .statusCode(201);
        counter.get("/appraisal").then().statusCode(404);
        counter.step("/appraisals", JobExamples.APPRAISAL).then().statusCode(403);
        counter.put("/appraisals/" + UUID.randomUUID(), JobExamples.APPRAISAL, Tokens.of("manager"))
                .then()
                .statusCode(201)
                .body("stage", equalTo("appraised"));
        counter.get("/appraisal", Tokens.client(counter.customer))
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("5200.00"))
                .body("items[0].findings", containsString("sapphire"))
                .body("items[0].photos[0]", equalTo(Counter.HASH));
    }

    @Test
    void a_special_order_arrives_from_its_supplier() {
        counter.put("", JobExamples.WANTED)
                .then()
                .statusCode(201)
                .body("pieces.size()", equalTo(0));
        counter.step("/orders", JobExamples.ORDER)
                .then()
                .statusCode(201)
                .body("stage", equalTo("ordered"));
        counter.step("/arrivals", JobExamples.ARRIVAL)
                .then()
                .statusCode(201)
                .body("order.reference", equalTo("PO-2026-88"))
                .body("pieces[0].holderKind", equalTo("counter"));
        counter.get("/custody").then().body("chain[0].giver.kind", equalTo("supplier"));
    }

    @Test
    void an_incident_has_the_declared_value() {
        counter.takeIn().then().statusCode(201);
        counter.step("/incidents", JobExamples.INCIDENT)
                .then()
                .statusCode(201)
                .body("incidents[0].kind", equalTo("damaged"))
                .body("incidents[0].declaredValue.amount", equalTo("4000.00"));
    }

    @Test
    void an_artisan_sees_no_amounts_and_an_associate_who_is_one_sees_all() {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.step("/payments", JobExamples.PAYMENT).then().statusCode(201);
        counter.step("/incidents", JobExamples.INCIDENT).then().statusCode(201);

        String seen =
                counter.get("", Tokens.of("artisan")).then().statusCode(200).extract().asString();
        assertThat(seen)
                .contains("RING-RESIZE")
                .doesNotContain("amount", "126.00", "4000.00", "50.00");
        counter.get("", Tokens.of("artisan", "associate"))
                .then()
                .body("pieces[0].declaredValue.amount", equalTo("4000.00"));
        counter.get("/appraisal", Tokens.of("artisan")).then().statusCode(403);
        String handed =
                counter.put(
                                "/hand-overs/" + UUID.randomUUID(),
                                Counter.handOver(
                                        "counter:counter-1", "bench:b", "2026-03-19T08:00:00Z"),
                                Tokens.of("artisan"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();
        assertThat(handed).doesNotContain("amount");
    }

    @Test
    void a_client_sees_their_own_job_without_what_staff_write_for_each_other() {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.step("/tasks", JobExamples.TASK).then().statusCode(201);
        counter.step("/incidents", JobExamples.INCIDENT).then().statusCode(201);

        String own =
                counter.get("", Tokens.client(counter.customer))
                        .then()
                        .statusCode(200)
                        .body("pieces[0].description", equalTo("Ring, white metal, blue stone"))
                        .body("estimates[0].total.amount", equalTo("126.00"))
                        .extract()
                        .asString();
        assertThat(own).doesNotContain("Scratch", "claw", "Open the band", "counter-1", "tasks");
        counter.get("", Tokens.client(UUID.randomUUID())).then().statusCode(404);
        counter.get("/custody", Tokens.client(counter.customer)).then().statusCode(403);
    }

    @Test
    void a_terminal_has_to_do_with_its_own_stores_jobs_only() {
        counter.takeIn().then().statusCode(201);
        String other = Tokens.terminal("riyadh");
        counter.get("", other).then().statusCode(403);
        counter.put("/hand-overs/" + UUID.randomUUID(), JobExamples.HAND_OVER, other)
                .then()
                .statusCode(403);
        counter.put("", JobExamples.REPAIR, other).then().statusCode(403);
        counter.step("/notices", JobExamples.NOTICE.replace("\"dubai-mall\"", "\"riyadh\""))
                .then()
                .statusCode(403);
        assertThat(Log.eventsOf(counter.id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"marketer", "analyst", "artisan", "privacy-officer", "client", "service"})
    void who_may_not_take_in_cannot(String role) {
        counter.put("", JobExamples.REPAIR, Tokens.of(role)).then().statusCode(403);
        assertThat(Log.eventsOf(counter.id)).isZero();
    }

    @Test
    void every_wrong_field_is_named_and_nothing_stored() {
        String wrong =
                JobExamples.REPAIR
                        .replace("blue stone", "sapphire")
                        .replace("\"repair\"", "\"theft\"")
                        .replace(Counter.HASH, "not-a-hash")
                        .replace("\"counter\"", "\"client\"")
                        .replace("{\"witness\": \"associate-7\"}", "{}")
                        .replace("2026-03-28", "soon")
                        .replace("Scratch inside", "4111 1111 1111 1111");
        String answer =
                counter.put("", wrong)
                        .then()
                        .statusCode(400)
                        .body(
                                "errors.pointer",
                                hasItems(
                                        "/type",
                                        "/pieces/0/description",
                                        "/pieces/0/condition",
                                        "/pieces/0/photos/0",
                                        "/receiver",
                                        "/evidence",
                                        "/promised"))
                        .body("errors.detail", hasItem(containsString("\"sapphire\"")))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContainPattern("\\b4111");
        assertThat(Log.eventsOf(counter.id)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/estimates/17,{},404",
        "/estimates/0195951e-7c40-7a10-8d4e-000000000001,,400",
        "/estimates/0195951e-7c40-7a10-8d4e-000000000001,null,400",
        "/estimates/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/payments/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/tasks/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/promises/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/orders/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/arrivals/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/hand-overs/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/hand-overs/0195951e-7c40-7a10-8d4e-000000000001,[],400",
        "/incidents/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/readiness/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/notices/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/pick-ups/0195951e-7c40-7a10-8d4e-000000000001,{},400",
        "/cancellations/0195951e-7c40-7a10-8d4e-000000000001,{},400"
    })
    void a_wrong_step_is_a_problem_and_no_event(String below, String body, int status) {
        counter.takeIn().then().statusCode(201);
        counter.put(below, body == null ? "" : body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        assertThat(Log.eventsOf(counter.id)).isEqualTo(1);
    }

    @Test
    void money_of_another_currency_is_a_fault() {
        counter.takeIn().then().statusCode(201);
        counter.step("/payments", JobExamples.PAYMENT.replace("USD", "SAR"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount/currency"));
        counter.step("/payments", JobExamples.PAYMENT.replace("50.00", "0.00"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/amount"));
    }

    @Test
    void a_step_for_no_job_is_not_found_and_an_old_version_is_refused() {
        counter.step("/tasks", JobExamples.TASK).then().statusCode(404);
        counter.takeIn().then().statusCode(201);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.terminal(Till.STORE))
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(counter.own(JobExamples.PROMISE))
                .put(counter.address + "/promises/" + UUID.randomUUID())
                .then()
                .statusCode(412);
        counter.step("/promises", JobExamples.PROMISE)
                .then()
                .statusCode(201)
                .body("promised", equalTo("2026-04-02"))
                .body("stage", not(equalTo("ready")));
    }
}
