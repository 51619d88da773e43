package maison.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sales that are in the topic already: how fast loyalty and analytics recompute from nothing.
final class StreamBench {

    private static final int CUSTOMERS = 100_000;
    private static final String TOPIC = "maison.sales";

    private StreamBench() {}

    static void run(Path results) throws Exception {
        int sales = Integer.getInteger("bench.sales", 1_000_000);
        var report = new Report("stream");
        try (var house = BenchHouse.start("postgres", "kafka", "keycloak")) {
            var random = new SplittableRandom(11);
            fill(house, sales, _ -> Sales.customer(random.nextInt(CUSTOMERS)), 0);
            report.add("sales in the topic", sales, "sales");
            consume(house, report, "loyalty", 0, sales);
            consume(house, report, "analytics", 2, sales);
        }
        report.write(results);
    }

    private static void consume(
            BenchHouse house, Report report, String service, int shift, int sales)
            throws SQLException, IOException, InterruptedException {
        int port = 21900 + shift;
        var replica = house.house().replica(service, service, port, port + 1);
        long begun = 0;
        long first = 0;
        while (true) {
            long done = consumed(house, service);
            if (begun == 0 && done > 0) {
                begun = System.nanoTime();
                first = done;
            }
            if (done >= sales) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double perSecond = (sales - first) / seconds;
        report.add(service + ", from empty to caught up", seconds, "s");
        report.add(service + " throughput", perSecond, "sales/s", ">= 10,000");
        replica.stop();
        var copy = new CopyBench(house, service);
        double copySeconds = copy.seconds();
        report.add(service + ", COPY of the same rows", copySeconds, "s");
        report.add(service + " against COPY", copySeconds / (sales / perSecond), "x");
    }

    private static long consumed(BenchHouse house, String service) throws SQLException {
        try (Connection connection = house.superuser(service);
                Statement sql = connection.createStatement();
                ResultSet table =
                        sql.executeQuery(
                                "select coalesce(to_regclass('projections.inbox_offsets'),"
                                        + " to_regclass('public.inbox_offsets'))::text")) {
            table.next();
            String name = table.getString(1);
            if (name == null) {
                return 0;
            }
            try (ResultSet sum =
                    sql.executeQuery(
                            "select coalesce(sum(next_offset), 0) from %s where topic = '%s'"
                                    .formatted(name, TOPIC))) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }

    /// Puts sales into the topic, as purchase-service would.
    ///
    /// @param customers who bought, by the number of the sale, from 1
    /// @param dollars of each sale; 0 for various ones
    static void fill(BenchHouse house, int sales, IntFunction<UUID> customers, int dollars)
            throws InterruptedException, ExecutionException {
        Instant begin = Instant.parse("2025-01-01T00:00:00Z");
        fill(
                house,
                sales,
                customers,
                i -> begin.plusSeconds((long) (i * (30.0e6 / sales))),
                dollars);
    }

    /// The same at times of one's own.
    static void fill(
            BenchHouse house,
            int sales,
            IntFunction<UUID> customers,
            IntFunction<Instant> times,
            int dollars)
            throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", house.kafka());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(TOPIC, 12, (short) 1),
                                    new NewTopic("maison.customers", 12, (short) 1)))
                    .all()
                    .get();
        }
        settings.put("acks", "all");
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.put("linger.ms", 20);
        settings.put("batch.size", 256 * 1024);
        settings.put("compression.type", "lz4");
        var random = new SplittableRandom(12);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 1; i <= sales; i++) {
                Instant at = times.apply(i);
                int amount = dollars == 0 ? 10 + random.nextInt(500) : dollars;
                var sent = producer.send(record(i, customers.apply(i), at, amount));
                if (i == sales) {
                    sent.get();
                }
            }
            producer.flush();
        }
    }

    private static ProducerRecord<String, String> record(
            int number, UUID customer, Instant at, int amount) {
        UUID sale = new UUID(0x0195_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
        String data =
                """
                {"saleId":"%s","customerId":"%s","storeId":"main","terminalId":"main-1",\
                "receiptNumber":"R%d","associateId":"associate-7","channel":"store",\
                "currency":"USD","occurredAt":"%s","zone":"Asia/Dubai",\
                "net":{"amount":"%d.00","currency":"USD"},\
                "tax":{"amount":"5.00","currency":"USD"},\
                "total":{"amount":"%d.00","currency":"USD"},"lines":[{"lineId":"1",\
                "sku":"RING-HALO-18K","description":"Halo engagement ring","category":"rings",\
                "brand":"Maison","attributes":{"metal":"18k white gold","stone":"diamond"},\
                "quantity":"1","unitPrice":{"amount":"%d.00","currency":"USD"},\
                "discount":{"amount":"0.00","currency":"USD"},\
                "net":{"amount":"%d.00","currency":"USD"},\
                "tax":{"amount":"5.00","currency":"USD"}},{"lineId":"2","sku":"CARE-KIT",\
                "description":"Jewellery care kit","category":"care","attributes":{},\
                "quantity":"2","unitPrice":{"amount":"25.00","currency":"USD"},\
                "discount":{"amount":"0.00","currency":"USD"},\
                "net":{"amount":"50.00","currency":"USD"},\
                "tax":{"amount":"0.00","currency":"USD"}}]}\
                """
                        .formatted(
                                sale,
                                customer,
                                number,
                                at,
                                amount + 50,
                                amount + 55,
                                amount,
                                amount);
        var record = new ProducerRecord<>(TOPIC, customer.toString(), data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", new UUID(1, number).toString(),
                        "ce_source", "/maison/purchase",
                        "ce_type", "maison.sale.completed.v1",
                        "ce_subject", sale.toString(),
                        "ce_time", at.toString(),
                        "ce_recordedtime", at.toString(),
                        "ce_sequence", Integer.toString(number),
                        "ce_streamversion", "1",
                        "ce_correlationid", sale.toString())
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
