package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.instalments.LayawayExamples;
import org.junit.jupiter.api.Test;

/// Status links of layaways and jobs: what clients see who are not signed in.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class ThingsLinksTest {

    private final Cabinet layaway = new Cabinet();
    private final Counter counter = new Counter();

    @Test
    void a_layaway_shows_its_stage_and_next_due_day_and_no_amounts() {
        layaway.paid();
        String link = Cabinet.link(layaway.address());

        String seen =
                given().get(link)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .body("product", equalTo("Your layaway"))
                        .body("stage", equalTo("Kept for you"))
                        .body("dueDate", equalTo("2026-05-14"))
                        .body("late", equalTo(false))
                        .body("promisedDate", nullValue())
                        .extract()
                        .asString();
        assertThat(seen)
                .doesNotContain(layaway.customer.toString())
                .doesNotContain(layaway.id.toString())
                .doesNotContainPattern("\\b2025\\b")
                .doesNotContainPattern("\\b400\\b")
                .doesNotContain("amount")
                .doesNotContain("RING")
                .doesNotContain("associate");
        given().accept("text/html")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("Next payment by"))
                .body(containsString("Thursday, May 14, 2026"))
                .body(containsString("aria-current=\"step\">Kept for you"));
        given().accept("text/html")
                .header("Accept-Language", "ar")
                .get(link)
                .then()
                .body(containsString("dir=\"rtl\""))
                .body(containsString("محجوزة لك"));

        layaway.put("/payments/" + UUID.randomUUID(), Cabinet.cash("1200.00"))
                .then()
                .statusCode(201);
        given().get(link)
                .then()
                .body("state", equalTo("paid"))
                .body("dueDate", nullValue())
                .body("next", equalTo("Please come and pick it up"));
        layaway.put(
                        "/pick-ups/" + layaway.sale,
                        LayawayExamples.PICK_UP.replace(
                                "\"lines\": [{\"lineId\": \"1\", \"quantity\": \"1\"}],", ""))
                .then()
                .statusCode(201);
        given().get(link).then().body("state", equalTo("delivered"));
    }

    @Test
    void a_cancelled_layaway_shows_that_alone() {
        layaway.paid();
        String link = Cabinet.link(layaway.address());
        layaway.put("/cancellation", LayawayExamples.CANCELLATION).then().statusCode(201);

        given().get(link)
                .then()
                .body("state", equalTo("cancelled"))
                .body("dueDate", nullValue())
                .body("steps.size()", equalTo(0));
        given().accept("text/html").get(link).then().body(containsString("Cancelled"));
    }

    @Test
    void a_job_shows_its_stage_and_promised_day_and_nothing_of_the_piece() {
        counter.takeIn().then().statusCode(201);
        String link = Cabinet.link(counter.address);

        String seen =
                given().get(link)
                        .then()
                        .statusCode(200)
                        .body("product", equalTo("Your repair"))
                        .body("stage", equalTo("With us"))
                        .body("promisedDate", equalTo("2026-03-28"))
                        .body("late", equalTo(true))
                        .body("dueDate", nullValue())
                        .extract()
                        .asString();
        assertThat(seen)
                .doesNotContain(counter.customer.toString())
                .doesNotContain(counter.id.toString())
                .doesNotContain("C-" + counter.id)
                .doesNotContain("counter")
                .doesNotContain("stone")
                .doesNotContain("amount");
        counter.approve();
        given().get(link).then().body("state", equalTo("work"));
        given().accept("text/html")
                .get(link)
                .then()
                .body(containsString("<dd>In work</dd>"))
                .body(containsString("Saturday, March 28, 2026"))
                .body(not(containsString("Next payment")));
    }

    @Test
    void one_link_for_one_thing_until_it_is_revoked() {
        layaway.opened();
        counter.takeIn().then().statusCode(201);
        for (String address : new String[] {layaway.address(), counter.address}) {
            String link = Cabinet.link(address);
            assertThat(Cabinet.link(address)).isEqualTo(link);

            given().auth()
                    .oauth2(Tokens.of("associate"))
                    .delete(address + "/status-link")
                    .then()
                    .statusCode(204);
            given().get(link).then().statusCode(404);
            String renewed = Cabinet.link(address);
            assertThat(renewed).isNotEqualTo(link);
            given().get(renewed).then().statusCode(200);
            given().get(link).then().statusCode(404);
        }
    }

    @Test
    void only_staff_and_tills_of_the_store_give_links() {
        layaway.opened();
        counter.takeIn().then().statusCode(201);
        for (String address : new String[] {layaway.address(), counter.address}) {
            assertThat(give(address, Tokens.terminal("dubai-mall"))).isEqualTo(200);
            assertThat(give(address, Tokens.terminal("riyadh"))).isEqualTo(403);
            assertThat(give(address, Tokens.client(layaway.customer))).isEqualTo(403);
            assertThat(give(address, Tokens.of("artisan"))).isEqualTo(403);
        }
        assertThat(give("/v1/layaways/" + UUID.randomUUID(), Tokens.of("manager"))).isEqualTo(404);
        assertThat(give("/v1/jobs/" + UUID.randomUUID(), Tokens.of("manager"))).isEqualTo(404);
    }

    private static int give(String address, String token) {
        return given().auth().oauth2(token).post(address + "/status-link").statusCode();
    }
}
