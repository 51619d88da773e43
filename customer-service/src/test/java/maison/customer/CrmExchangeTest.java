package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import maison.platform.eventstore.EventStore;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another CRM stays in step with the directory, and the directory with it.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class CrmExchangeTest {

    private static final String LAYLA =
            """
            {"name":{"given":"Layla"},"phones":[{"number":"+447700900123"}],"occupation":"Architect",
             "birthday":"1984-02-29","tags":["bridal"]}
            """;

    private final String system = "crm-" + UUID.randomUUID();
    private final String client = system + "-client";
    private final String path = "/v1/crm/systems/" + system;
    private final Instant now = Instant.now();
    private long start;

    @Inject EventStore log;

    @BeforeEach
    void connect() {
        connect(system, client);
        start = log.head();
    }

    /// Connects a system for which a client speaks.
    static void connect(String system, String client) {
        Calls.as("admin")
                .body(
                        """
                        {"name":"Another CRM","clientId":"%s",
                         "fields":{"name":"theirs","occupation":"latest","birthday":"ours","phones":"ask"}}
                        """
                                .formatted(client))
                .put("/v1/crm/systems/" + system)
                .then()
                .statusCode(200);
    }

    /// A conflict that waits, at version 1.
    static String conflictOfSomebody() {
        var exchange = new CrmExchangeTest();
        connect(exchange.system, exchange.client);
        exchange.disputed();
        return exchange.conflicts().extract().path("items[0].conflictId");
    }

    private String token() {
        return Tokens.ofClient(client, "integration");
    }

    private ValidatableResponse changes(long after) {
        return Calls.with(token())
                .get(path + "/changes?limit=200&after=" + after)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse send(String number, long seen, Instant at, String customer) {
        return Calls.with(token())
                .body(
                        "{\"seen\":%d,\"changedAt\":\"%s\",\"customer\":%s}"
                                .formatted(seen, at, customer))
                .put(path + "/customers/" + number)
                .then();
    }

    private static ValidatableResponse reference(UUID id, String system, String number) {
        return Calls.as("manager")
                .body("{\"value\":\"%s\"}".formatted(number))
                .put("/v1/customers/" + id + "/external-references/" + system)
                .then();
    }

    private List<String> fedSince(long after) {
        return changes(after).extract().path("entries.customerId");
    }

    private static void knows(UUID id, String field, Object value) {
        Calls.profile(id, "manager").statusCode(200).body(field, equalTo(value));
    }

    private ValidatableResponse conflicts() {
        return Calls.as("manager").get("/v1/crm/conflicts?system=" + system).then().statusCode(200);
    }

    private static ValidatableResponse conflict(String id) {
        return Calls.as("manager")
                .header("Maison-Purpose", "clienteling")
                .get("/v1/crm/conflicts/" + id)
                .then();
    }

    private static ValidatableResponse settle(String id, String etag, String choice) {
        return Calls.once("manager")
                .header("If-Match", etag)
                .body("{\"choice\":\"%s\"}".formatted(choice))
                .post("/v1/crm/conflicts/" + id + "/settlement")
                .then();
    }

    /// Somebody whom the system knows, and whose phone both sides have changed since.
    private UUID disputed() {
        var id = Calls.registered(LAYLA);
        reference(id, system, "7").statusCode(200);
        Calls.correct(id, "{\"phones\":[{\"number\":\"+447700900200\"}]}");
        send("7", 0, now, "{\"phones\":[{\"number\":\"+447700900300\"}]}")
                .statusCode(200)
                .body("status", equalTo("unchanged"))
                .body("asked", contains("phones"));
        return id;
    }

    @Test
    void the_feed_has_each_customer_once_as_they_are_now_with_what_is_exchanged() {
        var layla = Calls.registered(LAYLA);
        Calls.correct(layla, "{\"occupation\":\"Engineer\"}");
        var mine = "entries.find { it.customerId == '" + layla + "' }.";
        changes(start)
                .body("entries.findAll { it.customerId == '" + layla + "' }", hasSize(1))
                .body(mine + "state", equalTo("current"))
                .body(mine + "customer.occupation", equalTo("Engineer"))
                .body(mine + "customer.phones[0].number", equalTo("+447700900123"))
                .body(mine + "customer.tags", nullValue())
                .body(mine + "changedAt.occupation", notNullValue())
                .body(mine + "theirs", contains("name"))
                .body(mine + "asked", empty());
        Calls.as("privacy-officer")
                .get("/v1/customers/" + layla + "/reads")
                .then()
                .body("items.operation", hasItem("crm-feed"))
                .body("items[0].fields", not(hasItem("tags")));
    }

    @Test
    void pages_go_on_without_a_gap_and_end_where_nothing_is_left() {
        var ids =
                List.of(Calls.registered(LAYLA), Calls.registered(LAYLA), Calls.registered(LAYLA));
        long after = start;
        var seen = new ArrayList<String>();
        for (int page = 0; page < 50; page++) {
            var answer =
                    Calls.with(token())
                            .get(path + "/changes?limit=1&after=" + after)
                            .then()
                            .extract();
            seen.addAll(answer.<List<String>>path("entries.customerId"));
            after = answer.jsonPath().getLong("next");
            if (after >= log.head()) {
                break;
            }
        }
        assertThat(seen).containsAll(ids.stream().map(UUID::toString).toList());
        assertThat(fedSince(after)).isEmpty();
    }

    @Test
    void who_waits_hears_of_it_at_once() {
        var waiting =
                CompletableFuture.supplyAsync(() ->
                        Calls.with(token())
                                .get(path + "/changes?wait=30&after=" + log.head())
                                .then()
                                .extract()
                                .<List<String>>path("entries.customerId"));
        UUID last = Calls.registered(LAYLA);
        while (!waiting.isDone()) {
            last = Calls.registered(LAYLA);
        }
        assertThat(waiting.join()).isNotEmpty();
        assertThat(last).isNotNull();
    }

    @Test
    void who_was_erased_or_merged_leaves_a_mark_with_their_number() {
        var gone = Calls.registered(LAYLA);
        var absorbed = Calls.registered(LAYLA);
        var survivor = Calls.registered(LAYLA);
        reference(gone, system, "g").statusCode(200);
        reference(absorbed, system, "a").statusCode(200);
        long before = log.head();
        Calls.erase(gone).statusCode(200);
        MergeTest.merge(survivor, absorbed, "{}").statusCode(201);
        changes(before)
                .body("entries.find { it.customerId == '" + gone + "' }.state", equalTo("erased"))
                .body("entries.find { it.customerId == '" + gone + "' }.externalIds", contains("g"))
                .body("entries.find { it.customerId == '" + gone + "' }.customer", nullValue())
                .body(
                        "entries.find { it.customerId == '" + absorbed + "' }.state",
                        equalTo("merged"))
                .body(
                        "entries.find { it.customerId == '" + absorbed + "' }.mergedInto",
                        equalTo(survivor.toString()))
                .body(
                        "entries.find { it.customerId == '" + survivor + "' }.externalIds",
                        contains("a"));
    }

    @Test
    void a_new_number_is_a_new_customer_and_what_came_from_a_system_does_not_return_to_it() {
        String id =
                send("1", start, now, "{\"name\":{\"given\":\"Omar\"}}")
                        .statusCode(201)
                        .body("status", equalTo("created"))
                        .extract()
                        .path("customerId");
        assertThat(fedSince(start)).doesNotContain(id);
        send("1", start, now, "{\"name\":{\"given\":\"Omar\"}}")
                .statusCode(200)
                .body("status", equalTo("unchanged"));
        send("1", start, now, "{\"name\":{\"given\":\"Umar\"},\"occupation\":\"Baker\"}")
                .statusCode(200)
                .body("status", equalTo("updated"))
                .body("taken", contains("name", "occupation"));
        assertThat(fedSince(start)).doesNotContain(id);
        knows(UUID.fromString(id), "name.given", "Umar");
        Calls.correct(UUID.fromString(id), "{\"occupation\":\"Cook\"}");
        assertThat(fedSince(start)).contains(id);
    }

    @Test
    void another_system_hears_what_one_system_changed() {
        String id =
                send("1", start, now, "{\"name\":{\"given\":\"Omar\"}}")
                        .extract()
                        .path("customerId");
        var other = new CrmExchangeTest();
        connect(other.system, other.client);
        assertThat(other.fedSince(start)).contains(id);
    }

    @Test
    void the_latest_word_wins_where_neither_side_had_seen_the_other() {
        var id = Calls.registered(LAYLA);
        reference(id, system, "2").statusCode(200);
        long seen = log.head();
        Calls.correct(id, "{\"occupation\":\"Engineer\"}");
        send("2", seen, now.minusSeconds(3_600), "{\"occupation\":\"Baker\"}")
                .statusCode(200)
                .body("kept", contains("occupation"));
        knows(id, "occupation", "Engineer");
        // The system is told what stands, though the change came from it.
        assertThat(fedSince(log.head() - 1)).containsExactly(id.toString());
        send("2", seen, Instant.now().plusSeconds(60), "{\"occupation\":\"Cook\"}")
                .statusCode(200)
                .body("taken", contains("occupation"));
        knows(id, "occupation", "Cook");
    }

    @Test
    void what_the_system_had_seen_is_no_conflict_and_masters_win_where_it_is_one() {
        var id = Calls.registered(LAYLA);
        reference(id, system, "3").statusCode(200);
        long seen = log.head();
        send("3", seen, now.minusSeconds(3_600), "{\"birthday\":\"1985-03-01\"}")
                .statusCode(200)
                .body("taken", contains("birthday"));
        Calls.correct(id, "{\"birthday\":\"1986-03-01\",\"name\":{\"given\":\"Leila\"}}");
        send("3", seen, now, "{\"birthday\":null,\"name\":{\"given\":\"Laila\"}}")
                .statusCode(200)
                .body("kept", contains("birthday"))
                .body("taken", contains("name"));
        knows(id, "name.given", "Laila");
        knows(id, "birthday", "1986-03-01");
    }

    @Test
    void staff_settle_what_they_are_asked_and_the_system_hears_the_outcome() {
        var id = disputed();
        String conflict =
                conflicts().body("items", hasSize(1)).extract().path("items[0].conflictId");
        changes(start)
                .body("entries.find { it.customerId == '" + id + "' }.asked", contains("phones"));
        // The same again is the same conflict, and nothing new.
        long head = log.head();
        send("7", 0, now, "{\"phones\":[{\"number\":\"+447700900300\"}]}").statusCode(200);
        assertThat(log.head()).isEqualTo(head);
        Calls.as("manager")
                .get("/v1/crm/conflicts/" + conflict)
                .then()
                .body("theirs[0].number", startsWith("•••"));
        Calls.with(Tokens.client(id))
                .get("/v1/customers/" + id + "/crm-conflicts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].conflict.system", equalTo(system))
                .body("items[0].theirs[0].number", equalTo("+447700900300"));
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/crm-conflicts")
                .then()
                .statusCode(403);
        var sides = conflict(conflict).statusCode(200);
        sides.body("ours[0].number", equalTo("+447700900200"))
                .body("theirs[0].number", equalTo("+447700900300"));
        settle(conflict, "\"99\"", "theirs").statusCode(412);
        settle(conflict, sides.extract().header("ETag"), "theirs")
                .statusCode(200)
                .body("choice", equalTo("theirs"));
        knows(id, "phones[0].number", "+447700900300");
        assertThat(fedSince(head)).contains(id.toString());
        conflicts().body("items", empty());
        settle(conflict, sides.extract().header("ETag"), "ours").statusCode(404);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("crm-conflict"));
    }

    @Test
    void ours_is_told_again_and_a_repeated_settlement_is_answered_as_before() {
        var id = disputed();
        String conflict = conflicts().extract().path("items[0].conflictId");
        var etag = conflict(conflict).extract().header("ETag");
        long before = log.head();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Calls.as("manager")
                    .header("Idempotency-Key", key)
                    .header("If-Match", etag)
                    .body("{\"choice\":\"ours\"}")
                    .post("/v1/crm/conflicts/" + conflict + "/settlement")
                    .then()
                    .statusCode(200);
        }
        assertThat(log.head()).isEqualTo(before + 1);
        knows(id, "phones[0].number", "+447700900200");
        assertThat(fedSince(before)).containsExactly(id.toString());
    }

    @Test
    void a_conflict_passes_when_both_say_the_same_and_goes_with_an_erasure() {
        disputed();
        send("7", start, now, "{\"phones\":[{\"number\":\"+447700900200\"}]}").statusCode(200);
        conflicts().body("items", empty());
        var other = new CrmExchangeTest();
        connect(other.system, other.client);
        var id = other.disputed();
        String conflict = other.conflicts().extract().path("items[0].conflictId");
        Calls.erase(id).statusCode(200);
        other.conflicts().body("items", empty());
        conflict(conflict).statusCode(404);
        other.send("7", start, now, "{\"occupation\":\"Baker\"}").statusCode(410);
    }

    @Test
    void many_changes_are_taken_line_by_line() {
        var lines =
                """
                {"externalId":"n1","seen":0,"changedAt":"2026-03-01T10:00:00Z","customer":{"name":{"given":"A"}}}
                nonsense
                {"externalId":"n2","seen":0,"changedAt":"2026-03-01T10:00:00Z","customer":{"tags":["x"]}}
                {"externalId":"n1","seen":0,"changedAt":"2026-03-01T10:00:00Z","customer":{"occupation":"Baker"}}
                """;
        var answers =
                Calls.with(token())
                        .contentType("application/x-ndjson")
                        .body(lines.getBytes(StandardCharsets.UTF_8))
                        .post(path + "/customers")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).contains("\"created\"");
        assertThat(answers.get(1)).contains("\"status\":400").doesNotContain("nonsense");
        assertThat(answers.get(2)).contains("/customer/tags");
        assertThat(answers.get(3)).contains("\"updated\"");
    }

    @Test
    void the_lag_is_what_was_not_acknowledged() {
        Calls.registered(LAYLA);
        var next = changes(start).extract().jsonPath().getLong("next");
        Calls.with(token())
                .body(Map.of("position", start))
                .put(path + "/position")
                .then()
                .statusCode(200)
                .body("behind.events", greaterThan(0))
                .body("behind.since", notNullValue());
        Calls.with(token())
                .body(Map.of("position", next))
                .put(path + "/position")
                .then()
                .statusCode(200)
                .body("position", equalTo((int) next));
        Calls.as("admin")
                .get("/v1/crm/systems")
                .then()
                .statusCode(200)
                .body("items.system", hasItem(system));
        Calls.with(token())
                .body(Map.of("position", Long.MAX_VALUE))
                .put(path + "/position")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/position"));
    }

    @Test
    void only_the_systems_own_client_speaks_for_it_and_nobody_when_it_is_disconnected() {
        var stranger = Tokens.ofClient("somebody-else", "integration");
        Calls.with(stranger).get(path + "/changes").then().statusCode(403);
        Calls.with(stranger)
                .body("{\"seen\":0,\"changedAt\":\"%s\",\"customer\":{}}".formatted(now))
                .put(path + "/customers/1")
                .then()
                .statusCode(403);
        Calls.with(stranger)
                .body(Map.of("position", 0))
                .put(path + "/position")
                .then()
                .statusCode(403);
        for (var role : List.of("admin", "manager", "associate", "service")) {
            Calls.as(role).get(path + "/changes").then().statusCode(403);
        }
        Calls.as("manager").delete(path).then().statusCode(403);
        Calls.as("admin").delete(path).then().statusCode(204);
        Calls.as("admin").delete(path).then().statusCode(204);
        Calls.with(token()).get(path + "/changes").then().statusCode(404);
        Calls.as("admin").get(path).then().body("connected", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"seen\":0,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":{\"tags\":[]}}|/customer/tags",
                "{\"seen\":0,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":{\"surname\":\"x\"}}|/customer/surname",
                "{\"seen\":0,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":[]}|/customer",
                "{\"seen\":0,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":{\"phones\":[{\"number\":\"12\"}]}}|/customer/phones/0/number",
                "{\"seen\":0,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":{\"name\":{\"first\":\"A\"}}}|/customer/name/first",
                "{\"seen\":-1,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":{}}|/seen",
                "{\"seen\":999999999999,\"changedAt\":\"2026-03-01T10:00:00Z\",\"customer\":{}}|/seen",
                "{\"seen\":0,\"customer\":{}}|/changedAt",
                "{\"seen\":0,\"changedAt\":\"yesterday\",\"customer\":{}}|/changedAt"
            })
    void a_bad_change_is_refused_and_says_where(String body, String where) {
        long before = log.head();
        Calls.with(token())
                .body(body)
                .put(path + "/customers/1")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(where));
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void a_customer_has_one_number_in_each_system_and_a_number_one_customer() {
        var id = Calls.registered(LAYLA);
        reference(id, system, "8").statusCode(200);
        reference(id, system, "8").statusCode(200);
        reference(id, system, "9")
                .statusCode(409)
                .body("type", equalTo("/problems/numbered-already"));
        var other = Calls.registered(LAYLA);
        reference(other, system, "8")
                .statusCode(409)
                .body("type", equalTo("/problems/external-reference-taken"));
        Calls.as("manager")
                .delete("/v1/customers/" + id + "/external-references/" + system)
                .then()
                .statusCode(204);
        Calls.as("manager")
                .delete("/v1/customers/" + id + "/external-references/" + system)
                .then()
                .statusCode(404);
        reference(other, system, "8").statusCode(200);
        Calls.register(
                        UUID.randomUUID(),
                        """
                        {"externalReferences":[{"system":"%1$s","value":"x"},{"system":"%1$s","value":"y"}]}
                        """
                                .formatted(system))
                .statusCode(409);
    }

    @Test
    void a_system_may_say_whom_of_ours_it_means() {
        var id = Calls.registered(LAYLA);
        var body =
                "{\"seen\":%d,\"changedAt\":\"%s\",\"customerId\":\"%s\",\"customer\":{\"occupation\":\"Baker\"}}"
                        .formatted(log.head(), now, id);
        Calls.with(token())
                .body(body)
                .put(path + "/customers/m1")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(id.toString()))
                .body("taken", contains("occupation"));
        var other = Calls.registered(LAYLA);
        Calls.with(token())
                .body(body.replace(id.toString(), other.toString()))
                .put(path + "/customers/m1")
                .then()
                .statusCode(409);
    }
}
