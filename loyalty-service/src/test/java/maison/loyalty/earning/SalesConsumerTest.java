package maison.loyalty.earning;

import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Fact;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.Golden;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SalesConsumerTest {

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void clock() {
        TestClock.set(START);
    }

    private static List<Fact> history(String name) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var at = START.minus(Duration.ofDays(30L * i + 1));
            Sale sale = Tills.sale(name + i, at, 100L + i);
            facts.add(sale);
            if (i % 4 == 0) {
                facts.add(Tills.back(name + i + " back", sale, at.plusSeconds(3600)));
            }
        }
        return facts;
    }

    @Test
    void every_order_and_every_repeat_leads_to_the_same_account() {
        UUID twin = UUID.randomUUID();
        List<Fact> facts = history(customer.toString());
        SalesTopic.send(customer, facts);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, new Random(7));
        SalesTopic.send(twin, shuffled);
        var last = Tills.sale("last of " + customer, START, 1);
        SalesTopic.send(customer, last);
        SalesTopic.send(twin, last);
        SalesTopic.until(
                () -> assertThat(last(SalesTopic.get(twin))).isEqualTo(last.id().toString()));
        SalesTopic.until(
                () -> assertThat(last(SalesTopic.get(customer))).isEqualTo(last.id().toString()));
        for (String part : List.of("balance", "spend", "tier", "next", "risk", "lots")) {
            assertThat(SalesTopic.get(twin).<Object>get(part))
                    .as(part)
                    .isEqualTo(SalesTopic.get(customer).<Object>get(part));
        }
    }

    private static String last(io.restassured.path.json.JsonPath account) {
        return account.getString("lots[-1].saleId");
    }

    @Test
    void a_record_delivered_twice_counts_once() {
        var sale = Tills.sale("sale of " + customer, START, 100);
        ProducerRecord<String, String> record = SalesTopic.record(customer, sale);
        KafkaProbe.send(List.of(record, record));
        SalesTopic.send(customer, Tills.sale("next of " + customer, START.plusSeconds(0), 1));
        assertThat(SalesTopic.awaitActive(customer, 101).getInt("version")).isEqualTo(3);
    }

    @Test
    void a_sale_to_nobody_opens_no_account() {
        String anonymous =
                """
                {"saleId": "%s", "storeId": "geneva", "currency": "USD",
                 "occurredAt": "2026-03-01T10:00:00Z",
                 "lines": [{"lineId": "1", "quantity": "1",
                            "net": {"amount": "5.00", "currency": "USD"}}]}
                """
                        .formatted(customer);
        var with = Tills.sale("sale of " + customer, START, 100);
        var template = SalesTopic.record(customer, with);
        var nobody =
                new ProducerRecord<>(
                        "maison.sales", null, customer.toString(), anonymous, template.headers());
        KafkaProbe.send(List.of(nobody));
        SalesTopic.send(customer, with);
        assertThat(SalesTopic.awaitActive(customer, 100).getInt("version")).isEqualTo(2);
    }

    @Test
    void many_accounts_in_one_batch_are_all_there() {
        List<UUID> customers = new ArrayList<>();
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            UUID each = UUID.randomUUID();
            customers.add(each);
            records.add(SalesTopic.record(each, Tills.sale("a" + each, START, 10)));
            records.add(
                    SalesTopic.record(
                            each, Tills.sale("b" + each, START.minus(Duration.ofDays(1)), 20)));
        }
        KafkaProbe.send(records);
        customers.forEach(each -> SalesTopic.awaitActive(each, 30));
    }

    @Test
    void reads_what_purchase_service_promises() throws Exception {
        var sale = read("maison.sale.completed.v1", SaleCompleted.class);
        assertThat(sale.fact(new Wanted(false, false)).netMinor()).isEqualTo(120_000);
        assertThat(sale.fact(new Wanted(false, false)).lines().getFirst().category())
                .isEqualTo("rings");
        var returned = read("maison.sale.lines-returned.v1", SaleLinesReturned.class);
        assertThat(returned.fact(new Wanted(false, false)).sale()).isEqualTo(sale.saleId());
        assertThat(returned.fact(new Wanted(false, false)).lines().getFirst().netMinor())
                .isEqualTo(2_500);
        var unlinked = read("maison.return.unlinked.v1", ReturnUnlinked.class);
        assertThat(unlinked.fact().netMinor()).isEqualTo(8_000);
    }

    private static <T> T read(String name, Class<T> type) throws Exception {
        return EventJson.MAPPER.readValue(Golden.published("purchase-service", name), type);
    }
}
