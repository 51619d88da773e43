package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// Filed under words that only those who may see them can read.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class TagsTest {

    private final String tag = "tag-" + UUID.randomUUID().toString().substring(0, 13);

    private UUID tagged(String given, String... tags) {
        return Calls.registered(
                "{\"name\":{\"given\":\"%s\"},\"tags\":[\"%s\"]}"
                        .formatted(given, String.join("\",\"", tags)));
    }

    private Object count() {
        return Calls.as("marketer")
                .queryParam("limit", 200)
                .get("/v1/tags")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.tag == '%s' }?.customers".formatted(tag));
    }

    @Test
    void a_tag_is_found_in_any_spelling_alone_and_as_a_filter() {
        var first = tagged("Ottilie", tag.replace('-', ' ').toUpperCase(Locale.ROOT));
        var second = tagged("Ottilie", tag, "vip " + tag.substring(4, 12));
        tagged("Ottilie", "other-" + tag.substring(4, 12));
        Calls.search("{\"tags\":[\"%s\"]}".formatted(tag))
                .statusCode(200)
                .body("items.customerId", containsInAnyOrder(first.toString(), second.toString()));
        Calls.search(
                        "{\"name\":\"ottil\",\"tags\":[\"%s\",\"VIP %s\"]}"
                                .formatted(tag, tag.substring(4, 12)))
                .body("items.customerId", contains(second.toString()));
        Calls.search("{\"tags\":[\"%s\"],\"limit\":1}".formatted(tag))
                .body("items.customerId.size()", equalTo(1))
                .body("next", not(nullValue()));
        Calls.search("{\"tags\":[\"!\"]}").statusCode(400);
        Calls.search("{\"tags\":[]}").statusCode(400);
    }

    @Test
    void tags_are_counted_until_nobody_bears_them() {
        var first = tagged("Ottilie", tag);
        var second = tagged("Ottilie", tag, "else-" + tag.substring(4, 12));
        assertThat(count()).isEqualTo(2);
        CorrectionTest.correct(first, "\"1\"", "{\"tags\":[]}").statusCode(200);
        assertThat(count()).isEqualTo(1);
        Calls.search("{\"tags\":[\"%s\"]}".formatted(tag))
                .body("items.customerId", contains(second.toString()));
        Calls.erase(second).statusCode(200);
        assertThat(count()).isNull();
        Calls.search("{\"tags\":[\"%s\"]}".formatted(tag)).body("items", empty());
    }

    @Test
    void the_list_pages_and_is_not_for_everybody() {
        tagged("Ottilie", tag, "a-" + tag, "b-" + tag);
        var page = Calls.as("manager").queryParam("limit", 2).get("/v1/tags").then().extract();
        Calls.as("manager")
                .queryParam("after", page.<String>path("next"))
                .get("/v1/tags")
                .then()
                .statusCode(200)
                .body("items.tag", not(contains(page.<String>path("items[0].tag"))));
        Calls.as("manager").queryParam("after", "x").get("/v1/tags").then().statusCode(400);
        Calls.as("terminal").get("/v1/tags").then().statusCode(403);
        Calls.profile(tagged("Ottilie", tag), "terminal").body("$", not(hasKey("tags")));
    }
}
