package maison.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import maison.gateway.testing.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class StreamingTest {

    private static final int CHUNK = 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void lets_a_waiting_feed_tick_by_tick_through() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(gateway() + "/api/customer/v1/events?tick-one"))
                        .header("Authorization", "Bearer " + Caller.token("feed.integration"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
            assertThat(lines.next()).isEqualTo("first");
            Caller.open("tick-one");
            assertThat(lines.next()).isEqualTo("second");
        }
    }

    @Test
    void streams_a_bulk_upload_of_unknown_length() {
        try (var raw = Raw.connect()) {
            beginUpload(raw, "/api/purchase/v1/bulk");
            for (int sent = 0; sent < 48 * MEGABYTE; sent += CHUNK) {
                sendChunk(raw);
            }
            raw.write(ascii("0\r\n\r\n"));
            assertThat(raw.until("{\"bytes\":50331648}"))
                    .startsWith("HTTP/1.1 200")
                    .contains("{\"bytes\":50331648}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/purchase/v1/imports", "/api/purchase/v1/catalogue/imports"})
    void lets_files_through_that_are_larger_than_a_request(String address) {
        try (var raw = Raw.connect()) {
            beginUpload(raw, address);
            for (int sent = 0; sent < 4 * MEGABYTE; sent += CHUNK) {
                sendChunk(raw);
            }
            raw.write(ascii("0\r\n\r\n"));
            assertThat(raw.until("\"bytes\":4194304"))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"bytes\":4194304");
        }
    }

    @Test
    void holds_the_caller_back_while_the_service_does_not_read() {
        var sent = new AtomicLong();
        try (var raw = Raw.connect()) {
            beginUpload(raw, "/api/purchase/v1/bulk/held");
            var writer = Thread.ofVirtual().start(() -> pour(raw, sent));
            await().atMost(Duration.ofSeconds(20)).until(() -> standsStill(sent), still -> still);
            assertThat(sent.get()).isPositive().isLessThan(24L * MEGABYTE);
            Caller.open("held");
            await().atMost(Duration.ofSeconds(30)).until(() -> !writer.isAlive());
            assertThat(raw.until("{\"bytes\":50331648}"))
                    .startsWith("HTTP/1.1 200")
                    .contains("{\"bytes\":50331648}");
        }
    }

    @Test
    void counts_the_bytes_of_an_upload_that_announces_no_length() {
        try (var raw = Raw.connect()) {
            beginUpload(raw, "/api/purchase/v1/bulk");
            for (int sent = 0; sent < 96 * MEGABYTE; sent += CHUNK) {
                sendChunk(raw);
            }
            assertThat(raw.until("body-too-large"))
                    .startsWith("HTTP/1.1 413")
                    .contains("body-too-large");
        }
    }

    @Test
    void refuses_an_announced_length_before_a_byte_is_sent() {
        try (var raw = Raw.connect()) {
            raw.send(
                    post("/api/purchase/v1/bulk"),
                    "Content-Length: " + 65 * MEGABYTE,
                    "Expect: 100-continue");
            assertThat(raw.some(4096)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void says_go_on_to_a_caller_who_asks_first() {
        try (var raw = Raw.connect()) {
            raw.send(post("/api/purchase/v1/bulk"), "Content-Length: 5", "Expect: 100-continue");
            assertThat(raw.some(25)).startsWith("HTTP/1.1 100");
            raw.write(ascii("12345"));
            assertThat(raw.until("{\"bytes\":5}")).contains("{\"bytes\":5}");
        }
    }

    @Test
    void refuses_a_body_of_unknown_length_where_no_stream_is_expected() {
        try (var raw = Raw.connect()) {
            beginUpload(raw, "/api/customer/v1/echo");
            raw.write(ascii("2\r\n{}\r\n0\r\n\r\n"));
            assertThat(raw.until("length-required"))
                    .startsWith("HTTP/1.1 411")
                    .contains("length-required");
        }
    }

    @Test
    void refuses_a_length_beside_a_transfer_encoding_and_an_encoding_it_does_not_know() {
        try (var raw = Raw.connect()) {
            raw.send(
                    post("/api/customer/v1/echo"),
                    "Transfer-Encoding: chunked",
                    "Content-Length: 4",
                    "Connection: close");
            raw.write(ascii("0\r\n\r\n"));
            assertThat(raw.rest()).startsWith("HTTP/1.1 4");
        }
        try (var raw = Raw.connect()) {
            raw.send(
                    post("/api/purchase/v1/bulk"),
                    "Transfer-Encoding: gzip, chunked",
                    "Connection: close");
            raw.write(ascii("0\r\n\r\n"));
            assertThat(raw.rest()).startsWith("HTTP/1.1 400");
        }
    }

    private static void pour(Raw raw, AtomicLong sent) {
        while (sent.get() < 48L * MEGABYTE) {
            sendChunk(raw);
            sent.addAndGet(CHUNK);
        }
        raw.write(ascii("0\r\n\r\n"));
    }

    /// True once nothing more was sent for a second, which on a loopback is for ever.
    private static boolean standsStill(AtomicLong sent) {
        var before = sent.get();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        return before > 0 && sent.get() == before;
    }

    private static void beginUpload(Raw raw, String path) {
        raw.send(post(path), "Transfer-Encoding: chunked");
    }

    private static String[] post(String path) {
        return new String[] {
            "POST " + path + " HTTP/1.1",
            "Authorization: Bearer " + Caller.token("uploads.integration")
        };
    }

    private static void sendChunk(Raw raw) {
        try {
            var output = raw.output();
            output.write(ascii(Integer.toHexString(CHUNK) + "\r\n"));
            output.write(new byte[CHUNK]);
            output.write(ascii("\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String gateway() {
        return "http://127.0.0.1:" + RestAssured.port;
    }
}
