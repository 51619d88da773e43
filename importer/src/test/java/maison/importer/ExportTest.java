package maison.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole command against a gateway that breaks off, over real HTTP.
class ExportTest {

    private static final int RECORDS = 40;

    @TempDir Path directory;

    private final List<String> queries = new ArrayList<>();
    private final List<Integer> cuts = new ArrayList<>();
    private final HttpServer server;
    private String kind = "sales";
    private boolean tampers;

    ExportTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/realm", this::signIn);
        server.createContext("/api/purchase/v1/exports/", this::export);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String json =
                exchange.getRequestURI().getPath().endsWith("token")
                        ? "{\"access_token\":\"t\",\"expires_in\":300}"
                        : "{\"token_endpoint\":\"" + address() + "/realm/token\"}";
        answer(exchange, 200, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String record(int number) {
        return "{\"type\":\"sale\",\"id\":\"%d\",\"cursor\":\"%dof%d\"}\n"
                .formatted(number, number, RECORDS);
    }

    private static String records(int after) {
        var records = new StringBuilder();
        for (int number = after + 1; number <= RECORDS; number++) {
            records.append(record(number));
        }
        return records.toString();
    }

    private static String end(String records, int after) {
        return "{\"type\":\"export-end\",\"kind\":\"sales\",\"count\":%d,\"cursor\":\"%dof%d\",\"sha256\":\"%s\"}\n"
                .formatted(RECORDS - after, RECORDS, RECORDS, sha256(records));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void export(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (!exchange.getRequestURI().getPath().endsWith("/sales")) {
            answer(exchange, 404, new byte[0]);
            return;
        }
        queries.add(query);
        int at = query.indexOf("after=");
        int after = at < 0 ? 0 : Integer.parseInt(query.substring(at + 6, query.indexOf("of", at)));
        String records = records(after);
        String whole =
                (tampers ? records.replace("\"9\"", "\"8\"") : records) + end(records, after);
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Maison-Export-As-Of", Integer.toString(RECORDS));
        exchange.sendResponseHeaders(200, 0);
        int length = cuts.isEmpty() ? bytes.length : Math.min(cuts.removeFirst(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, length);
        exchange.close();
    }

    private ExitCode run(Path file, String... more) throws InterruptedException {
        var words = new ArrayList<>(List.of(kind, file.toString()));
        words.addAll(List.of(more));
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Export(words, out, false)
                .run(
                        Map.of(
                                "MAISON_GATEWAY_URL",
                                address(),
                                "MAISON_OIDC_URL",
                                address() + "/realm",
                                "MAISON_CLIENT_ID",
                                "integration",
                                "MAISON_CLIENT_SECRET",
                                "secret"));
    }

    @Test
    void a_file_that_is_whole_is_not_asked_for_again() throws Exception {
        Path file = directory.resolve("sales.ndjson");
        assertThat(run(file, "--store", "dubai mall", "--from", "2026-01-01T00:00:00Z"))
                .isEqualTo(ExitCode.COMPLETE);
        assertThat(Files.readString(file)).isEqualTo(records(0) + end(records(0), 0));
        assertThat(queries)
                .containsExactly("store=dubai+mall&from=2026-01-01T00:00:00Z&format=ndjson");
        run(file);
        assertThat(queries).hasSize(1);
    }

    @Test
    void goes_on_wherever_it_breaks_off() throws Exception {
        Path file = directory.resolve("sales.ndjson");
        cuts.addAll(List.of(1, record(1).length() - 1, 700));
        run(file);
        assertThat(queries).hasSize(4);
        assertThat(Files.readString(file)).startsWith(records(0));
        assertThat(Files.readString(file).lines()).hasSize(RECORDS + 1);
    }

    @Test
    void another_run_completes_what_was_cut_within_a_line() throws Exception {
        Path file = directory.resolve("sales.ndjson");
        Files.writeString(file, record(1) + record(2) + record(3).substring(0, 20));
        run(file);
        assertThat(queries).containsExactly("format=ndjson&after=2of40");
        assertThat(Files.readString(file)).isEqualTo(records(0) + end(records(2), 2));
    }

    @Test
    void what_was_changed_on_the_way_is_told() {
        tampers = true;
        assertThatThrownBy(() -> run(directory.resolve("sales.ndjson")))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void another_file_is_left_alone() throws Exception {
        Path file = directory.resolve("letter.txt");
        Files.writeString(file, "Dear all\n");
        assertThatThrownBy(() -> run(file)).isInstanceOf(ImportFailure.class);
        assertThat(Files.readString(file)).isEqualTo("Dear all\n");
    }

    @Test
    void an_unknown_kind_is_told() {
        kind = "secrets";
        assertThatThrownBy(() -> run(directory.resolve("secrets")))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("404");
    }
}
