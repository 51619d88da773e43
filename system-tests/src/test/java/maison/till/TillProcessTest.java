package maison.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the reference till makes of answers, which docs/offline-tills.md promises.
@Timeout(60)
class TillProcessTest {

    private static final String CREATED = "{\"index\":0,\"status\":\"created\"}";
    private static final String BROKEN =
            "{\"index\":0,\"status\":\"refused\",\"problem\":{\"type\":\"/problems/internal-error\","
                    + "\"status\":500}}";
    private static final String LOST =
            "{\"index\":0,\"status\":\"refused\",\"problem\":{"
                    + "\"type\":\"/problems/concurrent-change\",\"status\":409}}";
    private static final String WRONG =
            "{\"index\":0,\"status\":\"refused\",\"problem\":{\"type\":\"/problems/invalid-request\","
                    + "\"status\":400}}";

    @TempDir Path folder;

    /// What the service answers to an act from now on.
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final LinkedBlockingQueue<List<String>> requests = new LinkedBlockingQueue<>();
    private final HttpServer server;

    TillProcessTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1/bulk", this::bulk);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void bulk(HttpExchange exchange) throws IOException {
        List<String> acts =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        var body = new StringBuilder();
        for (String act : acts) {
            body.append(answers.getOrDefault(act, CREATED)).append('\n');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        requests.add(acts);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Process till() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target", "classes").toAbsolutePath().toString(),
                        TillProcess.class.getName(),
                        folder.toString(),
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "token")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader words(Process till) {
        return new BufferedReader(
                new InputStreamReader(till.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void act(Process till, String... acts) throws IOException {
        Writer to = new OutputStreamWriter(till.getOutputStream(), StandardCharsets.UTF_8);
        to.write(String.join("\n", acts) + "\n");
        to.flush();
    }

    private static void await(BufferedReader words, String beginning) throws IOException {
        for (String word = words.readLine();
                word == null || !word.startsWith(beginning);
                word = words.readLine()) {
            assertThat(word).as("The till's word before " + beginning).isNotNull();
        }
    }

    private List<String> nextRequest() throws InterruptedException {
        List<String> request = requests.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("A request").isNotNull();
        return request == null ? List.of() : request;
    }

    @Test
    void what_the_service_failed_to_record_is_sent_again_and_holds_up_nothing() throws Exception {
        answers.put("broken", BROKEN);
        answers.put("lost", LOST);
        Process till = till();
        try {
            BufferedReader words = words(till);
            await(words, "sent");
            act(till, "broken", "lost", "sound");
            List<String> request = nextRequest();
            while (!request.equals(List.of("broken", "lost"))) {
                request = nextRequest();
            }
            answers.remove("lost");
            while (!request.equals(List.of("broken"))) {
                request = nextRequest();
            }
            answers.clear();
            await(words, "sent");
            assertThat(requests).allSatisfy(each -> assertThat(each).containsExactly("broken"));
        } finally {
            till.destroyForcibly().waitFor(Duration.ofSeconds(10));
        }
    }

    @Test
    void what_was_refused_is_not_sent_again_and_told_after_a_restart() throws Exception {
        answers.put("wrong", WRONG);
        Process till = till();
        try {
            BufferedReader words = words(till);
            await(words, "sent");
            act(till, "wrong");
            await(words, "refused {");
            await(words, "sent");
            act(till, "sound");
            await(words, "sent");
        } finally {
            till.destroyForcibly().waitFor(Duration.ofSeconds(10));
        }
        assertThat(requests).containsExactly(List.of("wrong"), List.of("sound"));
        Process next = till();
        try {
            await(words(next), "refused-before wrong");
        } finally {
            next.destroyForcibly().waitFor(Duration.ofSeconds(10));
        }
    }

    @Test
    void an_answer_with_more_results_than_acts_is_none() throws Exception {
        answers.put("twice", CREATED + "\n" + CREATED);
        Process till = till();
        try {
            BufferedReader words = words(till);
            await(words, "sent");
            act(till, "twice");
            await(words, "offline");
            answers.clear();
            await(words, "sent");
        } finally {
            till.destroyForcibly().waitFor(Duration.ofSeconds(10));
        }
    }
}
