package maison.customer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// A contact is given out when, how often and over what its owner wishes.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class ContactTimesTest {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private static UUID wishing(String communication) {
        var id =
                Calls.registered(
                        """
                        {"name":{"given":"Noor","formOfAddress":"Umm Khalid"},"zone":"UTC",
                         "phones":[{"number":"07700 900641"}],
                         "emails":[{"address":"noor@example.org"}],
                         "communication":%s}
                        """
                                .formatted(communication));
        Calls.consent(id, "marketing", "email", "v1");
        Calls.consent(id, "marketing", "whatsapp", "v1");
        return id;
    }

    private static String around(int hoursBefore, int hoursAfter) {
        var now = LocalTime.now(ZoneOffset.UTC);
        return "{\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(
                        HOUR.format(now.minusHours(hoursBefore)),
                        HOUR.format(now.plusHours(hoursAfter)));
    }

    @Test
    void quiet_hours_are_refused_until_they_are_over() {
        var id = wishing("{\"quiet\":%s}".formatted(around(2, 2)));
        for (var purpose : new String[] {"service", "marketing"}) {
            Calls.contactCard(id, purpose, "email")
                    .statusCode(200)
                    .body("decision", equalTo("refused"))
                    .body("reason", equalTo("quiet-hours"))
                    .body("notBefore", notNullValue())
                    .body("address", nullValue());
        }
    }

    @Test
    void do_not_disturb_says_until_when_and_lets_through_what_they_asked_for() {
        var until = Instant.parse("2100-01-01T00:00:00Z");
        var id = wishing("{\"doNotDisturbUntil\":\"%s\"}".formatted(until));
        Calls.contactCard(id, "marketing", "email")
                .body("reason", equalTo("do-not-disturb"))
                .body("notBefore", equalTo(until.toString()));
        Calls.contactCard(id, "service", "email")
                .body("decision", equalTo("released"))
                .body("greeting", equalTo("Umm Khalid"));
    }

    @Test
    void hours_they_like_hold_back_marketing() {
        var id = wishing("{\"hours\":%s}".formatted(around(-2, 4)));
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("outside-hours"));
        Calls.contactCard(id, "service", "email").body("decision", equalTo("released"));
    }

    @Test
    void as_often_as_they_wish_and_no_more() {
        var id = wishing("{\"caps\":[{\"channel\":\"email\",\"most\":2,\"per\":\"day\"}]}");
        Calls.contactCard(id, "service", "email").body("decision", equalTo("released"));
        Calls.contactCard(id, "marketing", "email").body("decision", equalTo("released"));
        Calls.contactCard(id, "marketing", "email").body("decision", equalTo("released"));
        Calls.contactCard(id, "marketing", "email")
                .body("reason", equalTo("frequency-cap"))
                .body("notBefore", notNullValue());
        Calls.contactCard(id, "marketing", "whatsapp").body("decision", equalTo("released"));
    }

    @Test
    void a_message_that_is_tried_again_is_one() {
        var id = wishing("{\"caps\":[{\"channel\":\"email\",\"most\":1,\"per\":\"day\"}]}");
        for (int attempt = 0; attempt < 3; attempt++) {
            Calls.as("service")
                    .header("X-Correlation-Id", "message-of-" + id)
                    .body("{\"purpose\":\"marketing\",\"channel\":\"email\"}")
                    .post("/v1/customers/" + id + "/contact-card")
                    .then()
                    .body("decision", equalTo("released"));
        }
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("frequency-cap"));
    }

    @Test
    void without_a_channel_it_is_the_one_they_like_best() {
        var id = wishing("{\"channels\":{\"marketing\":[\"sms\",\"whatsapp\",\"email\"]}}");
        // They never agreed to text messages.
        Calls.as("service")
                .body("{\"purpose\":\"marketing\"}")
                .post("/v1/customers/" + id + "/contact-card")
                .then()
                .statusCode(200)
                .body("decision", equalTo("released"))
                .body("channel", equalTo("whatsapp"))
                .body("address", equalTo("+447700900641"));
        Calls.as("service")
                .body("{\"purpose\":\"loyalty\"}")
                .post("/v1/customers/" + id + "/contact-card")
                .then()
                .body("decision", equalTo("refused"))
                .body("reason", equalTo("no-consent"));
    }
}
