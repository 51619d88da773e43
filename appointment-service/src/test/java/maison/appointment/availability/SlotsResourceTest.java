package maison.appointment.availability;

import static maison.appointment.AppointmentFixture.as;
import static maison.appointment.AppointmentFixture.at;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.appointment.AppointmentFixture;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SlotsResourceTest {

    private static io.restassured.response.ValidatableResponse search(
            AppointmentFixture store, String more) {
        return as(Tokens.of("associate"))
                .get(
                        "/v1/slots?store=%s&service=%s&from=%s%s"
                                .formatted(
                                        store.store,
                                        store.cleaning,
                                        AppointmentFixture.day(),
                                        more))
                .then();
    }

    @Test
    void offers_the_whole_open_day_without_what_is_taken() {
        var store = AppointmentFixture.open();
        var nadia = store.staff("nadia");
        store.book(UUID.randomUUID(), store.wish(store.cleaning, at("12:00"), null));

        search(store, "")
                .statusCode(200)
                .body("timeZone", equalTo("Europe/London"))
                .body("days", hasSize(1))
                .body("days[0].slots", hasSize(31 - 3))
                .body("days[0].slots.start", hasItem(at("10:00").toString()))
                .body("days[0].slots.start", not(hasItem(at("12:15").toString())))
                .body("days[0].slots.staffIds.flatten()", everyItem(equalTo(nadia)));
    }

    @Test
    void counts_a_booking_to_be_moved_as_free() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        var booking = UUID.randomUUID();
        store.book(booking, store.wish(store.cleaning, at("12:00"), null)).then().statusCode(201);

        search(store, "&reschedule=" + booking)
                .statusCode(200)
                .body("days[0].slots.start", hasItem(at("12:15").toString()));
    }

    @Test
    void says_why_a_start_cannot_be_had_when_asked() {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.book(UUID.randomUUID(), store.wish(store.cleaning, at("12:00"), null));

        search(store, "&explain=true")
                .statusCode(200)
                .body(
                        "days[0].refused.find { it.start == '%s' }.type".formatted(at("12:00")),
                        equalTo("/problems/slot-taken"))
                .body("days[0].refused[0].type", equalTo("/problems/store-closed"));
    }

    @Test
    void shows_another_zones_days_when_asked() {
        var store = AppointmentFixture.open();
        store.staff("nadia");

        search(store, "&timeZone=Asia/Riyadh&to=" + AppointmentFixture.day().plusDays(1))
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Riyadh"))
                .body("days", hasSize(2));
    }
}
