package maison.platform.toy;

import static io.restassured.RestAssured.given;
import static maison.platform.toy.Requests.add;
import static maison.platform.toy.Requests.admin;
import static maison.platform.toy.Requests.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import maison.platform.eventstore.EventStore;
import maison.platform.testing.MaisonTestResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class OperationsTest {

    private static final String REBUILD = "/v1/operations/projections/rebuild";

    @Inject Jdbi jdbi;
    @Inject EventStore store;

    @Test
    void a_rebuild_gives_the_same_tables_while_reads_and_writes_go_on() {
        UUID id = Requests.open();
        for (int i = 1; i <= 20; i++) {
            add(id, "k" + i, i, "").statusCode(200);
        }
        awaitEchoes(id, 210);
        String countersBefore = contents("counters", "id", id);
        String echoesBefore = contents("echoes", "counter", id);
        var reading = new AtomicBoolean(true);
        var reader =
                CompletableFuture.runAsync(() -> {
                    while (reading.get()) {
                        staff().get("/v1/counters").then().statusCode(200);
                    }
                });
        jdbi.useHandle(handle -> handle.execute("update counters set total = -1"));
        admin().post(REBUILD).then().statusCode(202);
        UUID meanwhile = Requests.open();
        add(meanwhile, "k", 7, "").statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state().equals("DONE") || state().equals("FAILED"));
        reading.set(false);
        reader.join();
        admin().get(REBUILD).then().body("state", equalTo("DONE")).body("error", nullValue());
        assertThat(contents("counters", "id", id)).isEqualTo(countersBefore);
        assertThat(contents("echoes", "counter", id)).isEqualTo(echoesBefore);
        awaitEchoes(meanwhile, 7);
        add(id, "after", 1, "").statusCode(200).body("total", equalTo(211));
        awaitEchoes(id, 211);
    }

    @Test
    void the_feed_has_every_published_event_once_and_in_order() {
        UUID id = Requests.open();
        long start = store.head();
        for (int i = 1; i <= 5; i++) {
            add(id, "k" + i, i, "").statusCode(200);
        }
        var amounts = new ArrayList<Integer>();
        long after = start;
        for (int page = 0; page < 10 && amounts.size() < 5; page++) {
            JsonPath feed = feed(after, 2, 0);
            feed.getList("events.findAll { it.subject == '%s' }.data.amount".formatted(id))
                    .forEach(each -> amounts.add((Integer) each));
            after = feed.getLong("next");
        }
        assertThat(amounts).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_waiting_reader_of_the_feed_is_woken_by_the_next_event() {
        UUID id = Requests.open();
        long head = store.head();
        var waiting = CompletableFuture.supplyAsync(() -> feed(head, 100, 30));
        add(id, "k", 5, "").statusCode(200);
        assertThat(waiting.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .satisfies(feed -> assertThat(feed.getList("events")).isNotEmpty());
    }

    @Test
    void pages_stay_right_while_the_list_grows() {
        List<UUID> opened = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            opened.add(Requests.open());
        }
        var seen = new ArrayList<String>();
        String next = "/v1/counters?limit=2";
        while (next != null) {
            var page = staff().get(next).then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            String after = page.jsonPath().getString("next");
            next = after == null ? null : "/v1/counters?limit=2&after=" + after;
            if (after != null) {
                assertThat(page.header("Link")).contains("rel=\"next\"").contains(after);
            }
            opened.add(Requests.open());
            if (opened.size() > 500) {
                break;
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(opened.subList(0, 6).stream().map(UUID::toString).toList());
    }

    @Test
    void a_correlation_id_comes_back_and_is_kept_with_the_event() {
        UUID id = UUID.randomUUID();
        staff().header("X-Correlation-Id", "till-42-0001")
                .body("{\"label\":\"%s\"}".formatted(id))
                .put("/v1/counters/{id}", id)
                .then()
                .statusCode(201)
                .header("X-Correlation-Id", "till-42-0001");
        var event = store.readStream(id).getFirst().envelope();
        assertThat(event.context().correlationId()).isEqualTo("till-42-0001");
        assertThat(event.context().actor().id()).isEqualTo("test-associate");
        staff().header("X-Correlation-Id", "bad id\" and more")
                .get("/v1/counters")
                .then()
                .header("X-Correlation-Id", org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void the_state_at_a_time_is_what_had_occurred_and_was_known_then() {
        UUID id = Requests.open();
        var late = "{\"lines\":[{\"amount\":5}],\"at\":\"2030-01-01T00:00:00Z\"}";
        staff().header("Idempotency-Key", "k")
                .body(late)
                .post("/v1/counters/{id}/additions", id)
                .then()
                .statusCode(200);
        staff().get("/v1/counters/{id}?at=2029-12-31T00:00:00Z", id)
                .then()
                .body("total", equalTo(0));
        staff().get("/v1/counters/{id}?at=2030-01-01T00:00:00Z", id)
                .then()
                .body("total", equalTo(5));
        staff().get("/v1/counters/{id}?known=2020-01-01T00:00:00Z", id).then().statusCode(404);
    }

    @Test
    void metrics_and_health_are_there() {
        Requests.open();
        String management =
                "http://127.0.0.1:%s"
                        .formatted(
                                ConfigProvider.getConfig()
                                        .getValue("quarkus.management.port", String.class));
        given().get(management + "/q/health/ready").then().statusCode(200);
        given().get(management + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("maison_append_batch_count"))
                .body(containsString("maison_append_commit_seconds_bucket"))
                .body(containsString("maison_relay_lag_events"))
                .body(containsString("maison_inbox_lag_records"))
                .body(containsString("maison_inbox_lag_millis"))
                .body(containsString("maison_inbox_parked"));
    }

    private String state() {
        return admin().get(REBUILD).jsonPath().getString("state");
    }

    private JsonPath feed(long after, int limit, int wait) {
        return admin().get("/v1/events?after=%d&limit=%d&wait=%d".formatted(after, limit, wait))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String contents(String table, String column, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select string_agg(t::text, ';' order by t::text) from "
                                        + table
                                        + " t where "
                                        + column
                                        + " = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
    }

    private void awaitEchoes(UUID counter, int sum) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        jdbi.withHandle(handle ->
                                handle.createQuery(
                                                "select sum(amount) = ? from echoes where counter = ?")
                                        .bind(0, sum)
                                        .bind(1, counter)
                                        .mapTo(Boolean.class)
                                        .one()));
    }
}
