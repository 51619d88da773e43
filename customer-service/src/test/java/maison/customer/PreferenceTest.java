package maison.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import maison.customer.permission.links.SealedLinks;
import maison.customer.permission.links.SealedLinks.Claim;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class PreferenceTest {

    @Inject SealedLinks links;

    static String page(UUID id) {
        return DoubleOptInTest.path(
                Calls.as("associate")
                        .post("/v1/customers/" + id + "/preference-link")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("url"));
    }

    private static RequestSpecification json() {
        return given().accept("application/json").contentType("application/json");
    }

    private static RequestSpecification browser() {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static String purpose() {
        var code = WordingTest.purpose(true, false);
        WordingTest.publish(code, "1", "en", "Invite me.").statusCode(201);
        WordingTest.publish(code, "1", "ar", "ادعوني.").statusCode(201);
        return code;
    }

    @Test
    void a_client_reads_and_changes_their_consents_by_the_link_alone() {
        var id = ConsentTest.layla();
        var purpose = purpose();
        var page = page(id);
        assertThat(page(id)).isEqualTo(page);
        json().body(
                        """
                        {"choices":[{"purpose":"%s","channel":"email","granted":true}],
                         "language":"en","doNotSell":true}
                        """
                                .formatted(purpose))
                .put(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("doNotSell", equalTo(true));
        Calls.contactCard(id, purpose, "email")
                .body("decision", equalTo("released"))
                .body("language", equalTo("en"))
                .body("preferences", containsString("/api/customer/v1/open/preferences/"));
        Calls.as("associate")
                .get("/v1/customers/" + id + "/consents")
                .then()
                .body("current[0].mechanism", equalTo("preference-centre"))
                .body("current[0].textVersion", equalTo("1"));
        json().body(
                        "{\"choices\":[{\"purpose\":\"%s\",\"channel\":\"email\",\"granted\":false}]}"
                                .formatted(purpose))
                .put(page)
                .then()
                .statusCode(200);
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
    }

    @Test
    void the_page_is_in_the_client_s_language_and_tells_nothing_of_them() {
        var id = ConsentTest.layla();
        purpose();
        browser()
                .get(page(id))
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", containsString("noindex"))
                .body(containsString("lang=\"ar\" dir=\"rtl\""))
                .body(containsString("ادعوني."))
                .body(not(containsString("Layla")))
                .body(not(containsString("example.org")))
                .body(not(containsString(id.toString())));
        browser()
                .get(page(id) + "?lang=en")
                .then()
                .body(containsString("lang=\"en\" dir=\"ltr\""))
                .body(containsString("Invite me."));
    }

    @Test
    void a_form_changes_only_what_the_client_changed_on_the_page() {
        var id = ConsentTest.layla();
        var purpose = purpose();
        WordingTest.give(id, purpose, "1", "en").statusCode(201);
        var page = page(id);
        // The page was open before the consent over e-mail was given: it showed nothing ticked.
        browser()
                .formParam("yes", purpose + ":sms")
                .formParam("stop-was", "false")
                .formParam("stop", "true")
                .formParam("language", "en")
                .post(page)
                .then()
                .statusCode(200)
                .body(containsString("Saved."));
        json().get(page)
                .then()
                .body("stopMarketing", equalTo(true))
                .body(
                        "purposes.find { it.purpose == '%s' }.channels.granted".formatted(purpose),
                        equalTo(java.util.List.of(true, true)));
        browser()
                .formParam("was", purpose + ":email", purpose + ":sms")
                .formParam("yes", purpose + ":sms")
                .formParam("stop-was", "true")
                .post(page)
                .then()
                .statusCode(200);
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
        json().get(page).then().body("stopMarketing", equalTo(false));
    }

    /// Somebody agrees to what they read, whatever was published while they read it.
    @Test
    void a_yes_is_to_the_text_that_the_page_showed() {
        var id = ConsentTest.layla();
        var purpose = purpose();
        var page = page(id);
        browser().get(page).then().body(containsString(purpose + ":email:ar:1"));
        WordingTest.publish(purpose, "2", "ar", "ادعوني كثيرا.").statusCode(201);
        browser()
                .formParam("yes", purpose + ":email:ar:1")
                .formParam("language", "ar")
                .post(page)
                .then()
                .statusCode(200);
        Calls.as("associate")
                .get("/v1/customers/" + id + "/consents")
                .then()
                .body("current[0].textVersion", equalTo("1"));
        json().body(
                        """
                        {"choices":[{"purpose":"%s","channel":"sms","granted":true,
                                     "textVersion":"3","locale":"ar"}]}
                        """
                                .formatted(purpose))
                .put(page)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/text-unknown"));
    }

    @Test
    void one_click_takes_back_every_promotional_consent_over_e_mail() {
        var id = ConsentTest.layla();
        var purpose = purpose();
        WordingTest.give(id, purpose, "1", "en").statusCode(201);
        Calls.consent(id, "marketing", "email", "v1");
        Calls.consent(id, "loyalty", "email", "v1");
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(page(id) + "/unsubscribe")
                .then()
                .statusCode(200);
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
        Calls.contactCard(id, "marketing", "email").body("reason", equalTo("no-consent"));
        Calls.contactCard(id, "loyalty", "email").body("reason", equalTo("no-consent"));
    }

    @Test
    void a_link_opens_nothing_once_it_is_revoked_over_or_its_client_erased() {
        var id = ConsentTest.layla();
        var page = page(id);
        Calls.as("associate")
                .delete("/v1/customers/" + id + "/preference-link")
                .then()
                .statusCode(204);
        json().get(page).then().statusCode(404);
        browser().get(page).then().statusCode(404);
        var again = page(id);
        assertThat(again).isNotEqualTo(page);
        json().get(again).then().statusCode(200);
        var over = new Claim(id, id, 1, Instant.now().minusSeconds(1));
        json().get(DoubleOptInTest.path(links.of(Kind.PREFERENCES, over).toString()))
                .then()
                .statusCode(404);
        Calls.erase(id).statusCode(200);
        json().get(again).then().statusCode(404);
        browser().get(again).then().statusCode(404);
    }

    @Test
    void the_link_itself_names_nobody_and_no_bit_of_it_can_be_changed() {
        var id = ConsentTest.layla();
        var page = page(id);
        var token = page.substring(page.lastIndexOf('/') + 1);
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(
                                java.nio.ByteBuffer.allocate(8)
                                        .putLong(id.getMostSignificantBits())
                                        .array(),
                                StandardCharsets.ISO_8859_1));
        for (int at = 0; at < bytes.length; at++) {
            byte[] forged = bytes.clone();
            forged[at] ^= 1;
            assertThat(
                            links.read(
                                    Kind.PREFERENCES,
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .isEmpty();
        }
    }

    @Test
    void a_yes_without_a_text_to_agree_to_is_refused_and_nothing_is_recorded() {
        var id = ConsentTest.layla();
        var bare = WordingTest.purpose(true, false);
        json().body(
                        """
                        {"choices":[{"purpose":"%s","channel":"email","granted":true}],
                         "stopMarketing":true}
                        """
                                .formatted(bare))
                .put(page(id))
                .then()
                .statusCode(422);
        json().body(
                        "{\"choices\":[{\"purpose\":\"gossip\",\"channel\":\"email\",\"granted\":true}]}")
                .put(page(id))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/purpose"));
        json().get(page(id)).then().body("stopMarketing", equalTo(false));
    }
}
