package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.shopfront.ShopfrontExamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class StoresTest {

    private final String id = "store-" + UUID.randomUUID();
    private final String address = "/v1/stores/" + id;

    @Test
    void a_store_is_written_once_and_read_by_everyone() {
        Till.put(address, ShopfrontExamples.STORE, Tokens.of("admin"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        Till.put(address, ShopfrontExamples.STORE, Tokens.of("admin"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");

        Till.get(address, Tokens.terminal("riyadh"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("storeId", equalTo(id))
                .body("zone", equalTo("Asia/Riyadh"))
                .body("taxDisplay", equalTo("inclusive"))
                .body("letterheads[0].digits", equalTo("latin"))
                .body("letterheads[1].digits", equalTo("arabic-indic"))
                .body("letterheads[1].ummAlQura", equalTo(true));
        Till.get(address + "-other").then().statusCode(404);
    }

    @Test
    void the_list_goes_page_by_page() {
        for (String each : new String[] {"a", "b", "c"}) {
            Till.put(address + each, ShopfrontExamples.STORE, Tokens.of("admin"));
        }
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page =
                    Till.get("/v1/stores?limit=2" + (after == null ? "" : "&after=" + after))
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            seen.addAll(page.getList("items.storeId"));
            after = page.getString("next");
        } while (after != null);
        assertThat(seen).contains(id + "a", id + "b", id + "c").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Riyadh|Mars/Base|/zone",
                "maison.png|../../etc/passwd|/logo",
                "maison.png|https://example.com/a.png|/logo",
                "\"inclusive\"|\"sometimes\"|/taxDisplay",
                "\"ar-SA\"|\"fr\"|/letterheads/1/language",
                "\"ar-SA\"|\"en\"|/letterheads/1/language",
                "arabic-indic|roman|/letterheads/1/digits",
                "300012345600003|4111111111111111|/taxNumber",
                "300012345600003|378282246310005|/taxNumber"
            })
    void a_store_with_a_wrong_field_names_it(String right, String wrong, String pointer) {
        Till.put(address, ShopfrontExamples.STORE.replace(right, wrong), Tokens.of("admin"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        Till.get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"associate", "manager", "terminal", "integration", "client", "service"})
    void only_an_admin_writes(String role) {
        Till.put(address, ShopfrontExamples.STORE, Tokens.of(role)).then().statusCode(403);
    }
}
