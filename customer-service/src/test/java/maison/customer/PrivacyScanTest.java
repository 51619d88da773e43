package maison.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import maison.customer.documents.filing.Papers;
import maison.customer.finding.duplicates.DuplicateJob;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// Reads everything that the service leaves behind, as somebody who stole it would.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class PrivacyScanTest {

    private static final List<String> PERSONAL =
            List.of(
                    "Xanthippe",
                    "Abernathyson",
                    "زنوبيا التدمرية",
                    "7700900321",
                    "07700 900321",
                    "7700 900322",
                    "xanthippe.a@example.org",
                    "Xan@Corrected.example",
                    "1971-07-13",
                    "--07-13",
                    "Pacific/Auckland",
                    "Peanut oil",
                    "Quarrelled with Zenobia",
                    "Wolfeschlegel",
                    "2013-11-29",
                    "39 13/16",
                    "1011.2375",
                    "Left hip sits higher",
                    "-1 7/16",
                    "Balthazarina",
                    "Rue de l'Exemple",
                    "Falconer",
                    "hijri:1436-08-25",
                    "secret-tag",
                    "Window seat by the fountain",
                    "rhodium",
                    "620041700092");

    private static final String PEANUTS =
            "{\"kind\":\"allergy\",\"text\":\"Peanut oil\",\"since\":\"2020-01-01\"}";

    private static final String SHEET =
            MeasurementTest.sheet(
                    "2026-03-01T10:00:00Z",
                    "{\"point\":\"seat\",\"entered\":\"39 13/16 in\"}",
                    ",\"notes\":[{\"text\":\"Left hip sits higher\"}]");

    private static final class Capture extends Handler {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(
                    record.getMessage()
                            + Arrays.toString(record.getParameters())
                            + record.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Inject DuplicateJob duplicates;

    @Test
    void no_table_no_topic_no_log_and_no_error_holds_a_name_a_phone_or_an_email() throws Exception {
        var capture = new Capture();
        Logger.getLogger("").addHandler(capture);
        var answers = new ArrayList<String>();
        try {
            // So that an empty log means that nothing was logged, not that nothing was captured.
            Logger.getLogger("maison.customer").warning("The scan begins");
            use(answers);
            duplicates.run();
        } finally {
            Logger.getLogger("").removeHandler(capture);
        }
        scan("a log", capture.lines);
        scan("an error", answers);
        scan("a table", everyRow());
        // Even that there is an allergy tells of somebody's health.
        assertThat(everyRow()).noneMatch(row -> row.contains("allergy"));
        scan("a topic", everyRecord());
    }

    /// A day at the counter: everything that touches personal data, done right and done wrong.
    private static void use(List<String> answers) {
        var body =
                """
                {"name":{"given":"Xanthippe","family":"Abernathyson","nativeScript":"زنوبيا التدمرية"},
                 "phones":[{"number":"07700 900321"}],"emails":[{"address":"xanthippe.a@example.org"}],
                 "zone":"Pacific/Auckland","birthday":"1971-07-13"}
                """;
        var id = Calls.registered(body);
        Calls.once("associate").body(body).post("/v1/customers").then().statusCode(201);
        CorrectionTest.correct(
                        id,
                        "\"1\"",
                        """
                        {"emails":[{"address":"Xan@Corrected.example"}],"birthday":"--07-13",
                         "phones":[{"number":"+44 7700 900322"}]}
                        """)
                .statusCode(200);
        knowBetter(id);
        Calls.profile(id, "associate").statusCode(200);
        Calls.search("{\"phone\":\"07700 900322\"}").statusCode(200);
        Calls.search("{\"name\":\"Xanthippe Abernathyson\"}").statusCode(200);
        Calls.search("{\"email\":\"Xan@Corrected.example\"}").statusCode(200);
        Calls.consent(id, "loyalty", "email", "v1");
        Calls.contactCard(id, "loyalty", "email").statusCode(200);
        ObjectionTest.object(id, "do-not-sell", true).statusCode(200);
        answers.add(given().get(PreferenceTest.page(id)).asString());
        CounterTest.issue(id, "620041700092").statusCode(201);
        CounterTest.note(id, UUID.randomUUID(), PEANUTS).statusCode(201);
        CounterTest.identify("620041700092");
        CounterTest.identify("07700 900322");
        CounterTest.identify("Xan@Corrected.example");
        keep(id, answers);
        measure(id, answers);
        bring(answers);
        mistakes(id, body, answers);
        merge(id, body);
    }

    /// Somebody who turns out to be the same, and then another.
    private static void merge(UUID id, String body) {
        var twin = Calls.registered(body);
        Calls.as("associate").get("/v1/customers/" + twin + "/duplicates").then().statusCode(200);
        Calls.as("manager")
                .queryParam("absorbed", twin.toString())
                .get("/v1/customers/" + id + "/merges/preview")
                .then()
                .statusCode(200);
        String merge =
                MergeTest.merge(id, twin, "{\"name\":\"absorbed\",\"phones\":\"both\"}")
                        .statusCode(201)
                        .extract()
                        .path("mergeId");
        CorrectionTest.correct(
                        twin,
                        Calls.profile(id, "associate").extract().header("ETag"),
                        "{\"occupation\":\"Falconer\"}")
                .statusCode(200);
        MergeTest.separate(twin, merge).statusCode(200);
    }

    /// What staff keep about customers beside their profile.
    private static void keep(UUID id, List<String> answers) {
        put(id, "notes", "{\"text\":\"Quarrelled with Zenobia\",\"visibility\":\"all-staff\"}");
        put(
                id,
                "relations",
                """
                {"kind":"child","person":{"name":"Wolfeschlegel","note":"Quarrelled with Zenobia",
                 "occasions":[{"what":"birthday","on":"2013-11-29"}]}}
                """);
        put(
                id,
                "wishes",
                "{\"description\":\"Quarrelled with Zenobia\",\"source\":\"Wolfeschlegel\"}");
        put(id, "wardrobe/pieces", "{\"description\":\"Wolfeschlegel\",\"since\":\"2013-11-29\"}");
        put(
                id,
                "gifts",
                "{\"recipientId\":\"%s\",\"description\":\"Quarrelled with Zenobia\"}"
                        .formatted(Calls.registered("{\"name\":{\"given\":\"Karim\"}}")));
        Calls.consent(id, "photos", "email", "photos-1");
        put(
                id,
                "photos",
                """
                {"caption":"Quarrelled with Zenobia","content":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}
                """);
        put(
                id,
                "documents",
                "{\"title\":\"Quarrelled with Zenobia\",\"kind\":\"other\",\"content\":\"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(Papers.plain())));
        for (String each : List.of("wishes", "wardrobe", "gifts", "photos", "documents")) {
            Calls.as("associate").get("/v1/customers/" + id + "/" + each).then().statusCode(200);
        }
        Calls.as("associate").get("/v1/customers/" + id + "/notes").then().statusCode(200);
        Calls.as("associate").get("/v1/customers/" + id + "/relations").then().statusCode(200);
        answers.add(
                Calls.as("associate")
                        .body("{\"text\":\"Quarrelled with Zenobia\",\"visibility\":\"x\"}")
                        .put("/v1/customers/%s/notes/%s".formatted(id, UUID.randomUUID()))
                        .asString());
        answers.add(
                Calls.as("associate")
                        .body("{\"kind\":\"Wolfeschlegel\"}")
                        .put("/v1/customers/%s/relations/%s".formatted(id, UUID.randomUUID()))
                        .asString());
    }

    private static void put(UUID id, String things, String body) {
        Calls.as("associate")
                .body(body)
                .put("/v1/customers/%s/%s/%s".formatted(id, things, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static void measure(UUID id, List<String> answers) {
        UUID set = UUID.randomUUID();
        MeasurementTest.begin(id, set, SHEET).statusCode(201);
        Calls.as("artisan").get(MeasurementTest.path(id, set) + "/versions").then().statusCode(200);
        alter(id, set);
        answers.add(
                MeasurementTest.begin(id, set, SHEET.replace("2026-03", "2026-04"))
                        .extract()
                        .asString());
        answers.add(
                MeasurementTest.begin(id, set, SHEET.replace("13/16", "13/16 x"))
                        .extract()
                        .asString());
    }

    private static void alter(UUID id, UUID set) {
        UUID order = UUID.randomUUID();
        Calls.as("artisan")
                .body("{\"setId\":\"%s\",\"version\":1}".formatted(set))
                .put("/v1/customers/%s/made-pieces/%s/shirt".formatted(id, order))
                .then()
                .statusCode(200);
        Calls.as("artisan")
                .body(
                        MeasurementExamples.FINDING
                                .replace("0195a5d0-3000-7ccc-9ddd-0123456789ab", order.toString())
                                .replace("\"jacket\"", "\"shirt\"")
                                .replace("-1.5 cm", "-1 7/16 in"))
                .put("/v1/customers/%s/alteration-findings/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    /// What a client book holds besides.
    private static void knowBetter(UUID id) {
        CorrectionTest.correct(
                        id,
                        "\"2\"",
                        """
                        {"name":{"given":"Xanthippe","middle":"Balthazarina","family":"Abernathyson"},
                         "addresses":[{"lines":["1 Rue de l'Exemple"],"country":"FR"}],
                         "occupation":"Falconer","tags":["Secret tag"],
                         "dates":[{"kind":"anniversary","date":"hijri:1436-08-25"}]}
                        """)
                .statusCode(200);
        Calls.search("{\"tags\":[\"secret tag\"]}").statusCode(200);
        Calls.as("manager")
                .body("{\"names\":{\"en\":\"Seat\"},\"type\":\"text\",\"personal\":true}")
                .put("/v1/custom-fields/seat")
                .then()
                .statusCode(200);
        Calls.as("manager")
                .header("If-Match", "\"3\"")
                .body("{\"seat\":\"Window seat by the fountain\"}")
                .patch("/v1/customers/" + id + "/custom-fields")
                .then()
                .statusCode(200);
        Calls.as("associate")
                .body("{\"topic\":\"metal\",\"value\":\"Rhodium\",\"stance\":\"must-not\"}")
                .put("/v1/customers/%s/preferences/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
        Calls.as("associate").get("/v1/customers/" + id + "/preferences").then().statusCode(200);
    }

    /// Files of another system: one that is taken, one that waits, one that names no columns.
    private static void bring(List<String> answers) {
        var somebody = "Xanthippe;Abernathyson;07700 900321;xanthippe.a@example.org;1971-07-13\n";
        var file =
                "Given name;Family name;Mobile;E-mail;Birthday\n"
                        + somebody
                        + "Wolfeschlegel;;Xanthippe;Xanthippe;2013-11-29\n";
        var taken = CustomerImportTest.sent("text/csv", file);
        CustomerImportTest.when(taken, "checked");
        CustomerImportTest.ran(taken);
        CustomerImportTest.when(CustomerImportTest.sent("text/csv", file), "checked");
        for (var part : List.of("", "/rows", "/results")) {
            answers.add(
                    given().auth()
                            .oauth2(Tokens.of("manager"))
                            .get("/v1/customer-imports/" + taken + part)
                            .asString());
        }
        answers.add(CustomerImportTest.send("text/csv", somebody).asString());
        given().auth()
                .oauth2(Tokens.of("privacy-officer"))
                .get("/v1/customer-exports?format=csv&purpose=service&tag=secret-tag")
                .then()
                .statusCode(200);
    }

    private static void mistakes(UUID id, String body, List<String> answers) {
        answers.add(Calls.register(id, body).extract().asString());
        answers.add(Calls.register(id, body.replace("\"zone\"", "\"zoned\"")).extract().asString());
        answers.add(Calls.register(id, body.replace("}", "")).extract().asString());
        answers.add(Calls.register(id, body.replace("321", "Xanthippe")).extract().asString());
        answers.add(Calls.search("{\"phone\":[\"07700 900321\"]}").extract().asString());
        answers.add(Calls.search("{\"email\":\"Xanthippe Abernathyson\"}").extract().asString());
        answers.add(CounterTest.issue(id, "620041700094").extract().asString());
        answers.add(
                CounterTest.note(id, UUID.randomUUID(), PEANUTS.replace("allergy", "Peanut oil"))
                        .extract()
                        .asString());
        answers.add(
                CounterTest.note(id, UUID.randomUUID(), PEANUTS.replace("2020-01", "Peanut oil"))
                        .extract()
                        .asString());
        answers.add(
                CorrectionTest.correct(id, "\"4\"", "{\"birthday\":\"1971-07-13Xanthippe\"}")
                        .extract()
                        .asString());
        answers.add(
                RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("integration"))
                        .contentType("application/x-ndjson")
                        .body(
                                "{\"name\":\"Xanthippe\"}\nXanthippe\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .post("/v1/customers/bulk")
                        .asString());
    }

    private static void scan(String where, Iterable<String> texts) {
        int count = 0;
        for (var text : texts) {
            count++;
            for (var personal : PERSONAL) {
                var bytes = personal.getBytes(StandardCharsets.UTF_8);
                assertThat(text)
                        .as(where)
                        .doesNotContainIgnoringCase(personal)
                        .doesNotContainIgnoringCase(HexFormat.of().formatHex(bytes))
                        .doesNotContain(inBase64(bytes));
            }
        }
        assertThat(count).as("texts in " + where).isPositive();
    }

    /// What the bytes look like inside a longer base64 text, at each of the three places where they
    /// can begin.
    private static String[] inBase64(byte[] bytes) {
        var forms = new String[3];
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The outermost characters also carry bits of the neighbours.
            int first = before == 0 ? 0 : before + 1;
            int last = shifted.length % 3 == 0 ? text.length() : text.length() - 1;
            forms[before] = text.substring(first, last);
        }
        return forms;
    }

    /// Every row of every table of every schema, as text.
    private static List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var sql = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found =
                    sql.executeQuery(
                            """
                            select format('%I.%I', schemaname, tablename) from pg_tables
                            where schemaname not in ('pg_catalog', 'information_schema')
                            """)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            assertThat(tables).contains("public.events", "projections.search_tokens");
            for (var table : tables) {
                try (var found = sql.executeQuery("select t::text from " + table + " t")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static long number(String query) throws SQLException {
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> everyRecord() throws SQLException {
        // Cards and alerts are not published, nor is the survivor's side of a merge.
        long published =
                number(
                        "select count(*) from events where stream_type in ('customer', 'consent', 'objection')"
                                + " and event_type not in"
                                + " ('customer-absorbed', 'customer-followed', 'customer-let-go')");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> KafkaProbe.readAll("maison.customers").size() >= published);
        return KafkaProbe.readAll("maison.customers").stream()
                .map(each ->
                        each.key()
                                + each.value()
                                + List.of(each.headers().toArray()).stream()
                                        .map(header ->
                                                new String(header.value(), StandardCharsets.UTF_8))
                                        .toList())
                .toList();
    }
}
