package maison.customer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/// Customers are shown, and found, with the segment in which analytics placed them last.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class SegmentTest {

    // Nobody else's, so that a search for it alone finds few.
    private final String segment = "s" + UUID.randomUUID().toString().substring(0, 8);

    private static UUID somebody() {
        return CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private void placed(UUID customer) {
        TopicOf.tell(
                "analytics",
                "maison.segments",
                "maison.segment.changed.v1",
                customer,
                Instant.now(),
                data -> data.put("segment", segment));
    }

    private static void placedNowhere(UUID customer) {
        TopicOf.tell(
                "analytics",
                "maison.segments",
                "maison.segment.changed.v1",
                customer,
                Instant.now(),
                data -> data.remove("segment"));
    }

    private static void awaitSegments(UUID customer, Matcher<?> segments) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Calls.profile(customer, "associate")
                                .statusCode(200)
                                .body("segments", segments));
    }

    private String found(String more) {
        return "{\"segments\":[\"%s\"]%s}".formatted(segment, more);
    }

    @Test
    void the_profile_says_where_they_were_placed_last() {
        var customer = somebody();
        Calls.profile(customer, "associate").body("segments", nullValue());
        placed(customer);
        awaitSegments(customer, contains(segment));
        Calls.profile(customer, "marketer").body("segments", contains(segment));
        Calls.profile(customer, "artisan").statusCode(200).body("segments", nullValue());
        Calls.with(Tokens.client(customer))
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("segments", nullValue());
        // Where they were placed then, nobody says.
        Calls.as("associate")
                .get("/v1/customers/%s?at=%s".formatted(customer, Instant.now()))
                .then()
                .statusCode(200)
                .body("segments", nullValue());
        placedNowhere(customer);
        awaitSegments(customer, nullValue());
    }

    @Test
    void the_search_finds_who_is_in_one_of_the_segments() {
        var customer = somebody();
        var other = somebody();
        placed(customer);
        awaitSegments(customer, contains(segment));
        Calls.search(found(""))
                .statusCode(200)
                .body("items.customerId", contains(customer.toString()));
        Calls.search(found(",\"name\":\"layla\""))
                .body("items.customerId", contains(customer.toString()));
        Calls.search(found(",\"name\":\"somebody else\"")).body("items", empty());
        Calls.search(
                        "{\"segments\":[\"vip\",\"%s\"],\"name\":\"layla\",\"limit\":200}"
                                .formatted(segment))
                .body("items.customerId", hasItem(customer.toString()))
                .body("items.customerId", not(hasItem(other.toString())));
        Calls.search("{\"segments\":[\"Not a code\"]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/segments/0"));
        Calls.as("terminal").body(found("")).post("/v1/customers/search").then().statusCode(403);
    }

    @Test
    void who_was_merged_is_in_the_segment_of_the_one_that_they_are() {
        var survivor = somebody();
        var absorbed = somebody();
        placed(survivor);
        awaitSegments(survivor, contains(segment));
        var merge =
                MergeTest.merge(survivor, absorbed, "{}").statusCode(201).extract().path("mergeId");
        awaitSegments(absorbed, contains(segment));
        Calls.search(found(",\"name\":\"layla\""))
                .body("items.customerId", contains(survivor.toString()));
        MergeTest.separate(survivor, merge).statusCode(200);
        awaitSegments(absorbed, nullValue());
        awaitSegments(survivor, contains(segment));
    }
}
