package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class ConsentTest {

    static UUID layla() {
        return Calls.registered(
                """
                {"name":{"given":"Layla"},"language":"ar",
                 "emails":[{"address":"layla.c@example.org"},{"address":"second@example.org"}]}
                """);
    }

    @Test
    void without_consent_no_marketing_contact_is_released() {
        var id = layla();
        Calls.contactCard(id, "marketing", "email")
                .statusCode(200)
                .body("decision", equalTo("refused"))
                .body("reason", equalTo("no-consent"))
                .body("address", nullValue())
                .body("greeting", nullValue());
    }

    @Test
    void with_consent_it_is_released_with_the_proof() {
        var id = layla();
        Calls.consent(id, "loyalty", "email", "v7");
        Calls.contactCard(id, "loyalty", "email")
                .body("decision", equalTo("released"))
                .body("greeting", equalTo("Layla"))
                .body("address", equalTo("layla.c@example.org"))
                .body("language", equalTo("ar"))
                .body("consent.textVersion", equalTo("v7"))
                .body("consent.eventId", notNullValue());
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("no-consent"));
        Calls.contactCard(id, "loyalty", "sms").body("reason", equalTo("no-consent"));
    }

    @Test
    void a_word_taken_back_counts_at_once_and_stays_in_the_history() {
        var id = layla();
        Calls.consent(id, "marketing", "email", "v1");
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"marketing","channel":"email","mechanism":"link","source":"web"}
                        """)
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("no-consent"));
        Calls.as("associate")
                .get("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(200)
                .body("current", hasSize(1))
                .body("current[0].granted", equalTo(false))
                .body("history.granted", contains(false, true));
    }

    @Test
    void consents_are_seen_as_they_were_in_effect() {
        var id = layla();
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"marketing","channel":"email","textVersion":"v1","locale":"en",
                         "mechanism":"paper","source":"store-1","at":"2026-01-15T10:00:00Z"}
                        """)
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(201);
        Calls.as("associate")
                .queryParam("at", "2026-01-14T00:00:00Z")
                .get("/v1/customers/" + id + "/consents")
                .then()
                .body("current", empty());
        Calls.as("associate")
                .queryParam("at", "2026-01-16T00:00:00Z")
                .get("/v1/customers/" + id + "/consents")
                .then()
                .body("current.granted", contains(true));
    }

    @Test
    void service_contact_needs_no_consent_but_an_address() {
        var id = layla();
        Calls.contactCard(id, "service", "email")
                .body("decision", equalTo("released"))
                .body("consent", nullValue());
        Calls.contactCard(id, "service", "phone").body("reason", equalTo("no-address"));
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"service","channel":"email","textVersion":"v1","locale":"en",
                         "mechanism":"paper","source":"store-1"}
                        """)
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-consent-needed"));
    }

    @Test
    void who_is_not_known_cannot_consent_and_has_no_card() {
        var id = UUID.randomUUID();
        Calls.contactCard(id, "service", "email").body("reason", equalTo("unknown"));
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"marketing","channel":"email","textVersion":"v1","locale":"en",
                         "mechanism":"paper","source":"store-1"}
                        """)
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(404);
    }

    @Test
    void only_those_who_send_get_cards_and_clients_decide_for_themselves_only() {
        var id = layla();
        for (var role : new String[] {"marketer", "artisan", "terminal", "client", "analyst"}) {
            Calls.as(role)
                    .body("{\"purpose\":\"service\",\"channel\":\"email\"}")
                    .post("/v1/customers/" + id + "/contact-card")
                    .then()
                    .statusCode(403);
        }
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(403);
        Calls.with(Tokens.client(id))
                .get("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(200);
    }

    @Test
    void each_card_is_in_the_read_log_released_or_not() {
        var id = layla();
        Calls.contactCard(id, "marketing", "email");
        Calls.contactCard(id, "service", "email");
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", contains("contact-card", "contact-card"))
                .body("items.outcome", contains("released", "no-consent"))
                .body("items[0].fields", contains("name", "emails"))
                .body("items[0].purpose", equalTo("service"));
    }
}
