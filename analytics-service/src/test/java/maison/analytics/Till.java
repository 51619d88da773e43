package maison.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import maison.platform.testing.Golden;
import maison.platform.testing.KafkaProbe;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Says on the topics what purchase-service and customer-service would say.
final class Till {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private Till() {}

    static void tell(String key, String type, String data) {
        KafkaProbe.send(List.of(event("maison.sales", key, type, data)));
    }

    static UUID sell(UUID customer, LocalDate day, String net) {
        return sell(customer, day, net, "GBP");
    }

    static UUID sell(UUID customer, LocalDate day, String net, String currency) {
        var sale = UUID.randomUUID();
        KafkaProbe.send(List.of(sale(sale, customer, day, money(net, currency))));
        return sale;
    }

    static void takeBack(UUID sale, UUID customer, String net) {
        tell(
                customer.toString(),
                "maison.sale.lines-returned.v1",
                """
                {"saleId": "%s", "returnId": "%s", "customerId": "%s", "net": %s}
                """
                        .formatted(sale, UUID.randomUUID(), customer, money(net, "GBP")));
    }

    static void erase(UUID customer) {
        String data = "{\"customerId\": \"%s\"}".formatted(customer);
        KafkaProbe.send(
                List.of(
                        event(
                                "maison.customers",
                                customer.toString(),
                                "maison.customer.erased.v1",
                                data)));
    }

    /// What customer-service publishes of a merge or of its end.
    static void tellOfMerge(String type, UUID merge, UUID absorbed, UUID survivor) {
        String data =
                Golden.published("customer-service", type)
                        .replace("0190c6a0-0000-7000-8000-000000000001", absorbed.toString())
                        .replace("0190c6a0-0000-7000-8000-000000000002", survivor.toString())
                        .replace("0190c6a0-0000-7000-8000-000000000005", merge.toString());
        KafkaProbe.send(List.of(event("maison.customers", absorbed.toString(), type, data)));
    }

    /// Customers with purchases over a year, enough of them to fit on.
    static void sellMany(int customers) {
        var random = new Random(7);
        var records = new ArrayList<ProducerRecord<String, String>>();
        for (int customer = 0; customer < customers; customer++) {
            var id = UUID.randomUUID();
            int purchases = 1 + random.nextInt(6);
            for (int purchase = 0; purchase < purchases; purchase++) {
                var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
                String net = "%d.00".formatted(10 + customer + random.nextInt(20));
                records.add(sale(UUID.randomUUID(), id, day, money(net, "GBP")));
            }
        }
        KafkaProbe.send(records);
    }

    private static ProducerRecord<String, String> sale(
            UUID sale, UUID customer, LocalDate day, String net) {
        return event(
                "maison.sales",
                customer.toString(),
                "maison.sale.completed.v1",
                """
                {"saleId": "%s", "customerId": "%s", "storeId": "london", "net": %s,
                 "occurredAt": "%s", "lines": [{"lineId": "1", "attributes": {}}]}
                """
                        .formatted(
                                sale, customer, net, day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    private static String money(String amount, String currency) {
        return "{\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(amount, currency);
    }

    private static ProducerRecord<String, String> event(
            String topic, String key, String type, String data) {
        KafkaProbe.createTopic(topic);
        return KafkaProbe.event(topic, key, type, SEQUENCE.incrementAndGet(), Instant.now(), data);
    }
}
