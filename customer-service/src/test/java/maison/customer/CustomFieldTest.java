package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// What only this house asks, typed and seen by whom it concerns.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class CustomFieldTest {

    private static String defined(String type, String more) {
        var key = "field-" + UUID.randomUUID().toString().substring(0, 8);
        define(
                        key,
                        "{\"names\":{\"en\":\"A field\"},\"type\":\"%s\",\"personal\":false%s}"
                                .formatted(type, more))
                .statusCode(200);
        return key;
    }

    private static ValidatableResponse define(String key, String body) {
        return Calls.as("manager").body(body).put("/v1/custom-fields/" + key).then();
    }

    private static UUID somebody() {
        return Calls.registered("{\"name\":{\"given\":\"Samar\"}}");
    }

    private static ValidatableResponse write(UUID id, int version, String role, String body) {
        return Calls.as(role)
                .header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .patch("/v1/customers/" + id + "/custom-fields")
                .then();
    }

    @Test
    void a_value_of_each_type_is_read_as_it_was_written() {
        var text = defined("text", "");
        var number = defined("number", "");
        var date = defined("date", "");
        var choice = defined("choice", ",\"choices\":[\"tea\",\"coffee\"]");
        var flag = defined("boolean", "");
        var id = somebody();
        write(
                        id,
                        1,
                        "manager",
                        "{\"%s\":\"By the window\",\"%s\":42.50,\"%s\":\"2026-03-01\",\"%s\":\"tea\",\"%s\":true}"
                                .formatted(text, number, date, choice, flag))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("fields", contains("custom"));
        Calls.profile(id, "manager")
                .body("custom." + q(text), equalTo("By the window"))
                .body("custom." + q(number), equalTo(42.5f))
                .body("custom." + q(date), equalTo("2026-03-01"))
                .body("custom." + q(choice), equalTo("tea"))
                .body("custom." + q(flag), equalTo(true));
        write(id, 2, "manager", "{\"%s\":null,\"%s\":7}".formatted(text, number)).statusCode(200);
        Calls.profile(id, "manager")
                .body("custom", not(hasKey(text)))
                .body("custom." + q(number), equalTo(7))
                .body("custom." + q(flag), equalTo(true));
    }

    private static String q(String key) {
        return "'" + key + "'";
    }

    @Test
    void customers_are_found_by_values_of_fields_that_the_caller_sees() {
        var coffee = defined("text", ",\"visibleTo\":[\"associate\"]");
        var seats = defined("number", "");
        var likes = somebody();
        var other = somebody();
        write(likes, 1, "manager", "{\"%s\":\"Flat White\",\"%s\":4.50}".formatted(coffee, seats))
                .statusCode(200);
        write(other, 1, "manager", "{\"%s\":\"flat white\",\"%s\":5}".formatted(coffee, seats))
                .statusCode(200);
        var white = "\"%s\":\"FLAT white\"".formatted(coffee);
        Calls.search("{\"attributes\":{%s}}".formatted(white))
                .statusCode(200)
                .body("items.customerId", containsInAnyOrder(likes.toString(), other.toString()));
        search(
                        "manager",
                        "{\"name\":\"samar\",\"attributes\":{%s,\"%s\":4.5}}"
                                .formatted(white, seats))
                .statusCode(200)
                .body("items.customerId", contains(likes.toString()));
        search("associate", "{\"attributes\":{\"%s\":4.5}}".formatted(seats))
                .statusCode(400)
                .body("errors.pointer", contains("/attributes/" + seats));
        search("manager", "{\"attributes\":{\"%s\":\"four\"}}".formatted(seats)).statusCode(400);

        write(other, 2, "manager", "{\"%s\":null}".formatted(coffee)).statusCode(200);
        Calls.erase(likes).statusCode(200);
        Calls.search("{\"attributes\":{%s}}".formatted(white))
                .statusCode(200)
                .body("items", empty());
    }

    private static ValidatableResponse search(String role, String body) {
        return Calls.as(role).body(body).post("/v1/customers/search").then();
    }

    @Test
    void what_is_no_value_of_the_type_is_refused() {
        var number = defined("number", "");
        var date = defined("date", "");
        var choice = defined("choice", ",\"choices\":[\"tea\"]");
        var flag = defined("boolean", "");
        write(
                        somebody(),
                        1,
                        "manager",
                        "{\"%s\":\"42\",\"%s\":\"tomorrow\",\"%s\":\"milk\",\"%s\":1,\"unknown\":1}"
                                .formatted(number, date, choice, flag))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/" + number, "/" + date, "/" + choice, "/" + flag, "/unknown"));
    }

    @Test
    void a_field_is_seen_and_written_by_the_roles_it_names() {
        var key = defined("text", ",\"visibleTo\":[\"associate\",\"marketer\"]");
        var id = somebody();
        var body = "{\"%s\":\"Front row\"}".formatted(key);
        write(id, 1, "artisan", body).statusCode(400);
        write(id, 1, "associate", body).statusCode(200);
        Calls.profile(id, "associate").body("custom." + q(key), equalTo("Front row"));
        Calls.profile(id, "marketer").body("custom." + q(key), equalTo("Front row"));
        Calls.profile(id, "artisan").body("$", not(hasKey("custom")));
        Calls.as("artisan").get("/v1/custom-fields").then().body("items.key", not(hasItem(key)));
        Calls.as("marketer").get("/v1/custom-fields").then().body("items.key", hasItem(key));
        write(id, 2, "marketer", body).statusCode(403);
    }

    @Test
    void the_type_is_fixed_and_a_retired_field_keeps_its_values() {
        var key = defined("text", "");
        var id = somebody();
        write(id, 1, "manager", "{\"%s\":\"Kept\"}".formatted(key)).statusCode(200);
        Calls.as("manager").delete("/v1/custom-fields/" + key).then().statusCode(204);
        Calls.profile(id, "manager").body("$", not(hasKey("custom")));
        write(id, 2, "manager", "{\"%s\":\"New\"}".formatted(key)).statusCode(400);
        define(key, "{\"names\":{\"en\":\"A\"},\"type\":\"number\",\"personal\":false}")
                .statusCode(409)
                .body("type", equalTo("/problems/custom-field-type-fixed"));
        define(key, "{\"names\":{\"en\":\"A\"},\"type\":\"text\",\"personal\":true}")
                .statusCode(200);
        Calls.profile(id, "manager").body("custom." + q(key), equalTo("Kept"));
        define(key, "{\"names\":{\"en\":\"B\"},\"type\":\"text\",\"personal\":true}")
                .statusCode(428);
    }

    @Test
    void a_definition_makes_sense() {
        define(
                        "odd",
                        "{\"names\":{},\"type\":\"choice\",\"visibleTo\":[\"marketer\",\"king\"],\"personal\":true}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/names", "/choices", "/visibleTo", "/visibleTo/1"));
        Calls.as("associate")
                .body(CustomerExamples.CUSTOM_FIELD)
                .put("/v1/custom-fields/shoe")
                .then()
                .statusCode(403);
    }
}
