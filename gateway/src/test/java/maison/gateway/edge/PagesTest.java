package maison.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import maison.gateway.testing.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/customers/4711/measurements", "/staff"})
    void shows_the_one_page_for_every_deep_link(String path) {
        given().accept("text/html,application/xhtml+xml")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString("<title>Maison</title>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/app-1234.js",
                "/nothing.png",
                "/auth/nothing",
                "/q/metrics",
                "/q/health"
            })
    void says_not_found_where_no_page_can_be(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void says_not_found_to_machines() {
        given().accept("application/json").get("/customers/4711").then().statusCode(404);
        given().accept("text/html").post("/customers/4711").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing.png", "/api/customer/v1/echo", "/status", "/docs/"})
    void protects_every_answer(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .header("Permissions-Policy", notNullValue())
                .header("X-Request-Id", notNullValue())
                .header("Access-Control-Allow-Origin", (String) null);
    }

    @Test
    void keeps_scripts_and_styles_out_of_the_pages_so_that_the_policy_holds() {
        for (var page : new String[] {"/", "/docs/"}) {
            var html = given().accept("text/html").get(page).asString();
            assertThat(html).doesNotContainPattern("<script(?![^>]*src=)[^>]*>");
            assertThat(html).doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void serves_everything_the_pages_ask_for() {
        var links = Pattern.compile("(?:src|href)=\"(/[^\"]*\\.(?:js|css))\"");
        for (var page : new String[] {"/", "/docs/"}) {
            var found = links.matcher(given().accept("text/html").get(page).asString());
            while (found.find()) {
                given().get(found.group(1)).then().statusCode(200);
            }
        }
    }

    @Test
    void lets_hashed_files_be_kept_for_ever_and_pages_not() {
        given().get("/webjars/swagger-ui/" + version() + "/swagger-ui.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
        given().get("/docs/").then().header("Cache-Control", "no-cache");
        given().get("/landing.js").then().header("Cache-Control", "no-cache");
    }

    @Test
    void shows_the_documents_of_each_service_to_anyone() {
        given().redirects().follow(false).get("/docs").then().statusCode(302);
        given().get("/openapi/loyalty")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/q/openapi"))
                .body("headers.authorization", equalTo(null));
        given().get("/openapi/loyalty?format=json")
                .then()
                .body("uri", equalTo("/q/openapi?format=json"));
        given().get("/asyncapi/loyalty").then().body("uri", equalTo("/asyncapi.yaml"));
    }

    @Test
    void shows_which_services_can_be_reached() {
        given().get("/status")
                .then()
                .statusCode(200)
                .body("services.customer", equalTo("reachable"))
                .body("services.analytics", not(equalTo("reachable")));
    }

    private static String version() {
        var page = given().get("/docs/").asString();
        var matcher = Pattern.compile("swagger-ui/([0-9.]+)/").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
