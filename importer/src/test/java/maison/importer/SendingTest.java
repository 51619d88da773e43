package maison.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole command against a gateway that is sometimes away, over real HTTP.
class SendingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path directory;

    private final Set<String> known = new HashSet<>();
    private final List<String> types = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;
    private String refusedSku = "";

    SendingTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/realm", this::signIn);
        server.createContext("/api", this::bulk);
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
        boolean discovery = exchange.getRequestURI().getPath().contains(".well-known");
        String answer =
                discovery
                        ? "{\"token_endpoint\":\"%s/realm/token\"}".formatted(address())
                        : "{\"access_token\":\"t%d\",\"expires_in\":300}"
                                .formatted(tokens.incrementAndGet());
        answer(exchange, 200, answer);
    }

    private synchronized void bulk(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (failures.getAndDecrement() > 0) {
            answer(exchange, 503, "");
            return;
        }
        if (exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer t1")) {
            // As when a token is revoked: the client must fetch another and go on.
            answer(exchange, 401, "");
            return;
        }
        var results = new StringBuilder();
        int index = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).lines().toList()) {
            results.append(result(index++, JSON.readTree(line))).append('\n');
        }
        answer(exchange, 200, results.toString());
    }

    private String result(int index, JsonNode line) {
        types.add(line.path("type").asText("customer"));
        String sku = line.path("lines").path(0).path("sku").asText();
        if (!refusedSku.isEmpty() && sku.equals(refusedSku)) {
            return "{\"index\":%d,\"status\":\"refused\",\"problem\":{\"title\":\"No\"}}"
                    .formatted(index);
        }
        String status = known.add(line.path("id").asText()) ? "created" : "replayed";
        return "{\"index\":%d,\"status\":\"%s\"}".formatted(index, status);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ExitCode run(ByteArrayOutputStream out) throws IOException, InterruptedException {
        Path file = directory.resolve("till.csv");
        Files.writeString(
                file,
                Histories.HEADER
                        + "\n1,A,Apple,5,2011-07-01 10:00:00,1.50,7,UK"
                        + "\n2,B,Bell,1,2011-07-01 10:00:00,2.00,,UK"
                        + "\nC3,A,Apple,-2,2011-07-02 10:00:00,1.50,7,UK\n");
        var arguments =
                Arguments.of(
                        List.of(
                                "sales",
                                file.toString(),
                                "--report",
                                directory.resolve("report.csv").toString()));
        Map<String, String> environment =
                Map.of(
                        "MAISON_GATEWAY_URL",
                        address(),
                        "MAISON_OIDC_URL",
                        address() + "/realm",
                        "MAISON_CLIENT_ID",
                        "integration",
                        "MAISON_CLIENT_SECRET",
                        "test-only");
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Import(arguments, stream, false).run(environment);
    }

    @Test
    void sends_customers_then_sales_then_returns_and_again_changes_nothing() throws Exception {
        var first = new ByteArrayOutputStream();
        assertThat(run(first)).isEqualTo(ExitCode.COMPLETE);
        assertThat(types).containsExactly("customer", "sale", "sale", "return");
        assertThat(first.toString(StandardCharsets.UTF_8)).contains("2 sales      2 new, 0 there");

        var second = new ByteArrayOutputStream();
        assertThat(run(second)).isEqualTo(ExitCode.COMPLETE);
        assertThat(second.toString(StandardCharsets.UTF_8)).contains("2 sales      0 new, 2 there");
        assertThat(known).hasSize(4);
    }

    @Test
    void goes_on_when_the_gateway_comes_back() throws Exception {
        failures.set(3);
        assertThat(run(new ByteArrayOutputStream())).isEqualTo(ExitCode.COMPLETE);
        assertThat(known).hasSize(4);
        assertThat(tokens.get()).isEqualTo(2);
    }

    @Test
    void what_the_service_refuses_is_in_the_report() throws Exception {
        refusedSku = "B";
        assertThat(run(new ByteArrayOutputStream())).isEqualTo(ExitCode.REFUSED);
        assertThat(directory.resolve("report.csv")).content().contains("3,2,refused,No");
    }

    @Test
    void a_wrong_command_line_is_said() {
        assertThatThrownBy(() -> Arguments.of(List.of("sales")))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("Usage");
        assertThatThrownBy(() -> Arguments.of(List.of("sales", "f", "--streams", "99")))
                .isInstanceOf(ImportFailure.class);
        assertThatThrownBy(() -> Mapping.named("nowhere.json"))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("neither built in nor a file");
    }
}
