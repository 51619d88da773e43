package maison.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class RegistrationTest {

    static final String LAYLA =
            """
            {"name":{"given":"Layla","family":"Haddad","nativeScript":"ليلى حداد"},
             "phones":[{"number":"07700 900%03d","type":"mobile"}],
             "emails":[{"address":"Layla%d@Example.org"}],
             "language":"en-gb","zone":"Europe/London","birthday":"--02-29"}
            """;

    @Test
    void what_was_registered_is_read_at_once_in_its_one_form() {
        var id = UUID.randomUUID();
        Calls.register(id, LAYLA.formatted(1, 1))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/customers/" + id))
                .body("customerId", equalTo(id.toString()))
                .body("warnings", empty());
        Calls.profile(id, "associate")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name.given", equalTo("Layla"))
                .body("name.nativeScript", equalTo("ليلى حداد"))
                .body("phones[0].number", equalTo("+447700900001"))
                .body("emails[0].address", equalTo("Layla1@Example.org"))
                .body("language", equalTo("en-GB"))
                .body("zone", equalTo("Europe/London"))
                .body("birthday", equalTo("--02-29"));
    }

    @Test
    void a_walk_in_may_be_a_name_and_nothing_else() {
        var id = Calls.registered("{\"name\":{\"given\":\"Omar\"}}");
        Calls.profile(id, "associate").body("name.given", equalTo("Omar"));
    }

    @Test
    void the_same_registration_again_is_a_repeat_and_another_is_a_clash() {
        var id = Calls.registered(LAYLA.formatted(2, 2));
        Calls.register(id, LAYLA.formatted(2, 2))
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"1\"");
        Calls.register(id, LAYLA.formatted(3, 2))
                .statusCode(409)
                .body("type", equalTo("/problems/customer-exists"));
    }

    @Test
    void a_retried_post_registers_once() {
        var key = UUID.randomUUID().toString();
        var first = post(key, "{\"name\":{\"given\":\"Ida\"}}").statusCode(201);
        var id = first.extract().path("customerId");
        post(key, "{ \"name\": {\"given\":\"Ida\"} }")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("customerId", equalTo(id));
        post(key, "{\"name\":{\"given\":\"Ada\"}}").statusCode(422);
    }

    private static ValidatableResponse post(String key, String body) {
        return Calls.as("associate")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/customers")
                .then();
    }

    @Test
    void a_known_phone_or_email_is_warned_of_and_does_not_block() {
        var first = Calls.registered(LAYLA.formatted(4, 4));
        var id = UUID.randomUUID();
        var answer =
                Calls.register(
                                id,
                                """
                                {"name":{"given":"Lila"},"phones":[{"number":"+44 7700 900004"}],
                                 "emails":[{"address":"layla4@example.ORG"}]}
                                """)
                        .statusCode(201)
                        .body("warnings.code", contains("phone-known", "email-known"))
                        .body("warnings.pointer", contains("/phones/0", "/emails/0"))
                        .body("warnings[0].customerIds", contains(first.toString()))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain("Layla", "Haddad");
    }

    @Test
    void a_number_in_another_system_is_one_customers_and_finds_them() {
        var value = UUID.randomUUID().toString();
        var body =
                "{\"externalReferences\":[{\"system\":\"online-retail\",\"value\":\"%s\"}]}"
                        .formatted(value);
        var id = Calls.registered(body);
        Calls.register(UUID.randomUUID(), body)
                .statusCode(409)
                .body("type", equalTo("/problems/external-reference-taken"))
                .body("customerId", equalTo(id.toString()));
        Calls.as("integration")
                .queryParam("externalReference", "online-retail:" + value)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.customerId", contains(id.toString()));
        Calls.as("integration")
                .queryParam("externalReference", "online-retail:nobody")
                .get("/v1/customers")
                .then()
                .body("items", empty());
    }

    @Test
    void sixteen_who_claim_one_number_at_once_make_one_customer() throws Exception {
        var body =
                "{\"externalReferences\":[{\"system\":\"till\",\"value\":\"%s\"}]}"
                        .formatted(UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers =
                    threads.invokeAll(
                            IntStream.range(0, 16)
                                    .<Callable<Integer>>mapToObj(_ ->
                                            () ->
                                                    Calls.register(UUID.randomUUID(), body)
                                                            .extract()
                                                            .statusCode())
                                    .toList());
            var codes = new ArrayList<Integer>();
            for (var each : answers) {
                codes.add(each.get());
            }
            assertThat(codes).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void a_bad_line_stops_no_other_and_sending_all_again_changes_nothing() {
        var one = UUID.randomUUID();
        var lines =
                """
                {"externalReferences":[{"system":"bulk","value":"%1$s"}]}
                {"id":"%1$s","phones":[{"number":"nonsense"}]}
                not json
                {"name":{"given":"Nameless"}}
                {"externalReferences":[{"system":"bulk","value":"%1$s"}]}
                {"id":"%1$s","name":{"given":"Yusuf"}}
                """
                        .formatted(one);
        assertThat(statuses(lines))
                .containsExactly("created", "refused", "refused", "refused", "replayed", "created");
        assertThat(statuses(lines))
                .containsExactly(
                        "replayed", "refused", "refused", "refused", "replayed", "replayed");
    }

    private static List<String> statuses(String lines) {
        var answer =
                given().auth()
                        .oauth2(Tokens.of("integration"))
                        .contentType("application/x-ndjson")
                        .body(lines.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/customers/bulk")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain("nonsense", "Nameless", "not json");
        return answer.lines().map(line -> JsonPath.from(line).getString("status")).toList();
    }

    @Test
    void a_thousand_lines_are_registered_in_one_request() {
        var tag = UUID.randomUUID();
        var lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append(
                    "{\"externalReferences\":[{\"system\":\"bulk\",\"value\":\"%s-%d\"}]}\n"
                            .formatted(tag, i));
        }
        assertThat(statuses(lines.toString())).hasSize(1000).containsOnly("created");
        assertThat(statuses(lines.toString())).hasSize(1000).containsOnly("replayed");
    }

    @Test
    void each_role_sees_what_its_work_needs() {
        var id = Calls.registered(LAYLA.formatted(5, 5));
        for (var role : List.of("artisan", "terminal")) {
            Calls.profile(id, role)
                    .statusCode(200)
                    .body("name.given", equalTo("Layla"))
                    .body("phones", nullValue())
                    .body("emails", nullValue())
                    .body("birthday", nullValue());
        }
        Calls.profile(id, "marketer")
                .statusCode(200)
                .body("language", equalTo("en-GB"))
                .body("name", nullValue())
                .body("phones", nullValue());
        for (var role : List.of("analyst", "integration", "service", "privacy-officer")) {
            Calls.profile(id, role).statusCode(403);
        }
        Calls.with(Tokens.client(id)).get("/v1/customers/" + id).then().statusCode(200);
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_reason_in_free_text_is_refused_since_it_may_name_somebody() {
        var id = Calls.registered(LAYLA.formatted(8, 8));
        Calls.as("associate")
                .header("Maison-Purpose", "ring for her sister Noor")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Maison-Purpose"))
                .body("errors[0].detail", containsString("fitting"));
    }

    @Test
    void every_look_is_logged_with_its_reason() {
        var id = Calls.registered(LAYLA.formatted(6, 6));
        Calls.as("associate")
                .header("Maison-Purpose", "fitting")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(200);
        Calls.search("{\"email\":\"layla6@example.org\"}").body("items", hasSize(1));
        Calls.as("artisan").get("/v1/customers/" + id).then().statusCode(200);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .statusCode(200)
                .body("items.operation", contains("profile", "search", "profile"))
                .body("items.purpose", contains("making", "clienteling", "fitting"))
                .body("items[0].fields", contains("name", "language"))
                .body("items[2].fields", hasSize(6))
                .body("items[2].actorId", equalTo("test-associate"));
        var first =
                Calls.as("privacy-officer")
                        .queryParam("limit", 2)
                        .get("/v1/customers/" + id + "/reads")
                        .then()
                        .body("items", hasSize(2))
                        .extract();
        Calls.as("privacy-officer")
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items[0].purpose", not(equalTo("making")));
        Calls.as("associate").get("/v1/customers/" + id + "/reads").then().statusCode(403);
    }
}
