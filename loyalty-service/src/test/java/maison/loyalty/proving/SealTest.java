package maison.loyalty.proving;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seals and proofs of the running service. Events are recorded now, so a test takes days for over
/// that have not come.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SealTest {

    @Inject SealJob job;
    @Inject Seals seals;
    @Inject Jdbi jdbi;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    private void buy() {
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 600));
        SalesTopic.awaitActive(customer, 600);
    }

    /// Seals all that is recorded, as if its day were over.
    private void seal() {
        List<Seal> sealed = seals.after(LocalDate.EPOCH, 10_000);
        LocalDate next = sealed.isEmpty() ? seals.today() : sealed.getLast().day().plusDays(1);
        LocalDate last = next.isBefore(seals.today()) ? seals.today() : next;
        job.sealBefore(last.plusDays(1));
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("analyst")).get(path);
    }

    private String proof() {
        return get("/v1/ledger/proof?customer=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void an_outsider_can_verify_an_event() {
        buy();
        get("/v1/ledger/proof?customer=" + customer)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-sealed"));
        seal();
        String proof = proof();
        assertThat(Outsider.believes(proof)).isTrue();
        var json = JsonPath.from(proof);
        String first = json.getString("event.eventId");
        get("/v1/ledger/proof?customer=%s&event=%s".formatted(customer, first))
                .then()
                .statusCode(200)
                .body("event.streamId", equalTo(customer.toString()));
        get("/v1/ledger/proof?customer=%s&event=%s".formatted(customer, UUID.randomUUID()))
                .then()
                .statusCode(404);
        get("/v1/ledger/proof").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":",
                "\"payload\":\"",
                "\"occurredAt\":\"2",
                "\"leaf\":",
                "\"root\":\"",
                "\"previous\":\"",
                "\"day\":\"2",
                "\"lastPosition\":"
            })
    void and_notices_every_lie(String after) {
        buy();
        seal();
        String proof = proof();
        int place = proof.indexOf(after) + after.length();
        char told = proof.charAt(place);
        char lie = told == '1' ? '2' : '1';
        assertThat(Outsider.believes(proof.substring(0, place) + lie + proof.substring(place + 1)))
                .isFalse();
    }

    @Test
    void each_day_is_sealed_once_and_follows_from_the_one_before() throws InterruptedException {
        buy();
        seal();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.startVirtualThread(this::seal));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Seal> all = seals.after(LocalDate.EPOCH, 10_000);
        assertThat(all.getFirst().previous()).isEqualTo(Seal.NONE);
        assertThat(all.getFirst().firstPosition()).isEqualTo(1);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).previous()).isEqualTo(all.get(i - 1).seal());
            assertThat(all.get(i).day()).isEqualTo(all.get(i - 1).day().plusDays(1));
            assertThat(all.get(i).firstPosition()).isEqualTo(all.get(i - 1).lastPosition() + 1);
        }
        JsonPath page = get("/v1/ledger/seals?limit=1").then().statusCode(200).extract().jsonPath();
        assertThat(page.getString("items[0].seal")).isEqualTo(all.getFirst().seal());
        assertThat(
                        get("/v1/ledger/seals?limit=1&after=" + page.getString("next"))
                                .jsonPath()
                                .getString("items[0].seal"))
                .isEqualTo(all.get(1).seal());
        get("/v1/ledger/seals?after=x").then().statusCode(400);
    }

    @Test
    void a_day_that_is_not_over_is_not_sealed() {
        buy();
        int before = seals.after(LocalDate.EPOCH, 10_000).size();
        job.run();
        assertThat(seals.after(LocalDate.EPOCH, 10_000)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events set payload = replace(payload::text, 'bronze', 'silver')::json",
                "update events set occurred_at = occurred_at - interval '1 day'",
                "update events set hash = previous_hash"
            })
    void whoever_changes_a_row_is_found_out(String damage) throws SQLException {
        buy();
        seal();
        String day = JsonPath.from(proof()).getString("seal.day");
        long position = position();
        String check = "/v1/ledger/seals/" + day + "/check";
        get(check).then().statusCode(200).body("intact", equalTo(true));
        asSuperuser("create table untouched as select * from events where position = " + position);
        try {
            asSuperuser(damage + " where position = " + position);
            get(check)
                    .then()
                    .body("intact", equalTo(false))
                    .body("broken", equalTo(List.of((int) position)));
            assertThat(Outsider.believes(proof())).isFalse();
        } finally {
            asSuperuser("delete from events where position = " + position);
            asSuperuser("insert into events select * from untouched");
            asSuperuser("drop table untouched");
        }
        get(check).then().body("intact", equalTo(true));
        get("/v1/ledger/seals/2020-01-01/check").then().statusCode(404);
        get("/v1/ledger/seals/someday/check").then().statusCode(404);
    }

    private long position() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select max(position) from events where stream_id = :id")
                        .bind("id", customer)
                        .mapTo(Long.class)
                        .one());
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    @Test
    void seals_are_for_everybody_and_proofs_for_those_who_answer_for_the_ledger() {
        given().get("/v1/ledger/seals").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.client(customer))
                .get("/v1/ledger/seals")
                .then()
                .statusCode(200);
        for (String path :
                List.of("/v1/ledger/proof?customer=" + customer, "/v1/ledger/seals/x/check")) {
            given().get(path).then().statusCode(401);
            given().auth().oauth2(Tokens.client(customer)).get(path).then().statusCode(403);
            given().auth().oauth2(Tokens.of("associate")).get(path).then().statusCode(403);
            given().auth().oauth2(Tokens.of("admin")).get(path).then().statusCode(404);
        }
    }
}
