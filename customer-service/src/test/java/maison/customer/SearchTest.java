package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class SearchTest {

    @Test
    void a_phone_is_found_however_it_is_written_and_never_anothers() {
        var id = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var each : new UUID[] {id, other}) {
            Calls.as("associate")
                    .queryParam("region", "SA")
                    .body(
                            "{\"phones\":[{\"number\":\"%s\"}]}"
                                    .formatted(each.equals(id) ? "050 123 4561" : "٠٥٠١٢٣٤٥٦٢"))
                    .put("/v1/customers/" + each)
                    .then()
                    .statusCode(201);
        }
        for (var written :
                new String[] {
                    "+966501234561",
                    "0501234561",
                    "٠٥٠ ١٢٣ ٤٥٦١",
                    "۰۵۰۱۲۳۴۵۶۱",
                    "00966 50 123 4561",
                    "34561",
                    "٣٤٥٦١"
                }) {
            Calls.as("terminal")
                    .queryParam("region", "SA")
                    .body("{\"phone\":\"%s\"}".formatted(written))
                    .post("/v1/customers/search")
                    .then()
                    .statusCode(200)
                    .body("items.customerId", contains(id.toString()));
        }
    }

    @Test
    void an_email_is_found_in_any_case() {
        var id = Calls.registered("{\"emails\":[{\"address\":\"Search.Me@Example.org\"}]}");
        Calls.search("{\"email\":\"sEARCH.mE@example.ORG\"}")
                .body("items.customerId", contains(id.toString()));
        Calls.search("{\"email\":\"search.you@example.org\"}").body("items", empty());
    }

    @Test
    void a_name_is_found_by_its_beginnings_across_scripts() {
        var id =
                Calls.registered(
                        """
                        {"name":{"given":"Mohammed","family":"Al-Otaibi","nativeScript":"محمد العتيبي"}}
                        """);
        for (var asked : new String[] {"moh ota", "Muhammad", "محمد", "العتيبي", "otaibi muham"}) {
            Calls.search("{\"name\":\"%s\"}".formatted(asked))
                    .statusCode(200)
                    .body("items.customerId", hasItem(id.toString()));
        }
    }

    @Test
    void a_hit_shows_a_name_and_no_contact() {
        Calls.registered(
                """
                {"name":{"given":"Perpetua","family":"Vane"},"phones":[{"number":"07700 900777"}]}
                """);
        var answer =
                Calls.search("{\"name\":\"perpet\"}")
                        .body("items[0].name", equalTo("Perpetua Vane"))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain("900777");
    }

    @Test
    void pages_show_everybody_once() {
        var expected = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            expected.add(Calls.registered("{\"name\":{\"given\":\"Wilhelmina\"}}").toString());
        }
        var seen = new ArrayList<String>();
        String after = "";
        do {
            var page =
                    Calls.search(
                                    "{\"name\":\"wilhelmin\",\"limit\":3,\"after\":\"%s\"}"
                                            .formatted(after))
                            .statusCode(200)
                            .extract();
            seen.addAll(page.jsonPath().<String>getList("items.customerId"));
            after = page.path("next");
        } while (after != null);
        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"a\"}",
                "{\"phone\":\"0123\"}",
                "{\"email\":\"nobody\"}",
                "{\"name\":\"ada\",\"phone\":\"07700900123\"}",
                "{\"name\":\"ada\",\"limit\":0}",
                "{\"name\":\"ada\",\"limit\":1000}",
                "{\"name\":\"ada\",\"after\":\"made-up\"}",
                "{\"surname\":\"ada\"}",
                "[]",
                "nonsense"
            })
    void what_cannot_be_looked_for_is_said(String body) {
        Calls.search(body).statusCode(400).body("type", equalTo("/problems/invalid-request"));
    }
}
