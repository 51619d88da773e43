package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class OrderPublishingTest {

    private final Workshop order = new Workshop();

    @Test
    void the_course_of_an_order_reaches_its_topic_without_body_data_and_the_sale_its_own() {
        order.ready();
        order.put("/delivery", order.delivery().replace("800.00", "1300.00"))
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(30)).until(() -> recordsOf("maison.orders").size() == 8);

        List<ConsumerRecord<String, String>> records = recordsOf("maison.orders");
        assertThat(records.stream().map(OrderPublishingTest::type).distinct())
                .containsExactly(
                        "maison.order.quoted.v1",
                        "maison.order.accepted.v1",
                        "maison.order.stage-changed.v1",
                        "maison.order.delivered.v1");
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.value()).doesNotContain("chest").doesNotContain("navy"));
        await().atMost(Duration.ofSeconds(30)).until(() -> recordsOf("maison.sales").size() == 1);
        assertThat(type(recordsOf("maison.sales").getFirst()))
                .isEqualTo("maison.sale.completed.v1");
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic) {
        return KafkaProbe.readAll(topic).stream()
                .filter(record -> record.key().equals(order.customer.toString()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
