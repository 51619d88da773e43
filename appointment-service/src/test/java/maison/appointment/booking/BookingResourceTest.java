package maison.appointment.booking;

import static maison.appointment.AppointmentFixture.as;
import static maison.appointment.AppointmentFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.appointment.AppointmentFixture;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BookingResourceTest {

    private final UUID id = UUID.randomUUID();

    @Test
    void books_staff_room_and_equipment_at_once() {
        var store = AppointmentFixture.open();
        var nadia = store.staff("nadia");
        var salon = store.privateRoom("salon");
        var tester = store.tester("tester");

        store.book(id, store.wish(store.appraisal, at("12:00"), null))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("booked"))
                .body("place.staffId", equalTo(nadia))
                .body("place.roomId", equalTo(salon))
                .body("place.equipmentIds", equalTo(List.of(tester)))
                .body("end", equalTo(at("13:00").toString()));
        as(Tokens.of("associate"))
                .get("/v1/bookings/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("booked"));
    }

    @Test
    void a_refused_booking_names_the_three_nearest_free_slots() {
        var store = AppointmentFixture.open();
        var nadia = store.staff("nadia");
        store.book(id, store.wish(store.cleaning, at("12:00"), null)).then().statusCode(201);

        var problem =
                store.book(UUID.randomUUID(), store.wish(store.cleaning, at("12:15"), nadia))
                        .then()
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/slot-taken"))
                        .extract()
                        .jsonPath();

        assertThat(problem.getList("alternatives.start", String.class))
                .containsExactly(
                        at("12:30").toString(), at("12:45").toString(), at("11:30").toString());
    }

    @Test
    void a_repeat_is_answered_with_the_booking_as_it_is_now() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        var wish = store.wish(store.cleaning, at("12:00"), null);
        store.book(id, wish).then().statusCode(201);

        store.book(id, wish).then().statusCode(200).header("ETag", "\"1\"");
        move(id, "14:00").then().statusCode(200).header("ETag", "\"2\"");
        store.book(id, wish).then().statusCode(200).body("start", equalTo(at("14:00").toString()));
        store.book(id, store.wish(store.cleaning, at("15:00"), null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/booking-id-reused"));
    }

    @Test
    void a_reschedule_frees_the_old_time_and_takes_the_new_one() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.book(id, store.wish(store.cleaning, at("12:00"), null)).then().statusCode(201);
        move(id, "12:15").then().statusCode(200);

        store.book(UUID.randomUUID(), store.wish(store.cleaning, at("11:45"), null))
                .then()
                .statusCode(201);
        store.book(UUID.randomUUID(), store.wish(store.cleaning, at("12:30"), null))
                .then()
                .statusCode(409);
    }

    @Test
    void a_cancelled_booking_frees_its_time_and_late_ones_owe_the_fee() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        var wish = store.wish(store.cleaning, at("12:00"), null);
        store.book(id, wish).then().statusCode(201);

        for (int repeat = 0; repeat < 2; repeat++) {
            as(Tokens.of("associate"))
                    .body(Map.of("reason", "CLIENT_ASKED"))
                    .put("/v1/bookings/" + id + "/cancellation")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("state", equalTo("cancelled"))
                    .body("owed", nullValue());
        }
        store.book(UUID.randomUUID(), wish).then().statusCode(201);
    }

    @Test
    void a_hold_blocks_until_it_is_booked_or_let_go() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        var wish = store.wish(store.cleaning, at("12:00"), null);
        as(Tokens.of("associate"))
                .body(wish)
                .put("/v1/bookings/" + id + "/hold")
                .then()
                .statusCode(201)
                .body("state", equalTo("held"))
                .body("heldUntil", notNullValue());

        store.book(UUID.randomUUID(), wish).then().statusCode(409);
        as(Tokens.of("associate")).delete("/v1/bookings/" + id + "/hold").then().statusCode(204);
        var other = UUID.randomUUID();
        as(Tokens.of("associate")).body(wish).put("/v1/bookings/" + other + "/hold");
        store.book(other, wish).then().statusCode(200).body("state", equalTo("booked"));
    }

    @Test
    void says_why_a_time_outside_opening_hours_cannot_be_had() {
        var store = AppointmentFixture.open();
        store.staff("nadia");

        store.book(id, store.wish(store.cleaning, at("09:00"), null))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/store-closed"))
                .body("alternatives", hasSize(3))
                .body("alternatives[0].start", equalTo(at("10:00").toString()));
    }

    @Test
    void a_client_books_for_themself_alone_and_sees_nobody_else() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        var client = UUID.randomUUID();
        var wish = new HashMap<>(store.wish(store.cleaning, at("12:00"), null));
        as(Tokens.client(client))
                .body(wish)
                .put("/v1/bookings/" + id)
                .then()
                .statusCode(201)
                .body("customerId", equalTo(client.toString()));

        as(Tokens.client(UUID.randomUUID())).get("/v1/bookings/" + id).then().statusCode(403);
        as(Tokens.client(client)).get("/v1/bookings/" + id).then().statusCode(200);
        wish.put("customerId", UUID.randomUUID().toString());
        as(Tokens.client(client))
                .body(wish)
                .put("/v1/bookings/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        as(Tokens.client(client))
                .get("/v1/bookings?customer=" + client)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
    }

    @Test
    void one_client_cannot_be_in_two_visits_at_once() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.staff("omar");
        var wish = new HashMap<>(store.wish(store.cleaning, at("12:00"), null));
        wish.put("customerId", UUID.randomUUID().toString());
        store.book(id, wish).then().statusCode(201);

        store.book(UUID.randomUUID(), wish)
                .then()
                .statusCode(409)
                .body("detail", containsString("client"));
    }

    @Test
    void the_agenda_shows_the_stores_day() {
        var store = AppointmentFixture.open();
        var nadia = store.staff("nadia");
        store.book(id, store.wish(store.cleaning, at("12:00"), null)).then().statusCode(201);
        store.book(UUID.randomUUID(), store.wish(store.cleaning, at("10:00"), null))
                .then()
                .statusCode(201);

        as(Tokens.of("associate"))
                .get("/v1/agenda?store=" + store.store + "&day=" + AppointmentFixture.day())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].id", equalTo(id.toString()));
        var first =
                as(Tokens.of("associate"))
                        .get(
                                "/v1/agenda?limit=1&store=%s&day=%s&staff=%s"
                                        .formatted(store.store, AppointmentFixture.day(), nadia));
        first.then().body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));
        as(Tokens.of("associate"))
                .get(
                        "/v1/agenda?limit=1&store=%s&day=%s&after=%s"
                                .formatted(
                                        store.store,
                                        AppointmentFixture.day(),
                                        first.jsonPath().getString("next")))
                .then()
                .body("items.id", equalTo(List.of(id.toString())))
                .body("next", nullValue());
    }

    @Test
    void a_stale_version_is_not_moved() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.book(id, store.wish(store.cleaning, at("12:00"), null)).then().statusCode(201);
        move(id, "13:00").then().statusCode(200);

        as(Tokens.of("associate"))
                .header("If-Match", "\"1\"")
                .body(Map.of("start", at("14:00").toString()))
                .put("/v1/bookings/" + id + "/time")
                .then()
                .statusCode(412);
    }

    private static io.restassured.response.Response move(UUID booking, String time) {
        return as(Tokens.of("associate"))
                .body(Map.of("start", at(time).toString()))
                .put("/v1/bookings/" + booking + "/time");
    }
}
