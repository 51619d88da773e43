package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// What a giver says: sealed, hidden until the day, shown, logged, and gone with the recipient.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(value = KeyForTests.class, restrictToAnnotatedClass = true)
class GiftMessageTest {

    private static final String WORDS = "For Layla, ten years on";
    private static final String PAST = "2026-04-01T06:00:00Z";
    private static final String FUTURE = "2150-01-01T00:00:00Z";

    // Positions in customer-service's log grow.
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final UUID sale = UUID.randomUUID();
    private final UUID giver = UUID.randomUUID();
    private final UUID recipient = UUID.randomUUID();
    private final String address = "/v1/sales/" + sale;

    private String gift(String day, String words) {
        return Till.with(
                Till.sale(sale, "\"" + giver + "\"", "3", "10.00", "30.00"),
                "\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"%s\",\"message\":\"%s\"}"
                        .formatted(recipient, day, words));
    }

    @Test
    void is_sealed_shown_from_its_day_on_and_every_look_is_logged() {
        Till.put(address, gift(PAST, WORDS)).then().statusCode(201);
        Till.get(address + "/gift-receipt", Tokens.client(recipient))
                .then()
                .statusCode(200)
                .body("message", equalTo(WORDS));
        Till.get(address + "/gift-receipt", Tokens.client(giver)).then().statusCode(404);
        assertThat(
                        Log.count(
                                "select count(*) from read_log where operation = 'gift' and"
                                        + " outcome = 'shown' and subject_id = '"
                                        + recipient
                                        + "'"))
                .isEqualTo(1);
        page().body(containsString(WORDS));
        Till.get(address).then().body(not(containsString("Layla")));
        Till.get(address).then().body("gift.message", nullValue());
    }

    private io.restassured.response.ValidatableResponse page() {
        return given().auth()
                .oauth2(Tokens.of("associate"))
                .accept("text/html")
                .get(address + "/receipt?gift=true")
                .then()
                .statusCode(200);
    }

    @Test
    void is_hidden_before_its_day_from_everybody() {
        Till.put(address, gift(FUTURE, WORDS)).then().statusCode(201);
        Till.get(address + "/gift-receipt", Tokens.client(recipient)).then().statusCode(404);
        Till.get(address + "/gift-receipt").then().statusCode(200).body("message", nullValue());
        page().body(not(containsString("Layla")));
        assertThat(
                        Log.count(
                                "select count(*) from read_log where subject_id = '"
                                        + recipient
                                        + "'"))
                .isZero();
    }

    @Test
    void a_repeat_is_known_by_the_words() {
        Till.put(address, gift(PAST, WORDS)).then().statusCode(201);
        Till.put(address, gift(PAST, WORDS))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put(address, gift(PAST, WORDS.replace("ten", "nine")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/sale-id-reused"));
        Till.put(address, gift(PAST, "4111 1111 1111 1111"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/gift/message"));
        Till.put(address, gift(PAST, "x".repeat(501))).then().statusCode(400);
        assertThat(Log.eventsOf(sale)).isEqualTo(1);
    }

    @Test
    void is_in_no_event_no_topic_and_no_log_in_clear() {
        var records = new CopyOnWriteArrayList<String>();
        var handler = new Listening(records);
        Logger.getLogger("").addHandler(handler);
        try {
            Till.put(address, gift(PAST, WORDS)).then().statusCode(201);
            Till.put(address, gift(PAST, "4111 1111 1111 1111 Layla")).then().statusCode(400);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(records).noneMatch(line -> line.contains("Layla"));
        assertThat(Log.eventsHolding("Layla")).isZero();
        assertThat(Log.eventsHolding("revealAt")).isPositive();

        await().atMost(Duration.ofSeconds(60)).until(() -> published().size() == 1);
        assertThat(published()).noneMatch(value -> value.contains("Layla"));
    }

    private List<String> published() {
        return KafkaProbe.readAll("maison.sales").stream()
                .filter(record -> record.key().equals(giver.toString()))
                .map(record -> record.value())
                .toList();
    }

    /// Keeps what is logged.
    private static final class Listening extends Handler {

        private final List<String> records;

        Listening(List<String> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord record) {
            records.add(String.valueOf(record.getMessage()) + List.of(parameters(record)));
        }

        private static Object[] parameters(LogRecord record) {
            Object[] given = record.getParameters();
            return given == null
                    ? new Object[0]
                    : java.util.Arrays.stream(given).map(String::valueOf).toArray();
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void is_gone_when_the_recipient_is_erased_and_the_gift_is_not() {
        Till.put(address, gift(PAST, WORDS)).then().statusCode(201);
        erase();
        assertThat(Till.get(address + "/gift-receipt").jsonPath().getString("message")).isNull();
        Till.get(address + "/gift-receipt").then().statusCode(200).body("lines.size()", equalTo(1));
        UUID other = UUID.randomUUID();
        Till.put("/v1/sales/" + other, gift(PAST, WORDS).replace(sale.toString(), other.toString()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/customer-erased"));
    }

    /// Erases the recipient, and waits until nothing can be sealed for them.
    private void erase() {
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                recipient.toString(),
                                "maison.customer.erased.v1",
                                SEQUENCE.incrementAndGet(),
                                Clock.systemUTC().instant(),
                                "{\"customerId\":\"%s\",\"at\":\"2026-04-15T10:15:30Z\"}"
                                        .formatted(recipient))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    UUID other = UUID.randomUUID();
                    String body = gift(PAST, WORDS).replace(sale.toString(), other.toString());
                    return Till.put("/v1/sales/" + other, body).statusCode() == 409;
                });
    }

    @Test
    void what_was_recorded_before_its_reader_was_erased_is_still_the_same_sale() {
        Till.put(address, gift(PAST, WORDS)).then().statusCode(201);
        erase();
        Till.put(address, gift(PAST, WORDS))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void an_offline_tills_sale_goes_without_what_cannot_be_kept() {
        erase();
        Till.put(address, gift(PAST, WORDS)).then().statusCode(409);
        String body = Till.with(gift(PAST, WORDS), "\"offlineSince\":\"2026-03-14T08:00:00Z\"");
        Till.put(address, body).then().statusCode(201);
        Till.put(address, body).then().statusCode(200).header("Idempotent-Replayed", "true");
        Till.get(address + "/gift-receipt").then().statusCode(200).body("message", nullValue());
    }

    @Test
    void an_exchange_takes_none() {
        Till.put(address, Till.sale(sale)).then().statusCode(201);
        String body =
                ApiExamples.EXCHANGE.replace(
                        "\"sale\": {",
                        "\"sale\": {\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"%s\",\"message\":\"%s\"},"
                                .formatted(recipient, PAST, WORDS));
        assertThat(body).contains("Layla");
        Till.put("/v1/exchanges/" + UUID.randomUUID(), body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/sale/gift/message"));
    }
}
