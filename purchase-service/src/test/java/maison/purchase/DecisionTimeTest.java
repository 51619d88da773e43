package maison.purchase;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.instalments.LayawayExamples;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/// From the first visit or quote to the purchase, as the running service tells it.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class DecisionTimeTest {

    private UUID customer = UUID.randomUUID();

    private ValidatableResponse insight() {
        return Till.get("/v1/customers/" + customer + "/insight").then().statusCode(200);
    }

    private void sell(String day) {
        UUID id = UUID.randomUUID();
        String sale =
                Till.sale(id, "\"" + customer + "\"", "3", "10.00", "30.00")
                        .replace("2026-03-14", day)
                        .replace("\"Loose pearl\"", "\"Loose pearl\",\"category\":\"pearls\"");
        Till.put("/v1/sales/" + id, sale).then().statusCode(201);
    }

    private ProducerRecord<String, String> appointment(
            String what, UUID booking, String start, long sequence) {
        return KafkaProbe.event(
                "maison.appointments",
                customer.toString(),
                "maison.appointment." + what + ".v1",
                sequence,
                Clock.systemUTC().instant(),
                """
                {"bookingId":"%s","customerId":"%s","at":"2026-01-01T09:00:00Z",
                 "appointment":{"storeId":"dubai-mall","serviceId":"viewing","staffId":"nadia",
                   "equipmentIds":[],"start":"%s","end":"2026-12-31T12:00:00Z"}}
                """
                        .formatted(booking, customer, start));
    }

    private void hear(int visits, List<ProducerRecord<String, String>> records) {
        KafkaProbe.createTopic("maison.appointments");
        KafkaProbe.send(records);
        await().atMost(Duration.ofSeconds(60)).until(() -> visitsKept() == visits);
    }

    private long visitsKept() {
        return kept("not cancelled");
    }

    private long kept(String which) {
        return Log.count(
                "select count(*) from customer_visits where %s and customer_id = '%s'"
                        .formatted(which, customer));
    }

    @Test
    void tells_from_which_visit_to_which_purchase_and_why() {
        UUID first = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        sell("2026-03-14");
        insight()
                .body("decisions.cases", equalTo(0))
                .body("decisions.unknown", equalTo(1))
                .body("decisions.medianDays", nullValue());

        // The purchase is known before the visits that led to it.
        hear(
                2,
                List.of(
                        appointment("booked", cancelled, "2026-03-01T09:00:00Z", Sequences.next()),
                        appointment("booked", moved, "2026-03-02T09:00:00Z", Sequences.next()),
                        appointment("booked", first, "2026-03-10T09:00:00Z", Sequences.next()),
                        appointment("rescheduled", moved, "2026-03-12T11:30:00Z", Sequences.next()),
                        appointment(
                                "cancelled", cancelled, "2026-03-01T09:00:00Z", Sequences.next())));
        await().atMost(Duration.ofSeconds(60)).until(() -> kept("cancelled") == 1);

        insight()
                .body("decisions.cases", equalTo(1))
                .body("decisions.unknown", equalTo(0))
                .body("decisions.medianDays", equalTo("4.1"))
                .body("decisions.lastDays", equalTo("4.1"))
                .body("decisions.categories.category", contains("pearls"))
                .body("decisions.latest[0].kind", equalTo("sale"))
                .body("decisions.latest[0].because", equalTo("visit"))
                .body("decisions.latest[0].appointmentId", equalTo(first.toString()))
                .body("decisions.latest[0].since", equalTo("2026-03-10T09:00:00Z"))
                .body("decisions.latest[0].decidedAt", equalTo("2026-03-14T11:30:00Z"));
        sell("2026-03-20");
        insight().body("decisions.cases", equalTo(1)).body("decisions.unknown", equalTo(1));
    }

    @Test
    void nothing_is_kept_of_who_was_erased_also_if_they_are_heard_of_again() {
        hear(
                1,
                List.of(
                        appointment(
                                "booked",
                                UUID.randomUUID(),
                                "2026-03-10T09:00:00Z",
                                Sequences.next())));
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                customer.toString(),
                                "maison.customer.erased.v1",
                                Sequences.next(),
                                Clock.systemUTC().instant(),
                                "{\"customerId\":\"%s\",\"at\":\"2026-03-15T10:15:30Z\"}"
                                        .formatted(customer))));
        await().atMost(Duration.ofSeconds(60)).until(() -> visitsKept() == 0);

        UUID erased = customer;
        var late =
                appointment("booked", UUID.randomUUID(), "2026-03-11T09:00:00Z", Sequences.next());
        // One of somebody else behind it on the same key shows that it was read.
        customer = UUID.randomUUID();
        var other =
                appointment("booked", UUID.randomUUID(), "2026-03-11T09:00:00Z", Sequences.next());
        var behind = new ProducerRecord<>(other.topic(), erased.toString(), other.value());
        other.headers().forEach(behind.headers()::add);
        hear(1, List.of(late, behind));
        customer = erased;
        org.assertj.core.api.Assertions.assertThat(visitsKept()).isZero();
    }

    @Test
    void an_order_was_decided_on_when_it_was_accepted_and_its_fittings_lead_to_nothing() {
        var order = new Workshop();
        customer = order.customer;
        order.quoted();
        insight().body("decisions.latest", hasSize(0));
        order.put("/acceptance", BespokeExamples.ACCEPTANCE).then().statusCode(201);
        insight()
                .body("decisions.cases", equalTo(1))
                .body("decisions.latest[0].kind", equalTo("order"))
                .body("decisions.latest[0].because", equalTo("quote"))
                .body("decisions.latest[0].days", equalTo("0.9"))
                .body("decisions.categories.category", contains("suits"));
        hear(
                1,
                List.of(
                        appointment(
                                "booked",
                                Workshop.FITTING,
                                "2026-03-10T09:00:00Z",
                                Sequences.next())));
        insight().body("decisions.latest[0].because", equalTo("visit"));
        order.put("/fittings/" + Workshop.FITTING, BespokeExamples.FITTING).then().statusCode(201);
        insight().body("decisions.latest[0].because", equalTo("quote"));
    }

    @Test
    void an_order_that_was_delivered_counts_once() {
        var order = new Workshop().ready();
        customer = order.customer;
        order.put("/payments/" + UUID.randomUUID(), BespokeExamples.PAYMENT).then().statusCode(201);
        order.put("/delivery", order.delivery()).then().statusCode(201);
        insight()
                .body("sales", equalTo(1))
                .body("decisions.cases", equalTo(1))
                .body("decisions.unknown", equalTo(0))
                .body("decisions.latest[0].kind", equalTo("order"));
    }

    @Test
    void a_layaway_was_decided_on_when_something_was_picked_up() {
        var layaway = new Cabinet().paid();
        customer = layaway.customer;
        insight().body("decisions.cases", equalTo(0)).body("decisions.unknown", equalTo(0));
        layaway.put("/pick-ups/" + layaway.sale, LayawayExamples.PICK_UP).then().statusCode(201);
        insight()
                .body("decisions.cases", equalTo(1))
                .body("decisions.unknown", equalTo(0))
                .body("decisions.latest[0].kind", equalTo("layaway"))
                .body("decisions.latest[0].since", equalTo("2026-03-14T11:30:00Z"));
    }

    @Test
    void a_job_was_decided_on_with_the_yes_to_its_estimate() {
        var counter = new Counter();
        customer = counter.customer;
        counter.takeIn().then().statusCode(201);
        insight().body("decisions.cases", equalTo(0));
        counter.approve();
        insight()
                .body("decisions.cases", equalTo(1))
                .body("decisions.latest[0].kind", equalTo("job"))
                .body("decisions.latest[0].because", equalTo("estimate"))
                .body("decisions.categories", hasSize(0));
    }
}
