package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What scanners and devices wrote.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class MeasurementImportTest {

    private UUID layla = new UUID(0, 0);
    private final UUID set = UUID.randomUUID();
    private final String example =
            MeasurementExamples.IMPORT.replace(
                    "0195a5d0-4000-7ccc-9ddd-0123456789ab", set.toString());

    @BeforeEach
    void register() {
        layla = Calls.registered(CustomerExamples.WALK_IN);
    }

    private ValidatableResponse send(String body) {
        return Calls.as("artisan")
                .body(body)
                .post("/v1/customers/%s/measurement-imports".formatted(layla))
                .then();
    }

    private ValidatableResponse first() {
        return Calls.as("artisan").get(MeasurementTest.path(layla, set) + "/versions/1").then();
    }

    @Test
    void a_file_becomes_a_set_and_says_what_became_of_each_row() {
        send(example.replace("\"dryRun\": false", "\"dryRun\": true"))
                .statusCode(200)
                .body("rows.status", contains("rounded", "taken", "unmapped"));
        first().statusCode(404);
        send(example)
                .statusCode(201)
                .body("rows.status", contains("rounded", "taken", "unmapped"))
                .body("rows[0].point", equalTo("chest"));
        first().statusCode(200)
                .body("tool", equalTo("scanner-2"))
                .body("values.exact", contains("1042.371", "912"))
                .body("values.entered", contains("104.2371 cm", "91.2 cm"));
        send(example).statusCode(200);
        send(example.replace("91.2", "92.2")).statusCode(409);
    }

    @Test
    void a_line_of_columns_and_json_are_read_too() {
        send(example.replace(
                                "name,value\\nChest girth,104.23714\\nWaist girth,91.2\\nSpine,9\\n",
                                "Chest girth,Waist girth\\n104.2,91.2\\n")
                        .replace("\"nameField\": \"name\",", ""))
                .statusCode(201)
                .body("rows.status", contains("taken", "taken"));
        String json =
                example.replace(set.toString(), UUID.randomUUID().toString())
                        .replace("\"csv\"", "\"json\"")
                        .replace("\"nameField\": \"name\",", "")
                        .replace(
                                "name,value\\nChest girth,104.23714\\nWaist girth,91.2\\nSpine,9\\n",
                                "{\\\"Chest girth\\\":104.2,\\\"Waist girth\\\":\\\"91.2\\\"}");
        send(json).statusCode(201).body("rows.status", contains("taken", "taken"));
    }

    @Test
    void nothing_is_recorded_while_a_mapped_row_cannot_be_read_or_looks_wrong() {
        send(example.replace("91.2", "wide"))
                .statusCode(422)
                .body("type", equalTo("/problems/import-has-errors"))
                .body("rows.status", contains("rounded", "invalid", "unmapped"));
        send(example.replace("91.2", "35.9"))
                .statusCode(422)
                .body("warnings.code", contains("waist:unit-slip"));
        first().statusCode(404);
    }

    @Test
    void what_is_wrong_with_the_request_is_named() {
        assertNamed(example.replace("\"csv\"", "\"json\""), "/content");
        assertNamed(example.replace("\"nameField\": \"name\"", "\"nameField\": \"x\""), "/content");
        assertNamed(example.replaceFirst("\"cm\"", "\"ell\""), "/mapping/0/unit");
        assertNamed(example.replace("\"shirt\"", "\"cape\""), "/template");
    }

    private void assertNamed(String body, String pointer) {
        send(body).statusCode(400).body("errors.pointer", contains(pointer));
    }
}
