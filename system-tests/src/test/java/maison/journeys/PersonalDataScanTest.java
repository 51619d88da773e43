package maison.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.house.Api;
import maison.house.Person;
import maison.house.SharedHouse;
import maison.house.Topics;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// Looks at every byte that the house keeps, not only at what its APIs show.
class PersonalDataScanTest {

    private static final List<String> SECRETS =
            List.of(
                    "zyxwvanthe",
                    "quillbeaumont",
                    "zyx.quill@example.org",
                    "7700900461",
                    "7700 900461",
                    "quartz pollen",
                    "620041700084");

    private static final int PIECE = 16 << 20;
    private static final int OVERLAP = 100;

    @Test
    void no_database_topic_or_log_holds_a_name_an_address_or_a_number() throws Exception {
        UUID customer = UUID.randomUUID();
        var registered =
                Api.as("integration")
                        .put(
                                "/api/customer/v1/customers/" + customer,
                                """
                                {"name":{"given":"Zyxwvanthe","family":"Quillbeaumont"},
                                 "phones":[{"number":"+44 7700 900461"}],
                                 "emails":[{"address":"zyx.quill@example.org"}]}\
                                """);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        serve(customer);
        Person officer = Person.signIn("privacy-officer");

        assertThat(findings(SECRETS)).isEmpty();
        assertThatTheScanSees(customer);

        var erased =
                officer.send(
                        "POST",
                        "/api/customer/v1/customers/" + customer + "/erasure",
                        "{\"reason\":\"request-of-customer\"}",
                        Map.of(
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Idempotency-Key",
                                "erase-" + customer));
        assertThat(erased.status()).as(erased.text()).isIn(200, 201);
        assertThat(findings(SECRETS)).isEmpty();
        assertThat(
                        Person.signIn("admin")
                                .send("GET", "/api/customer/v1/operations/chains", "")
                                .json()
                                .path("intact")
                                .asBoolean())
                .isTrue();
    }

    /// What a counter does with a client: a card, an allergy, and the checkout by each of them.
    private static void serve(UUID customer) throws Exception {
        Api till = Api.as("pos-main-1");
        var card =
                till.post(
                        "/api/customer/v1/customers/" + customer + "/cards",
                        "{\"number\":\"620041700084\"}",
                        Map.of());
        assertThat(card.status()).as(card.text()).isEqualTo(201);
        var alert =
                Person.signIn("associate")
                        .send(
                                "PUT",
                                "/api/customer/v1/customers/%s/alerts/%s"
                                        .formatted(customer, UUID.randomUUID()),
                                "{\"kind\":\"allergy\",\"text\":\"Quartz pollen\"}");
        assertThat(alert.status()).as(alert.text()).isEqualTo(201);
        for (String identifier :
                List.of("+44 7700 900461", "zyx.quill@example.org", "MAISON:CARD:620041700084")) {
            String checkout =
                    """
                    {"identifier":"%s","storeId":"main","terminalId":"main-1",
                     "currency":"USD","occurredAt":"2026-03-14T11:30:00Z",
                     "zone":"Asia/Dubai","lines":[]}\
                    """
                            .formatted(identifier);
            // What a service that has just started is too slow to tell is left out of an answer.
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(
                                            till.post(
                                                            "/api/purchase/v1/checkouts",
                                                            checkout,
                                                            Map.of())
                                                    .text())
                                    .contains("Zyxwvanthe", "Quartz pollen"));
        }
    }

    /// The customer's id is no secret, and where it must stand the same scan finds it.
    private static void assertThatTheScanSees(UUID customer) throws SQLException, IOException {
        String id = customer.toString();
        List<String> found = findings(List.of(id));
        assertThat(found)
                .contains("customer public.events holds " + id)
                .contains("topic maison.customers holds " + id)
                .anyMatch(each -> each.startsWith(postgres().toString()));
    }

    private static Path postgres() {
        return SharedHouse.data().resolve("postgres");
    }

    private static List<String> findings(List<String> words) throws SQLException, IOException {
        var found = new ArrayList<String>();
        for (String service :
                List.of(
                        "customer",
                        "purchase",
                        "loyalty",
                        "appointment",
                        "notification",
                        "analytics")) {
            scanDatabase(service, words, found);
        }
        for (Topics.Entry each : Topics.readAll()) {
            scan("topic " + each.topic(), each.text(), words, found);
        }
        for (Path folder : List.of(SharedHouse.data().resolve("log"), postgres())) {
            scanFiles(folder, words, found);
        }
        return found;
    }

    private static void scanDatabase(String service, List<String> words, List<String> found)
            throws SQLException, IOException {
        try (var connection = SharedHouse.superuser(service);
                var sql = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var row =
                    sql.executeQuery(
                            "select format('%I.%I', schemaname, tablename) from pg_tables"
                                    + " where schemaname not like 'pg_%'"
                                    + " and schemaname <> 'information_schema'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                var bytes = new ByteArrayOutputStream();
                copy.copyOut("copy " + table + " to stdout", bytes);
                scan(service + " " + table, bytes.toString(StandardCharsets.UTF_8), words, found);
            }
        }
    }

    private static void scanFiles(Path folder, List<String> words, List<String> found)
            throws IOException {
        assertThat(folder).isDirectory();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                scanFile(file, words, found);
            }
        }
    }

    // In pieces that overlap, so that a word on the edge of one is in the next.
    private static void scanFile(Path file, List<String> words, List<String> found)
            throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] end = new byte[0];
            for (byte[] next = in.readNBytes(PIECE); next.length > 0; next = in.readNBytes(PIECE)) {
                var piece = new ByteArrayOutputStream(end.length + next.length);
                piece.writeBytes(end);
                piece.writeBytes(next);
                byte[] bytes = piece.toByteArray();
                scan(file.toString(), piece.toString(ISO_8859_1), words, found);
                end = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - OVERLAP), bytes.length);
            }
        } catch (NoSuchFileException _) {
            // The database and the broker are at work and drop files of theirs.
        }
    }

    private static void scan(String where, String text, List<String> words, List<String> found) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (folded.contains(word)) {
                found.add(where + " holds " + word);
            }
        }
    }
}
