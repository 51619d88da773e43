package maison.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.links.SealedLinks;
import maison.customer.permission.links.SealedLinks.Claim;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class DoubleOptInTest {

    @Inject SealedLinks links;

    private String purpose = "";

    @BeforeEach
    void purpose() {
        purpose = WordingTest.purpose(true, true);
        WordingTest.publish(purpose, "1", "ar", "أوافق على تلقي الدعوات.").statusCode(201);
    }

    static String path(String url) {
        return URI.create(url).getPath().replace("/api/customer", "");
    }

    private UUID asked(UUID id) {
        String request =
                WordingTest.give(id, purpose, "1", "ar")
                        .statusCode(201)
                        .body("granted", equalTo(false))
                        .body("expiresAt", notNullValue())
                        .extract()
                        .path("requestId");
        return UUID.fromString(request);
    }

    private static ValidatableResponse link(UUID id, UUID request, String role) {
        return Calls.as(role)
                .post("/v1/customers/" + id + "/consents/requests/" + request + "/link")
                .then();
    }

    private static String page(UUID id, UUID request) {
        return path(link(id, request, "service").statusCode(200).extract().path("url"));
    }

    @Test
    void a_yes_counts_only_after_it_was_confirmed() {
        var id = ConsentTest.layla();
        var page = page(id, asked(id));
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
        given().get(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("dir=\"rtl\""))
                .body(containsString("أوافق على تلقي الدعوات."))
                .body(not(containsString("Layla")));
        // Opening the page is not enough.
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
        given().post(page).then().statusCode(200);
        given().post(page).then().statusCode(200);
        given().get(page).then().statusCode(200);
        Calls.contactCard(id, purpose, "email").body("decision", equalTo("released"));
        String event =
                Calls.as("associate")
                        .get("/v1/customers/" + id + "/consents")
                        .then()
                        .extract()
                        .path("current[0].eventId");
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/consents/" + event + "/proof")
                .then()
                .statusCode(200)
                .body("asked.eventId", notNullValue())
                .body("recordedBy.id", equalTo("confirmation-link"));
    }

    @Test
    void who_asks_often_is_written_to_once() {
        var id = ConsentTest.layla();
        var first = asked(id);
        WordingTest.give(id, purpose, "1", "ar")
                .statusCode(201)
                .body("requestId", equalTo(first.toString()));
    }

    @Test
    void what_was_taken_back_cannot_be_confirmed_any_more() {
        var id = ConsentTest.layla();
        var request = asked(id);
        var page = page(id, request);
        Calls.once("associate")
                .body(
                        "{\"purpose\":\"%s\",\"channel\":\"email\",\"mechanism\":\"m\",\"source\":\"s\"}"
                                .formatted(purpose))
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
        given().get(page).then().statusCode(404);
        given().post(page).then().statusCode(404);
        link(id, request, "service").statusCode(404);
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
    }

    @Test
    void a_link_that_is_over_forged_or_of_another_kind_opens_nothing() {
        var id = ConsentTest.layla();
        var request = asked(id);
        var over = new Claim(id, request, 0, Instant.now().minusSeconds(1));
        given().post(path(links.of(Kind.CONFIRMATION, over).toString())).then().statusCode(404);
        var good = new Claim(id, request, 0, Instant.now().plusSeconds(60));
        var other = path(links.of(Kind.PREFERENCES, good).toString());
        given().post(other.replace("preferences", "confirmations")).then().statusCode(404);
        given().get("/v1/open/confirmations/AAAA").then().statusCode(404);
        Calls.contactCard(id, purpose, "email").body("reason", equalTo("no-consent"));
    }

    @Test
    void no_person_gets_the_link_in_the_client_s_place() {
        var id = ConsentTest.layla();
        var request = asked(id);
        for (var role : new String[] {"associate", "manager", "admin", "client", "marketer"}) {
            link(id, request, role).statusCode(403);
        }
        link(id, UUID.randomUUID(), "service").statusCode(404);
    }

    @Test
    void an_erased_customer_confirms_nothing() {
        var id = ConsentTest.layla();
        var request = asked(id);
        var page = page(id, request);
        Calls.erase(id).statusCode(200);
        given().post(page).then().statusCode(404);
        link(id, request, "service").statusCode(410);
    }
}
