package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody is erased while anything holds them.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class HoldTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        for (String topic : List.of("maison.orders", "maison.layaways", "maison.jobs")) {
            KafkaProbe.createTopic(topic);
        }
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private ValidatableResponse place(UUID hold) {
        return Calls.as("privacy-officer")
                .body("{\"reason\":\"litigation\",\"reference\":\"2026/117\"}")
                .put("/v1/customers/%s/legal-holds/%s".formatted(id, hold))
                .then();
    }

    private ValidatableResponse lift(UUID hold) {
        return Calls.as("privacy-officer")
                .body("{\"reason\":\"case-closed\"}")
                .put("/v1/customers/%s/legal-holds/%s/lifting".formatted(id, hold))
                .then();
    }

    private ValidatableResponse holds() {
        return Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/legal-holds")
                .then()
                .statusCode(200);
    }

    /// Tells what the producer promises to tell, in its own words.
    private void tell(String topic, String type, String member, UUID thing) {
        tell(topic, type, member, thing, _ -> {});
    }

    private void tell(
            String topic, String type, String member, UUID thing, Consumer<ObjectNode> change) {
        try {
            var promised =
                    Path.of("../purchase-service/src/test/resources/published/" + type + ".json");
            var data = (ObjectNode) MAPPER.readTree(Files.readString(promised));
            data.put("customerId", id.toString());
            data.put(member, thing.toString());
            change.accept(data);
            KafkaProbe.send(
                    List.of(
                            KafkaProbe.event(
                                    topic,
                                    id.toString(),
                                    type,
                                    SalesTopic.next(),
                                    Instant.now(),
                                    MAPPER.writeValueAsString(data))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHeld(String kind) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> holds().body("items.kind", hasItem(kind)));
        Calls.erase(id).statusCode(409).body("holds", contains(kind));
    }

    private void awaitFree() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> holds().body("items", empty()));
        Calls.erase(id).statusCode(200);
    }

    @Test
    void a_legal_hold_stops_the_erasure_until_it_is_lifted() {
        var hold = UUID.randomUUID();
        place(hold).statusCode(201).body("inForce", equalTo(true));
        place(hold).statusCode(200);
        Calls.erase(id)
                .statusCode(409)
                .body("type", equalTo("/problems/under-legal-hold"))
                .body("holds", contains("legal"));
        Calls.profile(id, "associate").statusCode(200);
        Calls.as("privacy-officer")
                .get("/v1/legal-holds?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(hold.toString()));
        lift(hold).statusCode(200).body("inForce", equalTo(false));
        place(hold).statusCode(409);
        Calls.as("privacy-officer")
                .get("/v1/legal-holds?limit=200")
                .then()
                .body("items.id", not(hasItem(hold.toString())));
        Calls.erase(id).statusCode(200);
        holds().body("items.liftedBecause", contains("case-closed"));
        place(UUID.randomUUID()).statusCode(410);
    }

    @Test
    void an_order_holds_until_it_is_delivered() {
        var order = UUID.randomUUID();
        tell("maison.orders", "maison.order.accepted.v1", "orderId", order);
        awaitHeld("order");
        tell("maison.orders", "maison.order.delivered.v1", "orderId", order);
        awaitFree();
    }

    @Test
    void a_layaway_holds_until_everything_is_picked_up() {
        var layaway = UUID.randomUUID();
        tell("maison.layaways", "maison.layaway.opened.v1", "layawayId", layaway);
        awaitHeld("layaway");
        // A part of it; the next record that is heard tells that this one was, too.
        tell("maison.layaways", "maison.layaway.picked-up.v1", "layawayId", layaway);
        var other = UUID.randomUUID();
        tell("maison.layaways", "maison.layaway.opened.v1", "layawayId", other);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        holds().body("items.id", hasItem(other.toString()))
                                .body("items.id", hasItem(layaway.toString())));
        tell("maison.layaways", "maison.layaway.cancelled.v1", "layawayId", other);
        tell(
                "maison.layaways",
                "maison.layaway.picked-up.v1",
                "layawayId",
                layaway,
                data -> data.put("completed", true));
        awaitFree();
    }

    @Test
    void a_piece_in_custody_holds_also_after_its_job_was_cancelled() {
        var job = UUID.randomUUID();
        tell("maison.jobs", "maison.job.received.v1", "jobId", job);
        tell("maison.jobs", "maison.job.cancelled.v1", "jobId", job);
        awaitHeld("custody");
        tell("maison.jobs", "maison.job.picked-up.v1", "jobId", job);
        awaitFree();
    }

    /// What the list of held erasures says of the customer, over all its pages.
    private Map<String, Object> waiting(String ready) {
        var all = new ArrayList<Map<String, Object>>();
        @Nullable String next = "";
        while (next != null) {
            var page =
                    Calls.as("privacy-officer")
                            .get("/v1/held-erasures?limit=3" + ready + next)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            all.addAll(page.getList("items"));
            String after = page.getString("next");
            next = after == null ? null : "&after=" + after;
        }
        return all.stream()
                .filter(each -> id.toString().equals(each.get("customerId")))
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void an_erasure_that_was_held_up_waits_with_its_day_and_is_ready_when_nothing_holds() {
        var hold = UUID.randomUUID();
        var order = UUID.randomUUID();
        place(hold).statusCode(201);
        var today = LocalDate.now(ZoneOffset.UTC);
        Calls.erase(id).statusCode(409);
        var first = waiting("");
        assertThat(first.get("reason")).isEqualTo("request-of-customer");
        assertThat(first.get("holds")).isEqualTo(List.of("legal"));
        assertThat(first.get("ready")).isEqualTo(false);
        assertThat(LocalDate.parse((String) first.get("answerBy")))
                .isBetween(today.plusMonths(1), today.plusDays(1).plusMonths(1));
        assertThat(waiting("&ready=true")).isEmpty();

        tell("maison.orders", "maison.order.accepted.v1", "orderId", order);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("legal", "order").equals(waiting("").get("holds")));
        lift(hold).statusCode(200);
        assertThat(waiting("&ready=false").get("holds")).isEqualTo(List.of("order"));
        // Asked again, it still waits since the first time.
        Calls.erase(id).statusCode(409);
        assertThat(waiting("").get("askedAt")).isEqualTo(first.get("askedAt"));

        tell("maison.orders", "maison.order.delivered.v1", "orderId", order);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Boolean.TRUE.equals(waiting("&ready=true").get("ready")));
        Calls.erase(id).statusCode(200);
        assertThat(waiting("")).isEmpty();
    }

    @Test
    void a_held_erasure_that_nobody_asks_for_any_more_is_withdrawn() {
        String path = "/v1/held-erasures/" + id + "/withdrawal";
        String body = "{\"reason\":\"customer-changed-their-mind\"}";
        Calls.as("privacy-officer").body(body).put(path).then().statusCode(404);
        place(UUID.randomUUID()).statusCode(201);
        Calls.erase(id).statusCode(409);
        Calls.as("manager").body(body).put(path).then().statusCode(403);
        Calls.as("manager").get("/v1/held-erasures").then().statusCode(403);
        Calls.as("privacy-officer")
                .body("{\"reason\":\"They said so\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        Calls.as("privacy-officer").body(body).put(path).then().statusCode(200);
        assertThat(waiting("")).isEmpty();
        Calls.as("privacy-officer").body(body).put(path).then().statusCode(200);
    }

    @Test
    void an_erasure_under_an_id_that_was_merged_waits_for_what_holds_the_person() {
        UUID survivor = id;
        register();
        UUID absorbed = id;
        var hold = UUID.randomUUID();
        place(hold).statusCode(201);
        MergeTest.merge(survivor, absorbed, "{}").statusCode(201);
        Calls.erase(absorbed).statusCode(409);
        assertThat(waiting("")).isEmpty();
        id = survivor;
        assertThat(waiting("").get("holds")).isEqualTo(List.of("legal"));
        id = absorbed;
        lift(hold).statusCode(200);
        id = survivor;
        assertThat(waiting("").get("ready")).isEqualTo(true);
        Calls.erase(absorbed).statusCode(200);
        assertThat(waiting("")).isEmpty();
    }

    /// Whatever is placed and lifted in whichever order.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void never_is_somebody_erased_while_a_hold_is_open(int seed) {
        var random = new Random(seed);
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var open = new HashSet<UUID>();
        var used = new HashSet<UUID>();
        boolean erased = false;
        for (int step = 0; step < 25 && !erased; step++) {
            UUID hold = ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (used.add(hold)) {
                        place(hold).statusCode(201);
                        open.add(hold);
                    }
                }
                case 1 -> {
                    if (open.remove(hold)) {
                        lift(hold).statusCode(200);
                    }
                }
                default -> {
                    // Before the first hold was placed an erasure would only end the story.
                    if (!used.isEmpty()) {
                        erased = Calls.erase(id).extract().statusCode() == 200;
                        assertThat(erased).isEqualTo(open.isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void of_a_hold_and_an_erasure_at_the_same_moment_only_one_happens()
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                register();
                var placed = threads.submit(() -> place(UUID.randomUUID()).extract().statusCode());
                var erased = threads.submit(() -> Calls.erase(id).extract().statusCode());
                assertThat(List.of(placed.get(), erased.get()))
                        .isIn(List.of(201, 409), List.of(410, 200));
            }
        }
    }

    @Test
    void only_a_privacy_officer_places_with_a_reason_and_a_reference() {
        String path = "/v1/customers/%s/legal-holds/%s".formatted(id, UUID.randomUUID());
        for (String role : new String[] {"associate", "manager", "admin", "service"}) {
            Calls.as(role)
                    .body("{\"reason\":\"litigation\",\"reference\":\"2026/117\"}")
                    .put(path)
                    .then()
                    .statusCode(403);
        }
        Calls.as("privacy-officer")
                .body("{\"reason\":\"Mrs Layla sues\",\"reference\":\"\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"))
                .body("errors.pointer", hasItem("/reference"));
        lift(UUID.randomUUID()).statusCode(404);
        id = UUID.randomUUID();
        place(UUID.randomUUID()).statusCode(404);
    }
}
