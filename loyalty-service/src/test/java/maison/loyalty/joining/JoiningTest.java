package maison.loyalty.joining;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import maison.loyalty.CustomersTopic;
import maison.loyalty.RedemptionExamples;
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

/// Customers who turn out to be one person have one account, until they turn out to be two.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class JoiningTest {

    @Inject Jdbi jdbi;

    private final UUID survivor = UUID.randomUUID();
    private final UUID absorbed = UUID.randomUUID();
    private final UUID merge = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
        KafkaProbe.createTopic("maison.customers");
    }

    private void buy(UUID customer, String name, long dollars, int daysAgo) {
        SalesTopic.send(
                customer,
                Tills.sale(name + customer, START.minus(Duration.ofDays(daysAgo)), dollars));
    }

    private static void tell(String type, UUID customer, Consumer<ObjectNode> change) {
        KafkaProbe.send(
                List.of(
                        CustomersTopic.told(
                                "maison.customer." + type + ".v1", customer, START, change)));
    }

    private void merge() {
        merge(absorbed, survivor, merge);
    }

    private static void merge(UUID customer, UUID into, UUID merge) {
        tell(
                "merged",
                customer,
                data -> data.put("into", into.toString()).put("mergeId", merge.toString()));
        SalesTopic.until(() ->
                get(customer, "").then().statusCode(200).body("customerId", equalTo("" + into)));
    }

    private void separate() {
        tell(
                "unmerged",
                absorbed,
                data ->
                        data.put("from", survivor.toString())
                                .put("mergeId", merge.toString())
                                .putArray("sales"));
        SalesTopic.until(
                () -> get(absorbed, "").then().body("customerId", equalTo(absorbed.toString())));
    }

    private static Response get(UUID customer, String path) {
        return given().auth().oauth2(Tokens.of("manager")).get("/v1/accounts/" + customer + path);
    }

    private static Response put(UUID customer, String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("application/json")
                .body(body)
                .put("/v1/accounts/" + customer + path);
    }

    private static Response hold(UUID customer, UUID id, String reward) {
        return put(
                customer,
                "/redemptions/" + id,
                "{\"reward\":\"%s\",\"store\":\"geneva\",\"minutes\":15}".formatted(reward));
    }

    private static Response end(UUID customer, UUID id, String how) {
        return given().auth()
                .oauth2(Tokens.terminal("geneva"))
                .put("/v1/accounts/" + customer + "/redemptions/" + id + "/" + how);
    }

    private static void assertBalance(UUID customer, int active, int spent, int debt) {
        get(customer, "")
                .then()
                .body("balance.active", equalTo(active))
                .body("balance.spent", equalTo(spent))
                .body("balance.debt", equalTo(debt));
    }

    @Test
    void points_and_tier_are_of_both_ids_and_each_has_its_own_back() {
        buy(survivor, "first", 400, 30);
        buy(absorbed, "second", 450, 20);
        SalesTopic.awaitActive(survivor, 400);
        SalesTopic.awaitActive(absorbed, 450);
        get(survivor, "").then().body("tier.name", equalTo("member"));

        merge();
        for (UUID id : List.of(survivor, absorbed)) {
            assertBalance(id, 850, 0, 0);
            get(id, "").then().body("tier.name", equalTo("bronze"));
            get(id, "/ledger").then().body("items", hasSize(2));
        }
        assertThat(get(absorbed, "").header("Content-Location"))
                .endsWith("/v1/accounts/" + survivor);
        assertThat(get(survivor, "").header("Content-Location")).isNull();

        // What is told with either id is the person's.
        buy(absorbed, "third", 100, 10);
        SalesTopic.awaitActive(survivor, 950);
        buy(survivor, "fourth", 50, 5);
        SalesTopic.awaitActive(absorbed, 1_000);

        separate();
        assertBalance(survivor, 450, 0, 0);
        assertBalance(absorbed, 550, 0, 0);
        get(survivor, "").then().body("tier.name", equalTo("member"));
        get(absorbed, "").then().body("tier.name", equalTo("bronze"));
        assertThat(recorded(survivor)).isEqualTo(List.of(450L, 0L, 0L));
        assertThat(recorded(absorbed)).isEqualTo(List.of(550L, 0L, 0L));
    }

    @Test
    void points_of_both_pay_for_one_reward_and_who_took_it_owes_it_when_they_are_two() {
        buy(survivor, "first", 300, 30);
        buy(absorbed, "second", 400, 20);
        SalesTopic.awaitActive(survivor, 300);
        SalesTopic.awaitActive(absorbed, 400);
        hold(absorbed, UUID.randomUUID(), "certificate-25").then().statusCode(409);
        merge();

        var id = UUID.randomUUID();
        hold(absorbed, id, "certificate-25").then().statusCode(201);
        hold(survivor, UUID.randomUUID(), "certificate-25").then().statusCode(409);
        // A hold is found with either id, and ended where it was made.
        String certificate =
                end(survivor, id, "commit")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("certificate.certificateId");
        assertBalance(survivor, 200, 500, 0);
        assertBalance(absorbed, 200, 500, 0);
        for (UUID each : List.of(survivor, absorbed)) {
            get(each, "/redemptions/" + id)
                    .then()
                    .body("state", equalTo("committed"))
                    .body("certificate.certificateId", equalTo(certificate));
            get(each, "/certificates").then().body("items", hasSize(1));
        }

        separate();
        assertBalance(survivor, 300, 0, 0);
        assertBalance(absorbed, 0, 400, 100);
        get(survivor, "/redemptions/" + id).then().statusCode(404);
        get(absorbed, "/redemptions/" + id).then().body("state", equalTo("committed"));
        assertThat(recorded(survivor)).isEqualTo(List.of(300L, 0L, 0L));
        assertThat(recorded(absorbed)).isEqualTo(List.of(0L, 400L, 100L));

        put(absorbed, "/redemptions/" + id + "/undo", RedemptionExamples.UNDO)
                .then()
                .statusCode(200);
        assertBalance(absorbed, 400, 0, 0);
    }

    @Test
    void no_point_is_spent_twice_under_two_ids() throws Exception {
        buy(survivor, "first", 300, 30);
        buy(absorbed, "second", 400, 20);
        SalesTopic.awaitActive(survivor, 300);
        SalesTopic.awaitActive(absorbed, 400);
        merge();
        List<Callable<Integer>> holds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID told = i % 2 == 0 ? survivor : absorbed;
            holds.add(() -> hold(told, UUID.randomUUID(), "certificate-25").statusCode());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int held = 0;
            for (Future<Integer> each : threads.invokeAll(holds)) {
                assertThat(each.get()).isIn(201, 409);
                held += each.get() == 201 ? 1 : 0;
            }
            assertThat(held).isEqualTo(1);
        }
        get(survivor, "").then().body("balance.active", equalTo(200));
    }

    @Test
    void neither_merging_nor_separating_moves_the_books() {
        buy(survivor, "first", 300, 30);
        buy(absorbed, "second", 400, 20);
        SalesTopic.awaitActive(survivor, 300);
        SalesTopic.awaitActive(absorbed, 400);
        merge();
        var id = UUID.randomUUID();
        hold(absorbed, id, "certificate-25").then().statusCode(201);
        end(absorbed, id, "commit").then().statusCode(200);
        List<Long> before = books();
        separate();
        assertThat(books()).isEqualTo(before);
    }

    /// What members have less what they owe, and what they were given for points.
    private List<Long> books() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select array[sum(pending + active + held - debt), sum(redeemed),
                                    sum(earned), sum(reversed)]::bigint[] from books
                                """)
                        .map((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                        .one());
    }

    @Test
    void whoever_is_merged_through_others_is_one_with_all_of_them() {
        var third = UUID.randomUUID();
        buy(survivor, "first", 100, 30);
        buy(absorbed, "second", 20, 20);
        buy(third, "third", 3, 10);
        SalesTopic.awaitActive(third, 3);
        SalesTopic.awaitActive(survivor, 100);
        SalesTopic.awaitActive(absorbed, 20);
        merge();
        merge(survivor, third, UUID.randomUUID());
        SalesTopic.awaitActive(absorbed, 123);
        get(absorbed, "").then().body("customerId", equalTo(third.toString()));
        separate();
        assertBalance(absorbed, 20, 0, 0);
        assertBalance(third, 103, 0, 0);
    }

    @Test
    void the_account_of_an_erased_person_is_frozen_under_every_id() {
        buy(survivor, "first", 600, 30);
        buy(absorbed, "second", 600, 20);
        SalesTopic.awaitActive(survivor, 600);
        SalesTopic.awaitActive(absorbed, 600);
        merge();
        tell("erased", absorbed, _ -> {});
        tell("erased", survivor, _ -> {});
        for (UUID each : List.of(survivor, absorbed)) {
            SalesTopic.until(() ->
                    hold(each, UUID.randomUUID(), "certificate-25")
                            .then()
                            .statusCode(409)
                            .body("type", equalTo("/problems/account-frozen")));
        }
    }

    /// What the tables say that reports are made from.
    private List<Long> recorded(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select array[sum(active), sum(spent), sum(debt)]::bigint[]
                                from accounts where customer_id = :customer
                                """)
                        .bind("customer", customer)
                        .map((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
                        .one());
    }
}
