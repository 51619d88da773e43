package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// Who may do what alone, and with whose leave.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ApprovingTest {

    private final UUID id = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;
    private final String manager = Tokens.named("manager-2", "manager");

    private void sell(String price) {
        Till.put(
                        address,
                        Till.with(
                                Till.sale(id, "null", "1", price, price),
                                "\"sessionId\":\"dubai-mall-1-2026-03-14\""))
                .then()
                .statusCode(201);
    }

    private String newReturn() {
        return address + "/returns/" + UUID.randomUUID();
    }

    private static Response approve(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/approvals");
    }

    private String approval(String deed, String amount) {
        return approve(
                        manager,
                        UUID.randomUUID().toString(),
                        ApiExamples.APPROVAL.replace("refund", deed).replace("5000.00", amount))
                .then()
                .statusCode(201)
                .extract()
                .path("approvalId");
    }

    private static String using(String body, String approval) {
        return Till.with(body, "\"approvalId\":\"" + approval + "\"");
    }

    @Test
    void a_large_refund_takes_a_manager_or_an_approval() {
        sell("3000.00");
        Till.put(newReturn(), Till.back("1", "0.9"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"))
                .body("deed", equalTo("refund"))
                .body("amount.amount", equalTo("2700.00"));
        Till.put(newReturn(), Till.back("1", "0.1")).then().statusCode(201);
        Till.put(newReturn(), Till.back("1", "0.8"), manager).then().statusCode(201);
        assertThat(Log.eventsOf(id)).isEqualTo(3);
    }

    @Test
    void an_approval_serves_once_and_only_for_what_it_was_given() {
        sell("9000.00");
        Till.put(newReturn(), using(Till.back("1", "0.3"), approval("refund", "2699.99")))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-not-for-this"));
        Till.put(newReturn(), using(Till.back("1", "0.3"), approval("void", "5000.00")))
                .then()
                .statusCode(403);
        Till.put(newReturn(), using(Till.back("1", "0.3"), UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/approval-unknown"));
        Till.put(newReturn(), using(Till.back("1", "0.3"), id.toString())).then().statusCode(422);

        String approval = approval("refund", "2700.00");
        String back = newReturn();
        Till.put(back, using(Till.back("1", "0.3"), approval)).then().statusCode(201);
        Till.put(back, using(Till.back("1", "0.3"), approval)).then().statusCode(200);
        Till.put(newReturn(), using(Till.back("1", "0.3"), approval))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/approval-used"));
        assertThat(Log.eventsOf(id)).isEqualTo(2);
    }

    /// Goods without a sale are refunded all the same, so they take leave all the same; in a file
    /// of a till's too, but not where another system tells what it did.
    @Test
    void a_large_refund_without_a_sale_takes_leave_too() {
        String back =
                ApiExamples.UNLINKED_RETURN
                        .replace("\"80.00\"", "\"2080.00\"")
                        .replace("\"84.00\"", "\"2084.00\"");
        String unlinked = "/v1/returns/" + id;
        Till.put(unlinked, back)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-required"))
                .body("amount.amount", equalTo("2084.00"));
        String line = Till.line("unlinked-return", id, back);
        assertThat(bulk(line, Tokens.terminal(Till.STORE)))
                .contains("refused", "approval-required");
        Till.put(unlinked, using(back, approval("refund", "2083.99"))).then().statusCode(403);
        assertThat(Log.eventsOf(id)).isZero();

        String approval = approval("refund", "2084.00");
        Till.put(unlinked, using(back, approval)).then().statusCode(201);
        Till.put(unlinked, using(back, approval)).then().statusCode(200);
        Till.put("/v1/returns/" + UUID.randomUUID(), using(back, approval))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/approval-used"));
        UUID told = UUID.randomUUID();
        assertThat(bulk(Till.line("unlinked-return", told, back), Tokens.of("integration")))
                .contains("created");
        Till.put("/v1/returns/" + UUID.randomUUID(), back, manager).then().statusCode(201);
    }

    private static String bulk(String line, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/bulk")
                .asString();
    }

    /// Six tills name one approval at once: one is served.
    @Test
    void an_approval_serves_one_of_many_tills_at_once() throws Exception {
        sell("30000.00");
        String approval = approval("refund", "5000.00");
        var requests = new ArrayList<Callable<Integer>>();
        for (int each = 0; each < 6; each++) {
            requests.add(() ->
                    Till.put(newReturn(), using(Till.back("1", "0.1"), approval)).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void a_large_override_names_who_really_allowed_it() {
        sell("500.00");
        String late =
                Till.with(
                        Till.back("1", "1").replace("2026-03-18", "2026-05-18"),
                        "\"override\":{\"reason\":\"goodwill\",\"authoriserId\":\"manager-2\"}");
        Till.put(newReturn(), late).then().statusCode(403).body("deed", equalTo("override"));
        Till.put(newReturn(), late, Tokens.named("manager-3", "manager")).then().statusCode(403);
        String other =
                approve(
                                Tokens.named("manager-3", "manager"),
                                UUID.randomUUID().toString(),
                                ApiExamples.APPROVAL.replace("refund", "override"))
                        .path("approvalId");
        Till.put(newReturn(), using(late, other)).then().statusCode(403);
        Till.put(newReturn(), using(late, approval("override", "500.00"))).then().statusCode(201);
    }

    @Test
    void a_price_far_below_the_list_takes_leave() {
        String sale =
                Till.sale(id)
                        .replace(
                                "\"quantity\":\"3\"",
                                """
                                "quantity":"3","listPrice":{"amount":"100.00","currency":"USD"},
                                "override":{"reason":"match","authoriserId":"manager-2"}\
                                """);
        Till.put(address, sale)
                .then()
                .statusCode(403)
                .body("deed", equalTo("override"))
                .body("amount.amount", equalTo("270.00"));
        assertThat(Log.eventsOf(id)).isZero();
        String approved = using(sale, approval("override", "270.00"));
        Till.put(address, approved).then().statusCode(201);
        Till.put(address, approved).then().statusCode(200);
    }

    @Test
    void a_large_void_takes_leave() {
        sell("3000.00");
        Till.put(address + "/void", ApiExamples.VOID)
                .then()
                .statusCode(403)
                .body("deed", equalTo("void"));
        Till.put(address + "/void", using(ApiExamples.VOID, approval("void", "3000.00")))
                .then()
                .statusCode(201);
    }

    @Test
    void only_managers_give_leave_and_the_same_key_gives_the_same() {
        approve(Tokens.of("associate"), "a", ApiExamples.APPROVAL).then().statusCode(403);
        approve(manager, "a", ApiExamples.APPROVAL.replace("refund", "gift"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/deed"));
        String key = UUID.randomUUID().toString();
        String first = approve(manager, key, ApiExamples.APPROVAL).path("approvalId");
        approve(manager, key, ApiExamples.APPROVAL)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("approvalId", equalTo(first));
        Till.put("/v1/approvals", ApiExamples.APPROVAL, manager).then().statusCode(405);
    }

    @Test
    void artisans_see_no_amounts() {
        sell("10.00");
        String artisan = Tokens.of("artisan");
        Till.get(address, artisan).then().statusCode(403);
        Till.get("/v1/customers/" + id + "/sales", artisan).then().statusCode(403);
        Till.get("/v1/credits/" + id, artisan).then().statusCode(403);
        Till.put(newReturn(), Till.back("1", "1"), artisan).then().statusCode(403);
    }
}
