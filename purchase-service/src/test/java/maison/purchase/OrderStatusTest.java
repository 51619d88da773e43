package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class OrderStatusTest {

    private final Workshop order = new Workshop();

    @Test
    void a_client_follows_the_order_without_signing_in() {
        order.cut();
        String link = order.statusLink();

        String seen =
                given().get(link)
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .header("Cache-Control", "no-store")
                        .header("X-Robots-Tag", containsString("noindex"))
                        .body("state", equalTo("making"))
                        .body("product", equalTo("Bespoke suit"))
                        .body("stage", equalTo("Cut"))
                        .body("next", equalTo("We baste the pieces"))
                        .body("promisedDate", equalTo("2026-05-20"))
                        .body("late", equalTo(true))
                        .body("steps.progress", hasItem("current"))
                        .extract()
                        .asString();
        assertThat(seen)
                .doesNotContain(order.customer.toString())
                .doesNotContain(order.id.toString())
                .doesNotContainPattern("\\b2520\\b")
                .doesNotContain("associate")
                .doesNotContainPattern("\\b8\\.5\\b");
    }

    @Test
    void the_page_is_in_english_or_arabic() {
        order.cut();
        String link = order.statusLink();

        given().accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "fr, en;q=0.5")
                .get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Content-Language", "en")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("Wednesday, May 20, 2026"))
                .body(containsString("aria-current=\"step\">Cut"));
        given().accept("text/html")
                .header("Accept-Language", "ar-AE")
                .get(link)
                .then()
                .statusCode(200)
                .header("Content-Language", "ar")
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("تم القص"))
                // 20 May 2026 is 3 Dhu al-Hijjah 1447.
                .body(containsString("1447"));
    }

    @Test
    void one_link_for_one_order() {
        order.quoted();
        String link = order.statusLink();

        assertThat(order.statusLink()).isEqualTo(link);
        assertThat(Log.eventsOf(order.id)).isEqualTo(2);
        given().get(link).then().statusCode(200).body("state", equalTo("quoted"));
    }

    @Test
    void a_revoked_link_shows_nothing_and_a_new_one_does() {
        order.accepted();
        String link = order.statusLink();
        given().auth()
                .oauth2(Tokens.of("associate"))
                .delete(order.address() + "/status-link")
                .then()
                .statusCode(204);

        given().get(link).then().statusCode(404);
        String renewed = order.statusLink();
        assertThat(renewed).isNotEqualTo(link);
        given().get(renewed).then().statusCode(200);
        given().get(link).then().statusCode(404);
    }

    @Test
    void whatever_is_wrong_with_a_link_the_answer_is_the_same() {
        order.accepted();
        String link = order.statusLink();
        int slash = link.lastIndexOf('/') + 1;
        byte[] good = Base64.getUrlDecoder().decode(link.substring(slash));
        String nothing = given().get(link.substring(0, slash) + "x").asString();

        for (int place = 0; place < good.length; place++) {
            byte[] changed = good.clone();
            changed[place] ^= 1;
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            String answer =
                    given().get(link.substring(0, slash) + token)
                            .then()
                            .statusCode(404)
                            .header("Cache-Control", "no-store")
                            .extract()
                            .asString();
            assertThat(answer).isEqualTo(nothing);
        }
        given().get(link + "A").then().statusCode(404);
        given().get(link.substring(0, slash) + "a".repeat(1000)).then().statusCode(404);
        given().accept("text/html")
                .get(link.substring(0, slash) + "x")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(not(containsString("NullPointer")))
                .body(containsString("This link shows nothing"));
    }

    @Test
    void only_staff_and_tills_of_the_store_give_links() {
        order.accepted();

        order.post("/status-link", Tokens.terminal("dubai-mall")).then().statusCode(200);
        order.post("/status-link", Tokens.terminal("riyadh")).then().statusCode(403);
        order.post("/status-link", Tokens.client(order.customer)).then().statusCode(403);
        order.post("/status-link", Tokens.of("artisan")).then().statusCode(403);
        given().post(order.address() + "/status-link").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .post("/v1/orders/" + UUID.randomUUID() + "/status-link")
                .then()
                .statusCode(404);
    }
}
