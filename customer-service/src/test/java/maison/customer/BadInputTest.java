package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with a request, the answer is a problem document and nothing was recorded.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class BadInputTest {

    private static final String SOMEBODY = "0190c6a0-0000-7000-8000-00000000dead";

    @Inject EventStore events;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|/problems/nobody-described",
                "{\"language\":\"en\"}|422|/problems/nobody-described",
                "{\"name\":{}}|400|/name",
                "{\"name\":\"Ada\"}|400|/name",
                "{\"name\":{\"given\":[\"Ada\"]}}|400|/name/given",
                "{\"name\":{\"first\":\"Ada\"}}|400|/name/first",
                "{\"name\":{\"given\":\"Ada\\nLovelace\"}}|400|/name/given",
                "{\"phones\":[{\"number\":\"12\"}]}|400|/phones/0/number",
                "{\"phones\":[{}]}|400|/phones/0/number",
                "{\"phones\":[null]}|400|/phones/0/number",
                "{\"phones\":{\"number\":\"1\"}}|400|/phones",
                "{\"emails\":[{\"address\":\"nobody\"}]}|400|/emails/0/address",
                "{\"name\":{\"given\":\"A\"},\"language\":\"not a language\"}|400|/language",
                "{\"name\":{\"given\":\"A\"},\"zone\":\"Mars/Olympus\"}|400|/zone",
                "{\"name\":{\"given\":\"A\"},\"birthday\":\"2999-01-01\"}|400|/birthday",
                "{\"name\":{\"given\":\"A\"},\"birthday\":\"--02-30\"}|400|/birthday",
                "{\"name\":{\"given\":\"A\"},\"birthday\":\"yesterday\"}|400|/birthday",
                "{\"externalReferences\":[{\"system\":\"till\"}]}|400|/externalReferences/0/value",
                "{\"externalReferences\":[{\"value\":\"1\"}]}|400|/externalReferences/0/system",
                "{\"surname\":\"Ada\"}|400|/surname",
                "[]|400|",
                "null|400|",
                "{|400|",
                "\"text\"|400|"
            })
    void a_bad_registration_is_refused_and_says_where(String body, int status, String where) {
        long before = events.head();
        var answer =
                Calls.as("associate")
                        .body(body)
                        .put("/v1/customers/" + UUID.randomUUID())
                        .then()
                        .statusCode(status)
                        .contentType(startsWith("application/problem+json"));
        if (where != null && where.startsWith("/problems")) {
            answer.body("type", equalTo(where));
        } else if (where != null) {
            answer.body("errors.pointer", hasItem(where));
        }
        assertThat(events.head()).isEqualTo(before);
    }

    static Object[][] requests() {
        var customer = "/v1/customers/" + SOMEBODY;
        return new Object[][] {
            {"PUT", customer},
            {"POST", "/v1/customers"},
            {"POST", "/v1/customers/bulk"},
            {"GET", customer},
            {"PATCH", customer},
            {"POST", "/v1/customers/search"},
            {"GET", "/v1/customers?externalReference=a:b"},
            {"GET", customer + "/consents"},
            {"POST", customer + "/consents"},
            {"POST", customer + "/consents/revocations"},
            {"POST", customer + "/contact-card"},
            {"POST", customer + "/erasure"},
            {"GET", customer + "/erasure/certificate"},
            {"GET", customer + "/reads"}
        };
    }

    @ParameterizedTest
    @MethodSource("requests")
    void nobody_gets_in_without_a_token_of_ours_and_a_role(String method, String path) {
        long before = events.head();
        var type = path.endsWith("bulk") ? "application/x-ndjson" : "application/json";
        RestAssured.given()
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        for (var token : new String[] {"nonsense", Tokens.ofOtherAudience("admin")}) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(type)
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .request(method, path)
                    .then()
                    .statusCode(401);
        }
        Calls.as("analyst")
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/forbidden"));
        assertThat(events.head()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/consents|{}|400",
                "/consents|{\"purpose\":\"spam\",\"channel\":\"email\"}|400",
                "/consents|{\"purpose\":\"marketing\",\"channel\":\"pigeon\"}|400",
                "/consents|nonsense|400",
                "/consents/revocations|{\"purpose\":\"marketing\"}|400",
                "/contact-card|{}|400",
                "/contact-card|{\"purpose\":\"marketing\",\"channel\":7}|400",
                "/erasure|{}|400",
                "/erasure|{\"reason\":\"Because Ada asked\"}|400",
                "/erasure|null|400"
            })
    void bad_bodies_elsewhere_are_refused_too(String path, String body, int status) {
        var id = Calls.registered("{\"name\":{\"given\":\"Ada\"}}");
        long before = events.head();
        Calls.once("manager", "admin")
                .body(body)
                .post("/v1/customers/" + id + path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"));
        assertThat(events.head()).isEqualTo(before);
    }

    @Test
    void a_consent_in_the_future_is_refused() {
        var id = Calls.registered("{\"name\":{\"given\":\"Ada\"}}");
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"marketing","channel":"email","textVersion":"v1","locale":"en",
                         "mechanism":"paper","source":"store-1","at":"2999-01-01T00:00:00Z"}
                        """)
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/at"));
    }

    @Test
    void posts_that_record_something_need_a_key_and_a_key_is_for_one_request() {
        var id = Calls.registered("{\"name\":{\"given\":\"Ada\"}}");
        var consent =
                """
                {"purpose":"marketing","channel":"%s","textVersion":"v1","locale":"en",
                 "mechanism":"paper","source":"store-1"}
                """;
        for (var path : new String[] {"", "/" + id + "/consents", "/" + id + "/erasure"}) {
            Calls.as("manager", "admin")
                    .body(
                            path.endsWith("consents")
                                    ? consent.formatted("email")
                                    : path.isEmpty()
                                            ? "{\"name\":{\"given\":\"Ada\"}}"
                                            : "{\"reason\":\"x\"}")
                    .post("/v1/customers" + path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/idempotency-key-required"));
        }
        var key = UUID.randomUUID().toString();
        for (var each : new String[] {"email:201", "email:201", "sms:422"}) {
            Calls.as("associate")
                    .header("Idempotency-Key", key)
                    .body(consent.formatted(each.substring(0, each.indexOf(':'))))
                    .post("/v1/customers/" + id + "/consents")
                    .then()
                    .statusCode(Integer.parseInt(each.substring(each.indexOf(':') + 1)));
        }
    }

    @Test
    void unknown_ids_and_unreadable_ones_are_not_found() {
        Calls.profile(UUID.randomUUID(), "associate")
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        Calls.as("associate")
                .get("/v1/customers/not-an-id")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        CorrectionTest.correct(UUID.randomUUID(), "\"1\"", "{}").statusCode(404);
        Calls.as("admin")
                .get("/v1/customers/" + UUID.randomUUID() + "/consents")
                .then()
                .statusCode(404);
    }

    @Test
    void bad_corrections_are_refused_and_say_where() {
        var id = CorrectionTest.omar();
        long before = events.head();
        CorrectionTest.correct(id, "\"1\"", "{\"phones\":[{\"number\":\"x\"}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/phones/0/number"));
        CorrectionTest.correct(id, "\"1\"", "{\"phones\":7}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/phones"));
        CorrectionTest.correct(id, "\"1\"", "{\"points\":7}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/points"));
        CorrectionTest.correct(id, "\"1\"", "[1]").statusCode(400);
        CorrectionTest.correct(id, "\"1\"", "{").statusCode(400);
        assertThat(events.head()).isEqualTo(before);
    }

    @Test
    void times_regions_and_media_types_are_checked() {
        var id = CorrectionTest.omar();
        Calls.as("associate")
                .queryParam("at", "yesterday")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("at"));
        Calls.as("associate")
                .queryParam("region", "Atlantis")
                .body("{\"phones\":[{\"number\":\"07700 900123\"}]}")
                .put("/v1/customers/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/region"));
        Calls.as("associate")
                .contentType("text/plain")
                .body("Ada")
                .put("/v1/customers/" + UUID.randomUUID())
                .then()
                .statusCode(415)
                .body("type", containsString("/problems/"));
        Calls.as("integration").get("/v1/customers").then().statusCode(400);
    }

    /// Over a bare socket: the answer comes before the body is sent, and the body is never asked
    /// for.
    @Test
    void a_huge_body_is_not_read() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            """
                            PUT /v1/customers/%s HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: application/json\r
                            Content-Length: 40000000\r
                            \r
                            """
                                    .formatted(UUID.randomUUID(), Tokens.of("associate"))
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains("413");
        }
    }
}
