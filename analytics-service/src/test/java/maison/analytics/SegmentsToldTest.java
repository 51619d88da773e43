package maison.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Who comes into a segment and leaves it is told on a topic.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SegmentsToldTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static List<String> told(UUID customer) {
        return KafkaProbe.readAll("maison.segments").stream()
                .filter(each -> customer.toString().equals(each.key()))
                .map(ConsumerRecord::value)
                .toList();
    }

    @Test
    void who_buys_comes_into_a_segment_and_whose_purchase_came_back_is_in_none() {
        var customer = UUID.randomUUID();
        var sale = Till.sell(customer, DAY, "20.00");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(customer)).isNotEmpty());
        assertThat(told(customer).getFirst())
                .contains("\"customerId\":\"" + customer + "\"", "\"segment\":\"")
                .doesNotContain("former");

        Till.takeBack(sale, customer, "20.00");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(customer).getLast())
                                .doesNotContain("\"segment\":")
                                .contains("\"former\":"));
    }
}
