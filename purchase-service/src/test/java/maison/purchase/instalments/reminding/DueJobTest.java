package maison.purchase.instalments.reminding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.ClocksForTests;
import maison.purchase.StatusKeyForTests;
import maison.purchase.instalments.LayawayExamples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Layaways that were opened so long before today that instalments are due.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
@QuarkusTestResource(ClocksForTests.class)
class DueJobTest {

    @Inject DueJob job;

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Test
    void each_instalment_is_told_once_however_often_and_wherever_the_job_runs() throws Exception {
        open(LayawayExamples.OPENING, 200);
        Callable<Void> run =
                () -> {
                    job.run();
                    return null;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(List.of(run, run, run))) {
                each.get();
            }
        }
        job.run();
        job.run();

        assertThat(told()).containsExactly(true, true, true, true);
        await().atMost(Duration.ofSeconds(30)).until(() -> records().size() == 5);
        List<ConsumerRecord<String, String>> records = records();
        assertThat(type(records.getFirst())).isEqualTo("maison.layaway.opened.v1");
        assertThat(records.subList(1, 5))
                .allMatch(record -> type(record).equals("maison.layaway.instalment-due.v1"));
        assertThat(records).allSatisfy(record -> assertThat(record.value()).doesNotContain("Halo"));
    }

    @Test
    void what_is_not_due_yet_or_paid_before_is_not_told() {
        open(
                LayawayExamples.OPENING.replace(
                        "\"schedule\": {\"count\": 4, \"frequency\": \"monthly\"}",
                        "\"instalments\": ["
                                + part(-20, "400.00")
                                + ","
                                + part(1, "400.00")
                                + ","
                                + part(30, "800.00")
                                + "]"),
                40);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("application/json")
                .body(LayawayExamples.PAYMENT.replace("2026-04-10T16:20:00Z", ago(1)))
                .put("/v1/layaways/" + id + "/payments/" + UUID.randomUUID())
                .then()
                .statusCode(201);

        job.run();

        assertThat(told()).containsExactly(false, true, false);
    }

    private static String part(int days, String amount) {
        return "{\"dueOn\": \"%s\", \"amount\": {\"amount\": \"%s\", \"currency\": \"USD\"}}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Dubai")).plusDays(days), amount);
    }

    private static String ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private void open(String example, int daysAgo) {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("application/json")
                .body(
                        example.replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString())
                                .replace("2026-03-14T11:30:00Z", ago(daysAgo)))
                .put("/v1/layaways/" + id)
                .then()
                .statusCode(201);
    }

    private List<Boolean> told() {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/v1/layaways/" + id)
                .jsonPath()
                .getList("instalments.told", Boolean.class);
    }

    private List<ConsumerRecord<String, String>> records() {
        return KafkaProbe.readAll("maison.layaways").stream()
                .filter(record -> record.key().equals(customer.toString()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
