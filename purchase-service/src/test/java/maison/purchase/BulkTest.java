package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BulkTest {

    private static List<String> statuses(String answer) {
        return answer.lines().map(line -> JsonPath.from(line).getString("status")).toList();
    }

    @Test
    void a_bad_line_never_stops_the_others() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        String lines =
                String.join(
                        "\n",
                        Till.line("sale", first, Till.sale(first)),
                        "{not json",
                        "[]",
                        "null",
                        "{\"type\":\"gift\",\"id\":\"" + UUID.randomUUID() + "\"}",
                        "{\"type\":\"sale\",\"id\":\"17\"}",
                        Till.line("sale", UUID.randomUUID(), Till.sale(first)),
                        Till.line("sale", second, Till.sale(second).replace("30.00", "30.01")),
                        "",
                        Till.returnLine(back, first, Till.back("1", "1")),
                        Till.returnLine(UUID.randomUUID(), first, Till.back("1", "3")),
                        Till.returnLine(UUID.randomUUID(), second, Till.back("1", "1")),
                        Till.line(
                                "unlinked-return", UUID.randomUUID(), ApiExamples.UNLINKED_RETURN),
                        Till.line("sale", first, Till.sale(first)));

        String answer = Till.bulk(lines).then().statusCode(200).extract().asString();

        assertThat(statuses(answer))
                .containsExactly(
                        "created",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "created",
                        "refused",
                        "refused",
                        "created",
                        "replayed");
        List<JsonPath> results = answer.lines().map(JsonPath::from).toList();
        assertThat(results.stream().map(each -> each.getInt("index")))
                .containsExactlyElementsOf(IntStream.range(0, 13).boxed().toList());
        assertThat(results.get(6).getString("problem.type"))
                .isEqualTo("/problems/receipt-number-taken");
        assertThat(results.get(7).getString("problem.errors[0].pointer")).isEqualTo("/total");
        assertThat(results.get(9).getString("problem.type")).isEqualTo("/problems/more-than-sold");
        assertThat(results.get(10).getString("problem.type")).isEqualTo("/problems/not-found");
        assertThat(Log.eventsOf(first)).isEqualTo(2);
        assertThat(Log.eventsOf(second)).isZero();
    }

    @Test
    void sending_a_file_again_changes_nothing() {
        var lines = new ArrayList<String>();
        for (int each = 0; each < 2_000; each++) {
            UUID id = UUID.randomUUID();
            lines.add(Till.line("sale", id, Till.sale(id)));
        }
        String file = String.join("\n", lines);

        String first = Till.bulk(file).then().statusCode(200).extract().asString();
        long events = Log.events();
        String second = Till.bulk(file).then().statusCode(200).extract().asString();

        assertThat(statuses(first)).hasSize(2_000).containsOnly("created");
        assertThat(statuses(second)).hasSize(2_000).containsOnly("replayed");
        assertThat(Log.events()).isEqualTo(events);
    }

    /// All of them come in one unit, so each result is a decision of its own.
    @Test
    void what_is_there_already_is_told_apart_from_what_is_new() {
        UUID known = UUID.randomUUID();
        Till.put("/v1/sales/" + known, Till.sale(known)).then().statusCode(201);
        var lines = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int each = 0; each < 200; each++) {
            UUID id = UUID.randomUUID();
            lines.add(Till.line("sale", id, Till.sale(id)));
            lines.add(Till.line("sale", known, Till.sale(known)));
            lines.add(Till.line("sale", known, Till.sale(known).replace("PEARL", "OTHER")));
            lines.add(Till.line("sale", UUID.randomUUID(), Till.sale(known)));
            lines.add(Till.returnLine(UUID.randomUUID(), id, Till.back("1", "1")));
            expected.addAll(List.of("created", "replayed", "refused", "refused", "created"));
        }
        String answer = Till.bulk(String.join("\n", lines)).asString();
        assertThat(statuses(answer)).isEqualTo(expected);
        assertThat(Log.eventsOf(known)).isEqualTo(1);
    }

    @Test
    void a_till_captures_for_its_own_store_only() {
        UUID id = UUID.randomUUID();
        String answer =
                RestAssured.given()
                        .auth()
                        .oauth2(Tokens.terminal("riyadh"))
                        .contentType("application/x-ndjson")
                        .body(Till.line("sale", id, Till.sale(id)).getBytes(StandardCharsets.UTF_8))
                        .post("/v1/bulk")
                        .asString();
        assertThat(JsonPath.from(answer).getInt("problem.status")).isEqualTo(403);
        assertThat(Log.eventsOf(id)).isZero();
    }

    /// A result comes back while the request is still being written: both directions stream.
    @Test
    void answers_lines_while_the_file_is_still_coming() throws Exception {
        try (var body = new PipedInputStream(1 << 16);
                var http = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<InputStream>> running;
            try (var pipe = new PipedOutputStream(body)) {
                running = http.sendAsync(request(body), BodyHandlers.ofInputStream());
                for (int each = 0; each < 3; each++) {
                    send(pipe, UUID.randomUUID());
                }
                // The JDK's client hands out the answer only when it has sent the whole request;
                // what is to be seen is that the service does not wait for the end to record.
                await().until(() -> Log.eventsHolding("STREAMED") == 3);
            }
            try (var reader =
                    new BufferedReader(
                            new InputStreamReader(running.get().body(), StandardCharsets.UTF_8))) {
                assertThat(reader.lines()).hasSize(3);
            }
        }
    }

    private HttpRequest request(InputStream body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/bulk"))
                .header("Authorization", "Bearer " + Tokens.of("integration"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
    }

    private static void send(PipedOutputStream pipe, UUID id) throws IOException {
        String line = Till.line("sale", id, Till.sale(id).replace("PEARL", "STREAMED")) + "\n";
        pipe.write(line.getBytes(StandardCharsets.UTF_8));
        // More than any buffer on the way, so that the lines do arrive.
        pipe.write(" ".repeat(1 << 15).getBytes(StandardCharsets.UTF_8));
        pipe.write('\n');
        pipe.flush();
    }
}
