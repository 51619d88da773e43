package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.workshop.JobExamples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// The client's own words: sealed, shown, logged, and gone with their person.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(value = KeyForTests.class, restrictToAnnotatedClass = true)
class JobWordsTest {

    private static final String WORDS = "My grandmother Amal wore it";
    private static final String SAYING =
            JobExamples.REPAIR.replace(
                    "\"estimateOnly\"", "\"words\": \"" + WORDS + "\", \"estimateOnly\"");

    private final Counter counter = new Counter();

    @Test
    void are_stored_sealed_and_a_repeat_is_known_by_them() {
        counter.put("", SAYING).then().statusCode(201);
        counter.put("", SAYING).then().statusCode(200).header("Idempotent-Replayed", "true");
        counter.put("", SAYING.replace("grandmother", "aunt"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/job-id-reused"));
        counter.put("", JobExamples.REPAIR).then().statusCode(409);

        assertThat(Log.eventsOf(counter.id)).isEqualTo(1);
        assertThat(Log.eventsHolding("grandmother")).isZero();
    }

    @Test
    void are_shown_to_staff_and_their_client_and_every_look_is_logged() {
        counter.put("", SAYING).then().statusCode(201).body("words", nullValue());
        counter.get("").then().body("words", equalTo(WORDS));
        counter.get("", Tokens.client(counter.customer)).then().body("words", equalTo(WORDS));
        counter.get("", Tokens.of("analyst"))
                .then()
                .statusCode(200)
                .body("words", nullValue())
                .body("pieces[0].declaredValue.amount", equalTo("4000.00"));
        assertThat(
                        Log.count(
                                "select count(*) from read_log where outcome = 'shown' and"
                                        + " subject_id = '"
                                        + counter.customer
                                        + "'"))
                .isEqualTo(2);
    }

    @Test
    void need_a_customer() {
        String nobody = SAYING.replace("\"customerId\": \"" + Counter.CUSTOMER + "\",", "");
        counter.put("", nobody).then().statusCode(400).body("errors.pointer", hasItem("/words"));
    }

    @Test
    void are_gone_when_the_customer_is_erased_and_nothing_else_is() {
        counter.put("", SAYING).then().statusCode(201);
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                counter.customer.toString(),
                                "maison.customer.erased.v1",
                                Sequences.next(),
                                Clock.systemUTC().instant(),
                                "{\"customerId\":\"%s\",\"at\":\"2026-03-15T10:15:30Z\"}"
                                        .formatted(counter.customer))));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> counter.get("").jsonPath().getString("words") == null);

        counter.get("").then().statusCode(200).body("pieces.size()", equalTo(1));
        var again = new Counter();
        Till.put(
                        again.address,
                        again.own(SAYING)
                                .replace(again.customer.toString(), counter.customer.toString()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/customer-erased"));
    }

    @Test
    void a_job_reaches_the_topic_in_order_under_the_customers_key() {
        counter.takeIn().then().statusCode(201);
        counter.approve();
        counter.step("/hand-overs", JobExamples.HAND_OVER).then().statusCode(201);
        counter.step("/cancellations", JobExamples.CANCELLATION).then().statusCode(201);

        await().atMost(Duration.ofSeconds(60)).until(() -> recordsOf(counter.customer).size() == 4);

        assertThat(recordsOf(counter.customer))
                .extracting(JobWordsTest::type)
                .containsExactly(
                        "maison.job.received.v1",
                        "maison.job.estimate-approved.v1",
                        "maison.job.handed-over.v1",
                        "maison.job.cancelled.v1");
    }

    private static List<ConsumerRecord<String, String>> recordsOf(UUID customer) {
        return KafkaProbe.readAll("maison.jobs").stream()
                .filter(record -> record.key().equals(customer.toString()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(
                record.headers().lastHeader("ce_type").value(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
