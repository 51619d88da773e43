package maison.appointment.merging;

import static maison.appointment.AppointmentFixture.as;
import static maison.appointment.AppointmentFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import maison.appointment.AppointmentFixture;
import maison.platform.testing.Golden;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// One client under two ids: one diary, never in two places, and two clients again once separated.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class MergingTest {

    private static final String MERGED = "maison.customer.merged.v1";
    private static final String UNMERGED = "maison.customer.unmerged.v1";
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final UUID ann = UUID.randomUUID();
    private final UUID bea = UUID.randomUUID();
    private final UUID merge = UUID.randomUUID();

    private void tell(String type, UUID absorbed, UUID survivor) {
        String data =
                Golden.published("customer-service", type)
                        .replace("0190c6a0-0000-7000-8000-000000000001", absorbed.toString())
                        .replace("0190c6a0-0000-7000-8000-000000000002", survivor.toString())
                        .replace("0190c6a0-0000-7000-8000-000000000005", merge.toString());
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                absorbed.toString(),
                                type,
                                SEQUENCE.incrementAndGet(),
                                Clock.systemUTC().instant(),
                                data)));
    }

    private static Response book(AppointmentFixture store, UUID id, UUID customer, String time) {
        var wish = new HashMap<>(store.wish(store.cleaning, at(time), null));
        wish.put("customerId", customer.toString());
        return store.book(id, wish);
    }

    private static int bookings(UUID customer) {
        return as(Tokens.of("associate"))
                .get("/v1/bookings?customer=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private static void awaitBookings(UUID customer, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> bookings(customer) == count);
    }

    private static int status(UUID booking, UUID client) {
        return as(Tokens.client(client)).get("/v1/bookings/" + booking).statusCode();
    }

    @Test
    void either_id_answers_for_the_person_until_they_are_separated() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        var anns = UUID.randomUUID();
        book(store, anns, ann, "12:00").then().statusCode(201);
        book(store, UUID.randomUUID(), bea, "13:00").then().statusCode(201);
        tell(MERGED, ann, bea);
        awaitBookings(bea, 2);
        assertThat(bookings(ann)).isEqualTo(2);
        assertThat(status(anns, bea)).isEqualTo(200);
        assertThat(status(anns, UUID.randomUUID())).isEqualTo(403);

        tell(UNMERGED, ann, bea);
        awaitBookings(bea, 1);
        assertThat(bookings(ann)).isEqualTo(1);
        assertThat(status(anns, ann)).isEqualTo(200);
        assertThat(status(anns, bea)).isEqualTo(403);
    }

    @Test
    void nobody_is_in_two_visits_at_once_under_two_ids() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.staff("omar");
        book(store, UUID.randomUUID(), ann, "12:00").then().statusCode(201);
        tell(MERGED, ann, bea);
        awaitBookings(bea, 1);
        book(store, UUID.randomUUID(), bea, "12:00")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slot-taken"));
        book(store, UUID.randomUUID(), bea, "12:30").then().statusCode(201);

        tell(UNMERGED, ann, bea);
        awaitBookings(bea, 1);
        book(store, UUID.randomUUID(), bea, "12:00").then().statusCode(201);
    }

    @Test
    void what_both_had_booked_before_they_were_one_stays_booked() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.staff("omar");
        book(store, UUID.randomUUID(), ann, "12:00").then().statusCode(201);
        var beas = UUID.randomUUID();
        book(store, beas, bea, "12:00").then().statusCode(201);
        tell(MERGED, ann, bea);
        awaitBookings(ann, 2);
        as(Tokens.of("associate"))
                .get("/v1/bookings/" + beas)
                .then()
                .body("state", equalTo("booked"))
                .body("customerId", equalTo(bea.toString()));
    }
}
