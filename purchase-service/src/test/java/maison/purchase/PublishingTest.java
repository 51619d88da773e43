package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class PublishingTest {

    @Test
    void a_sale_and_its_return_reach_the_topic_in_order_under_the_customers_key() {
        UUID id = UUID.randomUUID();
        UUID customer = UUID.randomUUID();
        String sale = Till.sale(id, "\"" + customer + "\"", "3", "10.00", "30.00");
        Till.put("/v1/sales/" + id, sale).then().statusCode(201);
        Till.put("/v1/sales/" + id + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(30)).until(() -> recordsOf(customer).size() == 2);

        List<ConsumerRecord<String, String>> records = recordsOf(customer);
        assertThat(records)
                .extracting(PublishingTest::type)
                .containsExactly("maison.sale.completed.v1", "maison.sale.lines-returned.v1");
        assertThat(records.getFirst().value()).contains(id.toString());
    }

    private static List<ConsumerRecord<String, String>> recordsOf(UUID customer) {
        return KafkaProbe.readAll("maison.sales").stream()
                .filter(record -> record.key().equals(customer.toString()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(
                record.headers().lastHeader("ce_type").value(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
