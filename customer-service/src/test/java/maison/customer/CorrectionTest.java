package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class CorrectionTest {

    static ValidatableResponse correct(UUID id, String etag, String body) {
        return Calls.as("associate")
                .header("If-Match", etag)
                .body(body)
                .patch("/v1/customers/" + id)
                .then();
    }

    static UUID omar() {
        return Calls.registered(
                """
                {"name":{"given":"Omar"},"phones":[{"number":"07700 900555"}],"birthday":"1990-05-01"}
                """);
    }

    @Test
    void what_is_named_changes_and_the_rest_stays() {
        var id = omar();
        correct(id, "\"1\"", "{\"emails\":[{\"address\":\"omar@example.org\"}],\"birthday\":null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("fields", contains("emails", "birthday"));
        Calls.profile(id, "associate")
                .header("ETag", "\"2\"")
                .body("name.given", equalTo("Omar"))
                .body("phones[0].number", equalTo("+447700900555"))
                .body("emails[0].address", equalTo("omar@example.org"))
                .body("birthday", nullValue());
    }

    @Test
    void what_was_the_same_before_is_no_change() {
        var id = omar();
        correct(id, "\"1\"", "{\"name\":{\"given\":\"Omar\"}}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("fields", empty());
    }

    @Test
    void a_correction_must_say_what_it_is_based_on() {
        var id = omar();
        Calls.as("associate").body("{}").patch("/v1/customers/" + id).then().statusCode(428);
        correct(id, "\"7\"", "{\"birthday\":null}").statusCode(412);
        correct(id, "7", "{\"birthday\":null}").statusCode(400);
    }

    @Test
    void the_last_thing_that_tells_a_customer_from_others_cannot_be_cleared() {
        var id = omar();
        correct(id, "\"1\"", "{\"name\":null,\"phones\":null}")
                .statusCode(422)
                .body("type", equalTo("/problems/nobody-described"));
    }

    @Test
    void edits_at_the_same_time_lose_nothing() throws Exception {
        var id = omar();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var edits =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<Integer>>mapToObj(i -> () -> addEmail(id, i))
                                    .toList());
            for (var edit : edits) {
                assertThat(edit.get()).isEqualTo(200);
            }
        }
        Calls.profile(id, "associate").header("ETag", "\"9\"").body("emails", hasSize(8));
    }

    /// Reads, adds and writes, again after every lost race, as a careful client does.
    private static int addEmail(UUID id, int number) {
        while (true) {
            var seen = Calls.profile(id, "associate").extract();
            var addresses = new ArrayList<String>();
            var held = seen.jsonPath().<String>getList("emails.address");
            if (held != null) {
                addresses.addAll(held);
            }
            addresses.add("omar%d@example.org".formatted(number));
            var emails = addresses.stream().map("{\"address\":\"%s\"}"::formatted).toList();
            int status =
                    correct(id, seen.header("ETag"), "{\"emails\":%s}".formatted(emails))
                            .extract()
                            .statusCode();
            if (status != 412 && status != 409) {
                return status;
            }
        }
    }

    @Test
    void a_profile_can_be_seen_as_it_was() {
        var id = omar();
        var between = Instant.now();
        correct(id, "\"1\"", "{\"name\":{\"given\":\"Umar\"}}").statusCode(200);
        for (var parameter : new String[] {"at", "known"}) {
            Calls.as("associate")
                    .queryParam(parameter, between.toString())
                    .get("/v1/customers/" + id)
                    .then()
                    .statusCode(200)
                    .body("name.given", equalTo("Omar"));
            Calls.as("associate")
                    .queryParam(parameter, "2020-01-01T00:00:00Z")
                    .get("/v1/customers/" + id)
                    .then()
                    .statusCode(404);
        }
        Calls.profile(id, "associate").body("name.given", equalTo("Umar"));
    }

    @Test
    void what_was_corrected_is_found_under_its_new_name_only() {
        var id = Calls.registered("{\"name\":{\"given\":\"Quintessa\"}}");
        correct(id, "\"1\"", "{\"name\":{\"given\":\"Zenobia\"}}").statusCode(200);
        Calls.search("{\"name\":\"zenob\"}").body("items.customerId", contains(id.toString()));
        Calls.search("{\"name\":\"quintessa\"}").body("items", empty());
    }
}
