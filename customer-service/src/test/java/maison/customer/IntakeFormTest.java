package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// What is required of whom is a matter of the form that they fill in.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class IntakeFormTest {

    private static ValidatableResponse define(String key, String body) {
        return Calls.as("manager").body(body).put("/v1/intake-forms/" + key).then();
    }

    private static String fresh() {
        return "form-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static ValidatableResponse register(String form, String fields) {
        return Calls.register(
                UUID.randomUUID(), "{\"intakeForm\":\"%s\"%s}".formatted(form, fields));
    }

    @Test
    void what_is_missing_is_said_at_once() {
        var form = fresh();
        define(form, CustomerExamples.INTAKE_FORM).statusCode(200).header("ETag", "\"1\"");
        register(form, ",\"name\":{\"given\":\"Layla\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name/family", "/phones"));
        register(
                        form,
                        ",\"name\":{\"given\":\"Layla\",\"family\":\"Haddad\"},"
                                + "\"emails\":[{\"address\":\"layla.form@example.org\"}]")
                .statusCode(201);
    }

    @Test
    void a_walk_in_is_a_name_and_nothing_else() {
        var form = fresh();
        define(
                        form,
                        "{\"names\":{\"en\":\"Walk-in\"},\"required\":[\"name\"],\"asked\":[\"phones\"]}")
                .statusCode(200);
        register(form, ",\"name\":{\"nativeScript\":\"ليلى\"}").statusCode(201);
        register(form, ",\"phones\":[{\"number\":\"07700 900642\"}]")
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void nobody_is_registered_with_a_form_that_is_not_in_use() {
        var form = fresh();
        register(form, ",\"name\":{\"given\":\"Layla\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/intakeForm"));
        define(form, "{\"names\":{\"en\":\"Short\"}}").statusCode(200);
        register(form, ",\"name\":{\"given\":\"Layla\"}").statusCode(201);
        Calls.as("manager").delete("/v1/intake-forms/" + form).then().statusCode(204);
        Calls.as("manager").delete("/v1/intake-forms/" + form).then().statusCode(204);
        register(form, ",\"name\":{\"given\":\"Layla\"}").statusCode(400);
        Calls.as("associate").get("/v1/intake-forms/" + form).then().statusCode(404);
        Calls.as("associate")
                .get("/v1/intake-forms")
                .then()
                .statusCode(200)
                .body("items.key", not(hasItem(form)));
        define(form, "{\"names\":{\"en\":\"Short\"}}").statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void a_form_is_changed_by_who_saw_it() {
        var form = fresh();
        define(form, CustomerExamples.INTAKE_FORM).statusCode(200);
        define(form, "{\"names\":{\"en\":\"Other\"}}").statusCode(428);
        for (var each : new String[][] {{"\"7\"", "412"}, {"\"1\"", "200"}, {"\"1\"", "412"}}) {
            Calls.as("manager")
                    .header("If-Match", each[0])
                    .body("{\"names\":{\"en\":\"Other\"},\"required\":[\"emails\"]}")
                    .put("/v1/intake-forms/" + form)
                    .then()
                    .statusCode(Integer.parseInt(each[1]));
        }
        Calls.as("associate")
                .get("/v1/intake-forms/" + form)
                .then()
                .header("ETag", "\"2\"")
                .body("names.en", equalTo("Other"))
                .body("required", contains("emails"));
    }

    @Test
    void a_form_asks_for_what_there_is_and_a_manager_makes_it() {
        define(
                        fresh(),
                        "{\"names\":{\"xx!\":\"A\"},\"required\":[\"shoe\",\"emails\"],\"asked\":[\"emails\"]}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/names", "/required/0", "/asked"));
        define("Not A Key", CustomerExamples.INTAKE_FORM).statusCode(400);
        Calls.as("associate")
                .body(CustomerExamples.INTAKE_FORM)
                .put("/v1/intake-forms/" + fresh())
                .then()
                .statusCode(403);
        Calls.as("manager").delete("/v1/intake-forms/" + fresh()).then().statusCode(404);
    }
}
