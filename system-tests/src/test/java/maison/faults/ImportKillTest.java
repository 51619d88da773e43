package maison.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import maison.house.Api;
import maison.house.SharedHouse;
import maison.launcher.supervising.Component;
import org.junit.jupiter.api.Test;

/// The service is really killed while a file comes in, which is larger than any request may be; the
/// next one goes on, and every sale of the file is there once.
class ImportKillTest {

    private static final int SALES = 30_000;
    private static final int KILLS = 2;

    /// What the gateway lets through elsewhere.
    private static final int REQUEST_MAX = 1024 * 1024;

    private static final String BOUNDARY = "between-the-parts";

    private final String till = "till-" + UUID.randomUUID();

    @Test
    void a_file_comes_in_once_though_the_service_is_killed_meanwhile() throws Exception {
        assertThat(file().length()).isGreaterThan(REQUEST_MAX);
        JsonNode taken = send();
        String address = "/api/purchase/v1/imports/" + taken.at("/importId").asText();
        Component purchase = SharedHouse.get().component("purchase");
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int before = done;
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> doneOf(address) > before);
            // One that has nothing left to do survives any kill.
            assertThat(doneOf(address)).as("done at the kill").isLessThan(SALES);
            purchase.kill();
            purchase.awaitReady(Duration.ofMinutes(2));
            done = doneOf(address);
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> isCompleted(address));

        JsonNode end = read(address);
        assertThat(end.at("/created").asInt() + end.at("/replayed").asInt()).isEqualTo(SALES);
        assertThat(end.at("/refused").asInt()).isZero();
        assertThat(stored()).isEqualTo(SALES);

        assertThat(send().at("/importId")).isEqualTo(taken.at("/importId"));
        assertThat(stored()).isEqualTo(SALES);
    }

    private JsonNode send() throws IOException, InterruptedException {
        return Api.as("integration")
                .post(
                        "/api/purchase/v1/imports",
                        part("mapping", mapping()) + part("file", file()) + "--" + BOUNDARY + "--",
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY))
                .json();
    }

    private static String part(String name, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(
                        BOUNDARY,
                        name,
                        name.equals("file") ? "; filename=\"sales.csv\"" : "",
                        text);
    }

    private String mapping() {
        return """
        {"name":"%s","columns":{"invoice":"no","sku":"sku","description":"sku","quantity":"n",
         "date":"at","unitPrice":"price"},"dateFormat":"uuuu-MM-dd HH:mm","zone":"Asia/Dubai",
         "currency":"USD","store":"main","terminal":"%s","channel":"store","tender":"other"}
        """
                .formatted(till, till);
    }

    private static String file() {
        var file = new StringBuilder("no,sku,n,at,price\n");
        for (int each = 0; each < SALES; each++) {
            file.append(each).append(",RING,1,2024-03-05 11:20,250.00\n");
        }
        return file.toString();
    }

    private static int doneOf(String address) throws IOException, InterruptedException {
        return read(address).at("/done").asInt();
    }

    private static boolean isCompleted(String address) throws IOException, InterruptedException {
        return read(address).at("/state").asText().equals("completed");
    }

    // Asked again while the service is away.
    private static JsonNode read(String address) throws IOException, InterruptedException {
        return Api.as("integration").get(address).json();
    }

    private long stored() {
        return SharedHouse.number(
                "purchase", "select count(*) from sales where terminal_id = '" + till + "'");
    }
}
