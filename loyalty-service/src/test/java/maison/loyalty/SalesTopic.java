package maison.loyalty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import maison.loyalty.account.Fact;
import maison.loyalty.account.Return;
import maison.loyalty.account.Sale;
import maison.loyalty.account.UnlinkedReturn;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ThrowingRunnable;

/// Sends what tills did as purchase-service would, and reads what came of it over HTTP.
public final class SalesTopic {

    private static final String TOPIC = "maison.sales";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private SalesTopic() {}

    /// Sends facts in this order.
    public static void send(UUID customer, List<? extends Fact> facts) {
        KafkaProbe.createTopic(TOPIC);
        var records = new ArrayList<ProducerRecord<String, String>>();
        for (Fact fact : facts) {
            records.add(record(customer, fact));
        }
        KafkaProbe.send(records);
    }

    public static void send(UUID customer, Fact... facts) {
        send(customer, List.of(facts));
    }

    /// Sends what purchase-service told in these words.
    public static void tell(String key, String type, String json) {
        KafkaProbe.createTopic(TOPIC);
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                TOPIC,
                                key,
                                type,
                                SEQUENCE.incrementAndGet(),
                                Instant.now(),
                                json)));
    }

    /// A record for a fact, with the next sequence number.
    public static ProducerRecord<String, String> record(UUID customer, Fact fact) {
        return KafkaProbe.event(
                TOPIC,
                customer.toString(),
                type(fact),
                SEQUENCE.incrementAndGet(),
                fact.at(),
                json(data(customer, fact)));
    }

    private static String type(Fact fact) {
        return switch (fact) {
            case Sale _ -> "maison.sale.completed.v1";
            case Return _ -> "maison.sale.lines-returned.v1";
            case UnlinkedReturn _ -> "maison.return.unlinked.v1";
            default -> throw new IllegalArgumentException("Tills do not tell of " + fact);
        };
    }

    private static Map<String, Object> data(UUID customer, Fact fact) {
        var data = new LinkedHashMap<String, Object>();
        data.put("customerId", customer.toString());
        data.put("occurredAt", fact.at().toString());
        switch (fact) {
            case Sale sale -> {
                data.put("saleId", sale.id().toString());
                data.put("storeId", sale.store());
                data.put("currency", sale.currency());
                data.put(
                        "lines",
                        sale.lines().stream()
                                .map(line ->
                                        line(
                                                line.lineId(),
                                                line.quantity(),
                                                line.netMinor(),
                                                sale.currency()))
                                .toList());
            }
            case Return returned -> {
                data.put("returnId", returned.id().toString());
                data.put("saleId", returned.sale().toString());
                data.put(
                        "lines",
                        returned.lines().stream()
                                .map(line ->
                                        line(
                                                line.lineId(),
                                                line.quantity(),
                                                line.netMinor(),
                                                "USD"))
                                .toList());
            }
            case UnlinkedReturn returned -> {
                data.put("returnId", returned.id().toString());
                data.put("net", money(returned.netMinor(), returned.currency()));
            }
            default -> throw new IllegalArgumentException("Tills do not tell of " + fact);
        }
        return data;
    }

    private static Map<String, Object> line(
            String id, BigDecimal quantity, long netMinor, String currency) {
        return Map.of(
                "lineId",
                id,
                "quantity",
                quantity.toPlainString(),
                "net",
                money(netMinor, currency));
    }

    private static Map<String, String> money(long minor, String currency) {
        int decimals = currency.equals("JPY") ? 0 : 2;
        return Map.of(
                "amount",
                BigDecimal.valueOf(minor, decimals).toPlainString(),
                "currency",
                currency);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until an account's stream has this version.
    public static JsonPath awaitVersion(UUID customer, int version) {
        until(() -> assertThat(get(customer).getInt("version")).isEqualTo(version));
        return get(customer);
    }

    /// Waits until an account has these active points.
    public static JsonPath awaitActive(UUID customer, long points) {
        until(() -> assertThat(get(customer).getLong("balance.active")).isEqualTo(points));
        return get(customer);
    }

    /// Waits for what the stream brings about.
    public static void until(ThrowingRunnable expectation) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(expectation);
    }

    /// The account as it was at an instant.
    public static JsonPath getAt(UUID customer, Instant at) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .queryParam("at", at.toString())
                .get("/v1/accounts/{customer}", customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The account now.
    public static JsonPath get(UUID customer) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/v1/accounts/{customer}", customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
