package maison.customer.clienteling.following;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import maison.customer.KeysForTests;
import maison.customer.SalesTopic;
import maison.customer.clienteling.rule.Trigger;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tasks by hand, by rules and by the clock.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class TaskTest {

    @Inject PeriodJob periods;
    @Inject EscalationJob escalations;

    // Of this test alone, since tasks are of the whole house.
    private final String store = "store-" + UUID.randomUUID();
    private final String anna = "anna-" + UUID.randomUUID();
    private final String rule = "rule-" + UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void register() {
        KafkaProbe.createTopic("maison.orders");
        KafkaProbe.createTopic("maison.stores");
        customer = UUID.randomUUID();
        as("associate")
                .body("{\"name\":{\"given\":\"Layla\"}}")
                .put("/v1/customers/" + customer)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void retire() {
        as("manager").delete("/v1/task-rules/" + rule).then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private ValidatableResponse make(LocalDate due, String assignee) {
        return as("associate")
                .body(
                        """
                        {"customerId":"%s","text":"Ask how it went","storeId":"%s","dueOn":"%s"%s}
                        """
                                .formatted(
                                        customer,
                                        store,
                                        due,
                                        assignee.isEmpty()
                                                ? ""
                                                : ",\"assignee\":\"%s\"".formatted(assignee)))
                .put("/v1/tasks/" + task)
                .then();
    }

    private ValidatableResponse change(String what, String body) {
        return as("associate").body(body).put("/v1/tasks/%s/%s".formatted(task, what)).then();
    }

    private static ValidatableResponse list(String query) {
        return as("manager").get("/v1/tasks?" + query).then().statusCode(200);
    }

    private void define(String terms) {
        as("manager")
                .body(
                        "{\"titles\":{\"en\":\"Call\"},\"storeId\":\"%s\",%s}"
                                .formatted(store, terms))
                .put("/v1/task-rules/" + rule)
                .then()
                .statusCode(200);
    }

    private void sell(UUID sale) {
        sell(sale, Instant.now());
    }

    private void sell(UUID sale, Instant at) {
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.completed.v1",
                        customer,
                        data -> {
                            data.put("saleId", sale.toString());
                            data.put("occurredAt", at.toString());
                            data.put("customerId", customer.toString());
                            data.put("storeId", store);
                        }));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void a_task_is_made_put_off_and_done_with_what_came_of_it() {
        LocalDate due = today().plusDays(3);
        make(due, anna).statusCode(201).header("ETag", "\"1\"");
        make(due, anna).statusCode(200).header("Idempotent-Replayed", "true");
        make(due.plusDays(1), anna).statusCode(409);
        change("snooze", "{\"until\":\"%s\"}".formatted(due.minusDays(1))).statusCode(422);
        change("snooze", "{\"until\":\"%s\"}".formatted(due.plusDays(7))).statusCode(200);
        as("associate")
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"reached\"}")
                .put("/v1/tasks/" + task + "/outcome")
                .then()
                .statusCode(412);
        change("outcome", "{\"outcome\":\"reached\",\"text\":\"Very happy\"}").statusCode(200);
        change("cancellation", "{\"reason\":\"late\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/task-closed"));
        as("associate")
                .get("/v1/tasks/" + task)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("text", equalTo("Ask how it went"))
                .body("outcomeText", equalTo("Very happy"))
                .body("dueOn", equalTo(due.plusDays(7).toString()))
                .body("origin", nullValue());
        as("privacy-officer")
                .get("/v1/customers/" + customer + "/reads")
                .then()
                .body("items.operation", hasItem("task"));
    }

    @Test
    void lists_are_by_whose_it_is_and_when_it_is_due() {
        LocalDate due = today().plusDays(3);
        make(due, anna).statusCode(201);
        list("assignee=" + anna + "&state=open").body("items.taskId", contains(task.toString()));
        list("store=" + store + "&dueTo=" + due).body("items", hasSize(1));
        list("store=" + store + "&dueFrom=" + due.plusDays(1)).body("items", empty());
        list("customer=" + customer).body("items", hasSize(1));
        as("associate").get("/v1/tasks?assignee=" + anna).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(anna, store, "associate"))
                .get("/v1/tasks?assignee=" + anna)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("client").get("/v1/tasks?customer=" + customer).then().statusCode(403);
    }

    @Test
    void what_nobody_did_in_time_is_the_managers_and_what_somebody_leaves_is_handed_on() {
        make(today().minusDays(9), anna).statusCode(201);
        escalations.run();
        escalations.run();
        list("store=" + store + "&escalated=true")
                .body("items[0].escalatedAt", notNullValue())
                .body("items[0].version", equalTo(2));
        String body =
                "{\"from\":\"%s\",\"storeId\":\"%s\",\"to\":\"ben\"%s}"
                        .formatted(anna, store, ",\"preview\":%s");
        for (boolean preview : new boolean[] {true, false}) {
            as("manager")
                    .body(body.formatted(preview))
                    .post("/v1/task-reassignments")
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(1));
        }
        list("store=" + store).body("items.assignee", contains("ben"));
        as("manager")
                .body(body.formatted(false))
                .post("/v1/task-reassignments")
                .then()
                .body("count", equalTo(0));
        as("associate")
                .body(body.formatted(true))
                .post("/v1/task-reassignments")
                .then()
                .statusCode(403);
    }

    @Test
    void a_sale_makes_one_task_by_the_rule_that_holds_for_who_looks_after_them() {
        as("manager")
                .body(
                        "{\"associateId\":\"%s\",\"storeId\":\"%s\",\"reason\":\"asked\"}"
                                .formatted(anna, store))
                .put("/v1/customers/" + customer + "/associates/preferred")
                .then()
                .statusCode(200);
        define("\"on\":\"sale\",\"after\":\"P7D\",\"category\":\"rings\"");
        UUID sale = UUID.randomUUID();
        sell(UUID.randomUUID(), Instant.now().minus(Duration.ofDays(30)));
        sell(sale);
        sell(sale);
        sell(UUID.randomUUID());
        // Rules without a store hold here too.
        String ours = "items.findAll { it.origin.ruleId == '%s' }".formatted(rule);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> list("store=" + store).body(ours, hasSize(2)));
        list("store=" + store)
                .body(ours + ".origin.trigger", hasItem("sale:" + sale))
                .body(ours + "[0].origin.version", equalTo(1))
                .body(ours + "[0].assignee", equalTo(anna))
                .body(ours + "[0].dueOn", equalTo(today().plusDays(7).toString()));
        as("associate")
                .get("/v1/task-rules/" + rule)
                .then()
                .statusCode(200)
                .body("versions[0].terms.titles.en", equalTo("Call"));
    }

    @Test
    void a_delivery_makes_one_and_a_retired_rule_none() {
        define("\"on\":\"delivery\",\"after\":\"P7D\"");
        var delivered =
                SalesTopic.told(
                        "maison.order.delivered.v1",
                        customer,
                        data -> {
                            data.put("orderId", UUID.randomUUID().toString());
                            data.put("occurredAt", Instant.now().toString());
                            data.put("customerId", customer.toString());
                            data.put("storeId", store);
                        });
        SalesTopic.send(
                new ProducerRecord<>(
                        "maison.orders",
                        null,
                        delivered.key(),
                        delivered.value(),
                        delivered.headers()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> list("store=" + store).body("items", hasSize(1)));
        as("manager").delete("/v1/task-rules/" + rule).then().statusCode(204);
        as("manager").get("/v1/task-rules").then().body("items.ruleId", hasItem(rule));
    }

    @Test
    void the_clock_makes_one_for_each_period_and_who_has_a_personal_shopper() {
        as("manager")
                .body(
                        "{\"associateId\":\"%s\",\"storeId\":\"%s\",\"reason\":\"vip\"}"
                                .formatted(anna, store))
                .put("/v1/customers/" + customer + "/associates/personal-shopper")
                .then()
                .statusCode(200);
        define("\"on\":\"quarter\",\"after\":\"P30D\"");
        periods.run();
        periods.run();
        list("store=" + store)
                .body("items", hasSize(1))
                .body("items[0].assignee", equalTo(anna))
                .body(
                        "items[0].origin.trigger",
                        equalTo("quarter:" + Trigger.QUARTER.periodOf(today())));
    }

    @Test
    void a_change_of_a_rule_is_a_version_and_only_managers_make_it() {
        define("\"on\":\"sale\",\"after\":\"P7D\"");
        define("\"on\":\"sale\",\"after\":\"P7D\"");
        define("\"on\":\"sale\",\"after\":\"P8D\"");
        as("associate")
                .get("/v1/task-rules/" + rule)
                .then()
                .body("versions.version", contains(1, 2))
                .body("versions[1].terms.after", equalTo("P8D"));
        as("associate")
                .body("{\"titles\":{\"en\":\"x\"},\"on\":\"sale\",\"after\":\"P1D\"}")
                .put("/v1/task-rules/" + rule)
                .then()
                .statusCode(403);
        as("manager")
                .body("{\"titles\":{},\"on\":\"sale\",\"after\":\"soon\"}")
                .put("/v1/task-rules/" + rule)
                .then()
                .statusCode(400);
        as("manager").get("/v1/task-rules/none-such").then().statusCode(404);
    }

    @Test
    void of_an_erased_customer_there_is_no_task() {
        make(today(), anna).statusCode(201);
        as("privacy-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\":\"request-of-customer\"}")
                .post("/v1/customers/" + customer + "/erasure")
                .then()
                .statusCode(200)
                .body("erased", hasItem("tasks"));
        list("store=" + store).body("items", empty());
        change("outcome", "{\"outcome\":\"reached\"}").statusCode(410);
        as("associate").get("/v1/tasks/" + task).then().statusCode(404);
    }
}
