package maison.platform.toy;

import static maison.platform.toy.Requests.add;
import static maison.platform.toy.Requests.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maison.platform.eventstore.KeyedAnswers;
import maison.platform.testing.MaisonTestResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class IdempotencyTest {

    @Inject Jdbi jdbi;

    @Test
    void a_repeated_request_gets_the_first_answer_and_has_no_second_effect() {
        UUID id = Requests.open();
        add(id, "k", 5, "").statusCode(200).header("Idempotent-Replayed", nullValue());
        add(id, "other", 1, "").statusCode(200).body("total", equalTo(6));
        add(id, "k", 5, "")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"2\"")
                .contentType("application/json")
                .body("total", equalTo(5));
        staff().get("/v1/counters/{id}", id).then().body("total", equalTo(6));
    }

    @Test
    void members_in_another_order_are_the_same_request() {
        UUID id = Requests.open();
        add(id, "k", 5, "n").statusCode(200);
        staff().header("Idempotency-Key", "k")
                .body("{\"note\":\"n\", \"lines\":[{\"amount\":5}]}")
                .post("/v1/counters/{id}/additions", id)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void a_key_belongs_to_one_request_and_one_address() {
        UUID id = Requests.open();
        UUID other = Requests.open();
        add(id, "k", 5, "").statusCode(200);
        add(id, "k", 6, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
        add(other, "k", 6, "").statusCode(200).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void a_key_is_required_where_points_move() {
        UUID id = Requests.open();
        staff().body(Requests.body(1, ""))
                .post("/v1/counters/{id}/additions", id)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
        add(id, "k".repeat(256), 1, "").statusCode(400);
    }

    @Test
    void what_was_refused_or_failed_can_be_tried_again_with_the_same_key() {
        UUID id = Requests.open();
        String key = "again-" + id;
        add(id, key, 2_000_000, "").statusCode(409);
        add(id, key, 1, CountersProjection.UNPROJECTABLE).statusCode(500);
        add(id, key, 1, "").statusCode(200).header("Idempotent-Replayed", nullValue());
        assertThat(scopes(key)).hasSize(1);
    }

    @Test
    void what_a_key_was_for_is_not_readable_where_keys_are_kept() {
        UUID id = Requests.open();
        String key = UUID.randomUUID().toString();
        add(id, key, 5, "").statusCode(200);
        assertThat(scopes(key)).singleElement().asString().doesNotContain(id.toString());
        add(id, key, 5, "").statusCode(200).header("Idempotent-Replayed", "true");
    }

    @Test
    void of_concurrent_requests_with_one_key_exactly_one_takes_effect() throws Exception {
        UUID id = Requests.open();
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 16; i++) {
            requests.add(() -> add(id, "k", 5, "").extract().statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = threads.invokeAll(requests);
            for (Future<Integer> each : answers) {
                assertThat(each.get()).isIn(200, 409);
            }
        }
        add(id, "k", 5, "").statusCode(200).header("Idempotent-Replayed", "true");
        staff().get("/v1/counters/{id}", id).then().body("total", equalTo(5));
    }

    @Test
    void what_is_older_than_it_is_kept_is_a_new_request() {
        UUID id = Requests.open();
        add(id, "k", 5, "").statusCode(200);
        Instant stored = Instant.now();
        add(id, "later", 1, "").statusCode(200);
        forget(stored.minus(Duration.ofDays(1)));
        add(id, "k", 5, "").statusCode(200).header("Idempotent-Replayed", "true");
        forget(stored);
        add(id, "later", 1, "").statusCode(200).header("Idempotent-Replayed", "true");
        add(id, "k", 5, "").statusCode(200).header("Idempotent-Replayed", nullValue());
        staff().get("/v1/counters/{id}", id).then().body("total", equalTo(11));
    }

    private void forget(Instant before) {
        int limit = 2;
        int gone;
        do {
            gone = jdbi.inTransaction(handle -> KeyedAnswers.forget(handle, before, limit));
            assertThat(gone).isLessThanOrEqualTo(limit);
        } while (gone == limit);
    }

    private List<String> scopes(String key) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select scope from idempotency_keys where key = ?")
                        .bind(0, key)
                        .mapTo(String.class)
                        .list());
    }
}
