package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import maison.platform.eventstore.Locks;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.transfer.MigrationExamples;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class MigratingTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Inject Jdbi jdbi;

    private String mapping() {
        return MigrationExamples.MAPPING
                .replace("\"old-till\"", "\"till-" + mark + "\"")
                .replace("old-till-1", "till-" + mark);
    }

    private static Response send(String mapping, byte[] file, String query, String role) {
        var request =
                given().auth()
                        .oauth2(Tokens.of(role))
                        .multiPart("file", "sales", file, "application/octet-stream");
        return (mapping.isEmpty() ? request : request.multiPart("mapping", mapping))
                .post("/v1/imports" + query);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response get(String path) {
        return Till.get(path, Tokens.of("manager"));
    }

    private static JsonPath ended(String id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/v1/imports/" + id).path("endedAt") != null);
        return get("/v1/imports/" + id).jsonPath();
    }

    private static String file(int sales) {
        var file = new StringBuilder("Bon;Artikel;Text;Menge;Datum;Preis;Kunde;Steuer\n");
        for (int each = 0; each < sales; each++) {
            file.append("%d;RING;Ring;1;05.03.2024 11:20;1'250,00;K7;96,25\n".formatted(each));
        }
        return file.toString();
    }

    @Test
    void a_file_becomes_sales_and_returns_with_a_result_for_every_row() {
        String file =
                MigrationExamples.FILE
                        + "4713;RING;Ring;1;30.02.2024 10:00;much;K7;\n"
                        + "4714;RING;4111 1111 1111 1111;1;05.03.2024 11:20;1,00;K7;\n";
        JsonPath taken =
                send(mapping(), bytes(file), "", "integration")
                        .then()
                        .statusCode(202)
                        .header("Location", notNullValue())
                        .extract()
                        .jsonPath();
        String id = taken.getString("importId");
        assertThat(taken.getInt("rows")).isEqualTo(5);

        JsonPath end = ended(id);
        assertThat(end.getString("state")).isEqualTo("completed");
        assertThat(end.getInt("created")).isEqualTo(2);
        assertThat(end.getInt("refused")).isEqualTo(2);
        List<String> statuses = get("/v1/imports/" + id + "/results").path("items.status");
        assertThat(statuses).containsExactly("created", "created", "created", "refused", "refused");
        String sale = get("/v1/imports/" + id + "/results").path("items[0].id");
        Till.get("/v1/sales/" + sale)
                .then()
                .body("total.amount", equalTo("1346.25"))
                .body("total.currency", equalTo("CHF"))
                .body("returns.size()", equalTo(1));
        assertThat(get("/v1/imports/" + id + "/results?status=refused").asString())
                .doesNotContainPattern("\\b4111");

        long events = Log.events();
        send(mapping(), bytes(file), "", "integration")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("importId", equalTo(id));
        assertThat(Log.events()).isEqualTo(events);
    }

    @Test
    void results_come_page_by_page_and_as_a_file() {
        String id =
                send(mapping(), bytes(file(7) + "x;;;;;;;\n"), "?dryRun=true", "manager")
                        .path("importId");
        JsonPath first = get("/v1/imports/" + id + "/results?limit=5").jsonPath();
        assertThat(first.getList("items")).hasSize(5);
        JsonPath second =
                get("/v1/imports/" + id + "/results?limit=5&after=" + first.getString("next"))
                        .jsonPath();
        assertThat(second.getList("items.row", Integer.class)).containsExactly(7, 8, 9);
        String csv =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .accept("text/csv")
                        .get("/v1/imports/" + id + "/results")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(9).first().isEqualTo("row,item,status,id,problem");
        get("/v1/imports/" + id + "/results?status=lost").then().statusCode(400);
        get("/v1/imports/" + id + "/results?after=bogus").then().statusCode(400);
    }

    @Test
    void a_dry_run_checks_everything_and_records_nothing() {
        long events = Log.events();
        JsonPath run = send(mapping(), bytes(file(3)), "?dryRun=true", "admin").jsonPath();
        assertThat(run.getString("state")).isEqualTo("completed");
        List<String> statuses =
                get("/v1/imports/" + run.getString("importId") + "/results").path("items.status");
        assertThat(statuses).hasSize(3).containsOnly("sound");
        assertThat(Log.events()).isEqualTo(events);
    }

    /// What a kill leaves: an import that is said to run, half of whose sales are recorded without
    /// being noted, and no one who holds the lock.
    @Test
    void an_import_that_was_killed_half_way_goes_on_and_doubles_nothing() {
        long events = Log.events();
        String id;
        try (Handle killed = jdbi.open()) {
            killed.execute("select pg_advisory_lock(?)", Locks.SERVICES + 14);
            id = send(mapping(), bytes(file(1_300)), "", "manager").path("importId");
            List<String> lines =
                    killed.createQuery(
                                    """
                                    select line from sale_import_items
                                    where import_id = :id and seq <= 700
                                    """)
                            .bind("id", UUID.fromString(id))
                            .mapTo(String.class)
                            .list();
            Till.bulk(String.join("\n", lines)).then().statusCode(200);
            killed.execute(
                    "update sale_imports set state = 'running' where import_id = ?",
                    UUID.fromString(id));
            assertThat(get("/v1/imports/" + id).jsonPath().getInt("done")).isZero();
            killed.execute("select pg_advisory_unlock(?)", Locks.SERVICES + 14);
        }
        JsonPath end = ended(id);
        assertThat(end.getInt("replayed")).isEqualTo(700);
        assertThat(end.getInt("created")).isEqualTo(600);
        assertThat(Log.events()).isEqualTo(events + 1_300);
        String csv =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .accept("text/csv")
                        .get("/v1/imports/" + id + "/results")
                        .asString();
        assertThat(csv.lines()).hasSize(1_301).doesNotHaveDuplicates();
    }

    @Test
    void one_that_was_cancelled_goes_on_when_its_file_is_sent_again() {
        long events = Log.events();
        String id;
        try (Handle busy = jdbi.open()) {
            busy.execute("select pg_advisory_lock(?)", Locks.SERVICES + 14);
            id = send(mapping(), bytes(file(20)), "", "manager").path("importId");
            given().auth()
                    .oauth2(Tokens.of("manager"))
                    .delete("/v1/imports/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("cancelled"));
            busy.execute("select pg_advisory_unlock(?)", Locks.SERVICES + 14);
        }
        assertThat(Log.events()).isEqualTo(events);
        send(mapping(), bytes(file(20)), "", "manager").then().statusCode(200);
        assertThat(ended(id).getInt("created")).isEqualTo(20);
        assertThat(Log.events()).isEqualTo(events + 20);
    }

    @Test
    void the_lines_of_a_bulk_request_come_in_as_they_are_even_packed() throws IOException {
        UUID sale = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        String lines =
                Till.line("sale", sale, Till.sale(sale))
                        + "\n{nonsense\n"
                        + Till.returnLine(back, sale, Till.back("1", "1"))
                        + "\n";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(lines));
        }
        String id = send("", packed.toByteArray(), "", "integration").path("importId");
        JsonPath end = ended(id);
        assertThat(end.getInt("created")).isEqualTo(2);
        assertThat(end.getInt("refused")).isEqualTo(1);
        assertThat(Log.eventsOf(sale)).isEqualTo(2);
    }

    /// A till's queue may come in by a file too.
    @Test
    void a_return_that_waits_for_its_sale_is_told_and_stops_nobody() {
        UUID sale = UUID.randomUUID();
        String line =
                Till.returnLine(
                        UUID.randomUUID(),
                        sale,
                        Till.with(
                                Till.back("1", "1"), "\"offlineSince\":\"2026-03-18T08:00:00Z\""));
        String id = send("", bytes(line + "\n"), "", "integration").path("importId");
        JsonPath end = ended(id);
        assertThat(end.getInt("created")).isEqualTo(1);
        assertThat(get("/v1/imports/" + id + "/results?status=parked").<List<?>>path("items"))
                .hasSize(1);
        String next = send(mapping(), bytes(file(2)), "", "manager").path("importId");
        assertThat(ended(next).getInt("created")).isEqualTo(2);
    }

    /// Whatever is wrong with an import, those behind it go on.
    @Test
    void an_import_that_cannot_be_worked_on_keeps_nobody_waiting() {
        UUID broken = UUID.randomUUID();
        UUID sale = UUID.randomUUID();
        try (Handle handle = jdbi.open()) {
            // It has counted as far as it can, so what becomes of its next row cannot be noted.
            handle.execute(
                    """
                    with i as (
                        insert into sale_imports (import_id, format, dry_run, state, actor_kind,
                                                  actor_id, correlation_id, created_at, created)
                        values (?, 'ndjson', false, 'waiting', 'SYSTEM', 'x', 'x', '2020-01-01',
                                2147483647)
                        returning import_id)
                    insert into sale_import_items (import_id, seq, item_id, line, status)
                    select import_id, 1, ?, ?, 'waiting' from i
                    """,
                    broken,
                    sale,
                    Till.line("sale", sale, Till.sale(sale)));
            String next = send(mapping(), bytes(file(3)), "", "manager").path("importId");
            assertThat(ended(next).getInt("created")).isEqualTo(3);
            handle.execute(
                    "update sale_imports set state = 'cancelled' where import_id = ?", broken);
        }
    }

    /// It would lie there in clear until it is recorded.
    @Test
    void a_line_with_a_gift_message_is_refused_at_once() {
        UUID sale = UUID.randomUUID();
        String body =
                Till.with(
                        Till.sale(sale),
                        "\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"2150-01-01T00:00:00Z\",\"message\":\"For Layla\"}"
                                .formatted(UUID.randomUUID()));
        String id =
                send("", bytes(Till.line("sale", sale, body) + "\n"), "", "integration")
                        .path("importId");
        assertThat(ended(id).getInt("refused")).isEqualTo(1);
        get("/v1/imports/" + id + "/results")
                .then()
                .body("items[0].problem.errors[0].pointer", equalTo("/gift/message"));
        assertThat(Log.count("select count(*) from sale_import_items where line like '%Layla%'"))
                .isZero();
        assertThat(Log.eventsOf(sale)).isZero();
    }

    @Test
    void one_that_has_ended_stays_as_it_is_when_it_is_cancelled() {
        String id = send(mapping(), bytes(file(2)), "?dryRun=true", "manager").path("importId");
        given().auth()
                .oauth2(Tokens.of("manager"))
                .delete("/v1/imports/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"));
        given().auth()
                .oauth2(Tokens.of("manager"))
                .delete("/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"old", "{", "{}", "{\"name\":\"x\"}", "../../etc/passwd", "{\"name\":null}"})
    void a_mapping_that_makes_no_sense_is_a_problem(String mapping) {
        send(mapping, bytes(file(1)), "", "manager")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_file_without_the_columns_is_a_problem_and_leaves_nothing() {
        send(mapping(), bytes("Bon;Preis\n1;2\n"), "", "manager")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("file"));
        send("online-retail", new byte[0], "", "manager").then().statusCode(400);
    }

    @Test
    void not_everyone_may_bring_files_in() {
        for (String role : List.of("associate", "terminal", "analyst", "client")) {
            send(mapping(), bytes(file(1)), "", role).then().statusCode(403);
        }
        Till.get("/v1/imports", Tokens.of("associate")).then().statusCode(403);
        get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        get("/v1/imports").then().statusCode(200);
    }
}
