package maison.platform.toy;

import static maison.platform.toy.Requests.body;
import static maison.platform.toy.Requests.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import maison.platform.testing.MaisonTestResource;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class DatabaseGoneTest {

    private static final String ADDITIONS = "/v1/counters/{id}/additions";

    @Test
    void a_lost_database_is_said_so_and_the_same_request_succeeds_when_it_is_back() {
        UUID id = Requests.open();
        var database = MaisonTestResource.database();
        database.refuseConnections(true);
        try {
            unavailable(add(id));
            unavailable(staff().get("/v1/counters/{id}", id));
        } finally {
            database.refuseConnections(false);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> add(id).statusCode() == 200);
        staff().get("/v1/counters/{id}", id).then().body("total", equalTo(5));
    }

    @Test
    void what_is_logged_for_a_request_carries_its_correlation_id() {
        var logged = new CopyOnWriteArrayList<ExtLogRecord>();
        var listener =
                new ExtHandler() {
                    @Override
                    protected void doPublish(ExtLogRecord line) {
                        line.copyMdc();
                        logged.add(line);
                    }
                };
        var root = LogContext.getLogContext().getLogger("");
        root.addHandler(listener);
        UUID id = Requests.open();
        String correlation = "till-7-" + id;
        var database = MaisonTestResource.database();
        database.refuseConnections(true);
        try {
            Response answer =
                    staff().header("X-Correlation-Id", correlation).get("/v1/counters/{id}", id);
            answer.then().statusCode(503).header("X-Correlation-Id", equalTo(correlation));
        } finally {
            database.refuseConnections(false);
            root.removeHandler(listener);
        }
        await().until(() -> staff().get("/v1/counters/{id}", id).statusCode() == 200);
        assertThat(logged)
                .filteredOn(line -> "The database is not available".equals(line.getMessage()))
                .singleElement()
                .satisfies(line -> assertThat(line.getMdc("correlationId")).isEqualTo(correlation));
    }

    private static Response add(UUID id) {
        return staff().header("Idempotency-Key", "once").body(body(5, "")).post(ADDITIONS, id);
    }

    private static void unavailable(Response response) {
        response.then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/unavailable"));
    }
}
