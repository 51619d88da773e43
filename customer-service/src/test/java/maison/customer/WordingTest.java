package maison.customer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class WordingTest {

    /// A purpose of its own, so that tests do not meet.
    static String purpose(boolean promotional, boolean confirmed) {
        var code = "p-" + UUID.randomUUID().toString().substring(0, 8);
        define(code, promotional, confirmed).statusCode(200);
        return code;
    }

    static ValidatableResponse define(String code, boolean promotional, boolean confirmed) {
        return Calls.as("privacy-officer").body(terms(promotional, confirmed)).put(at(code)).then();
    }

    private static String terms(boolean promotional, boolean confirmed) {
        return """
        {"names":{"en":"Evenings","ar":"أمسيات"},"promotional":%s,"confirmed":%s,
         "channels":["email","sms"]}
        """
                .formatted(promotional, confirmed);
    }

    static String at(String code) {
        return "/v1/consent-purposes/" + code;
    }

    static ValidatableResponse publish(String code, String version, String locale, String words) {
        return Calls.as("privacy-officer")
                .body("{\"words\":\"%s\"}".formatted(words))
                .put(at(code) + "/texts/" + version + "/" + locale)
                .then();
    }

    static ValidatableResponse give(UUID id, String purpose, String version, String locale) {
        return Calls.once("associate")
                .body(
                        """
                        {"purpose":"%s","channel":"email","textVersion":"%s","locale":"%s",
                         "mechanism":"signed-form","source":"store-1"}
                        """
                                .formatted(purpose, version, locale))
                .post("/v1/customers/" + id + "/consents")
                .then();
    }

    @Test
    void a_purpose_is_defined_and_defined_anew_only_by_who_saw_it() {
        var code = purpose(true, false);
        define(code, true, false).statusCode(200);
        define(code, false, false).statusCode(428);
        Calls.as("privacy-officer")
                .header("If-Match", "\"7\"")
                .body(terms(false, false))
                .put(at(code))
                .then()
                .statusCode(412);
        Calls.as("privacy-officer")
                .header("If-Match", "\"1\"")
                .body(terms(false, false))
                .put(at(code))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("promotional", equalTo(false));
        Calls.as("associate")
                .get("/v1/consent-purposes")
                .then()
                .statusCode(200)
                .body("items.purpose", hasItem(code));
    }

    @Test
    void a_published_text_never_changes() {
        var code = purpose(true, false);
        publish(code, "1", "en", "Invite me.")
                .statusCode(201)
                .body("sha256", matchesPattern("[0-9a-f]{64}"));
        publish(code, "1", "en", "Invite me.")
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        publish(code, "1", "EN", "Invite me!")
                .statusCode(409)
                .body("type", equalTo("/problems/text-is-fixed"));
        publish(code, "1", "ar", "أرسلوا لي الدعوات.").statusCode(201);
        Calls.as("associate")
                .get(at(code))
                .then()
                .statusCode(200)
                .body("texts", hasSize(2))
                .body("texts.words", hasItem("Invite me."));
    }

    @Test
    void a_consent_keeps_the_fingerprint_of_its_text_and_proves_itself() {
        var code = purpose(true, false);
        publish(code, "1", "en", "Invite me.").statusCode(201);
        var id = ConsentTest.layla();
        give(id, code, "1", "en").statusCode(201).body("granted", equalTo(true));
        publish(code, "2", "en", "Invite me twice.").statusCode(201);
        Calls.contactCard(id, code, "email").body("decision", equalTo("released"));
        String event =
                Calls.as("associate")
                        .get("/v1/customers/" + id + "/consents")
                        .then()
                        .body("current[0].textVersion", equalTo("1"))
                        .body("current[0].textHash", matchesPattern("[0-9a-f]{64}"))
                        .extract()
                        .path("current[0].eventId");
        Calls.with(Tokens.client(id))
                .get("/v1/customers/" + id + "/consents/" + event + "/proof")
                .then()
                .statusCode(200)
                .body("words", equalTo("Invite me."))
                .body("wordsMatch", equalTo(true))
                .body("consent.mechanism", equalTo("signed-form"))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body("asked", nullValue());
        Calls.as("privacy-officer")
                .queryParam("consent", event)
                .get("/v1/customers/" + id + "/releases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].consentEventId", equalTo(event))
                .body("items[0].textVersion", equalTo("1"))
                .body("items[0].correlationId", notNullValue());
    }

    @Test
    void where_there_are_texts_a_consent_names_one_that_was_published_by_then() {
        var code = purpose(true, false);
        var id = ConsentTest.layla();
        give(id, code, "before-texts", "en").statusCode(201);
        publish(code, "1", "en", "Invite me.").statusCode(201);
        give(id, code, "3", "en").statusCode(422).body("type", equalTo("/problems/text-unknown"));
        give(id, code, "1", "fr").statusCode(422);
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"%s","channel":"sms","textVersion":"1","locale":"en",
                         "mechanism":"paper","source":"store-1","at":"2020-01-01T00:00:00Z"}
                        """
                                .formatted(code))
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(422);
    }

    @Test
    void purposes_are_the_house_s_own_and_service_has_no_terms() {
        var id = ConsentTest.layla();
        give(id, "gossip", "1", "en").statusCode(400).body("errors.pointer", hasItem("/purpose"));
        Calls.contactCard(id, "gossip", "email").statusCode(400);
        define("service", false, false)
                .statusCode(422)
                .body("type", equalTo("/problems/no-consent-needed"));
        publish("nowhere", "1", "en", "Invite me.").statusCode(404);
        for (var role : new String[] {"associate", "manager", "marketer", "client"}) {
            Calls.as(role).body(terms(true, true)).put(at("mine")).then().statusCode(403);
        }
    }
}
