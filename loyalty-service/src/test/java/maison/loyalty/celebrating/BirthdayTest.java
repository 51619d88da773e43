package maison.loyalty.celebrating;

import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.CustomersTopic;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points in the month of a birthday, as customer-service tells of it.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BirthdayTest {

    private static final String TYPE = "maison.customer.birthday-month-began.v1";

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    /// What customer-service promises, of this customer.
    private ProducerRecord<String, String> told(String type, Instant at, Integer... year) {
        return CustomersTopic.told(
                type,
                customer,
                at,
                data -> {
                    data.put(year.length == 0 ? "registeredAt" : "at", at.toString());
                    for (Integer each : year) {
                        data.put("year", each);
                    }
                });
    }

    private ProducerRecord<String, String> began(int year, Instant at) {
        return told(TYPE, at, year);
    }

    private ProducerRecord<String, String> registered(Instant at) {
        return told("maison.customer.registered.v1", at);
    }

    private void buy() {
        KafkaProbe.createTopic("maison.customers");
        SalesTopic.send(
                customer, Tills.sale("sale of " + customer, START.minus(Duration.ofDays(9)), 10));
        SalesTopic.awaitActive(customer, 10);
    }

    @Test
    void fifty_points_once_a_year_however_often_it_is_told() {
        buy();
        KafkaProbe.send(List.of(registered(START), began(2026, START), began(2026, START)));
        SalesTopic.awaitActive(customer, 60);
        Instant next = START.plus(Duration.ofDays(365));
        TestClock.set(next);
        KafkaProbe.send(List.of(began(2026, next), began(2027, next)));
        SalesTopic.awaitActive(customer, 110);
        assertThat(SalesTopic.get(customer).getList("lots.bonus")).contains("birthday");
    }

    @Test
    void what_was_noted_in_another_month_is_over_and_who_is_no_member_gets_nothing() {
        buy();
        var other = new BirthdayTest();
        KafkaProbe.send(
                List.of(
                        began(2025, START.minus(Duration.ofDays(32))),
                        other.began(2026, START),
                        began(2026, START.minus(Duration.ofDays(30)))));
        SalesTopic.awaitActive(customer, 60);
    }
}
