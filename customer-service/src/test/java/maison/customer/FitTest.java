package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows from measurements: comparisons, derived numbers, blocks, and what orders taught.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class FitTest {

    private UUID layla = new UUID(0, 0);
    private final UUID set = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();

    @BeforeEach
    void measure() {
        layla = Calls.registered(CustomerExamples.WALK_IN);
        MeasurementTest.begin(layla, set, MeasurementExamples.SET).statusCode(201);
    }

    private ValidatableResponse get(String path) {
        return Calls.as("artisan").get("/v1/customers/%s%s".formatted(layla, path)).then();
    }

    private ValidatableResponse block(String path) {
        return get("/measurement-sets/%s/versions/1/blocks/%s".formatted(set, path));
    }

    private ValidatableResponse pin(UUID pinned, String piece, int version) {
        return Calls.as("artisan")
                .body("{\"setId\":\"%s\",\"version\":%d}".formatted(set, version))
                .put("/v1/customers/%s/made-pieces/%s/%s".formatted(layla, pinned, piece))
                .then();
    }

    private ValidatableResponse learn(UUID id, UUID of, String entered) {
        String body =
                """
                {"orderId":"%s","piece":"shirt","point":"sleeve-length","side":"left",
                 "entered":"%s","foundAt":"2026-04-12T12:30:00Z"}
                """
                        .formatted(of, entered.replace("\"", "\\\""));
        return Calls.as("artisan")
                .body(body)
                .put("/v1/customers/%s/alteration-findings/%s".formatted(layla, id))
                .then();
    }

    @Test
    void a_shirt_is_drafted_from_the_set_as_numbers_svg_and_dxf() {
        block("shirt")
                .statusCode(200)
                .body("pieces.piece", contains("back", "front", "sleeve"))
                .body("pieces[0].edges.find { it.edge == 'shoulder' }.length", equalTo(152.4f))
                .body("used.chest", equalTo(1054.1f))
                .body("used.'sleeve-length'", equalTo(615.95f))
                .body("used.'chest/allowance'", equalTo(101.6f))
                .body("assumed", hasItem("scye-depth"));
        block("shirt/pattern.svg")
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("id=\"front.armhole\""));
        block("shirt/pattern.dxf")
                .statusCode(200)
                .contentType("image/vnd.dxf")
                .header("Content-Disposition", containsString("shirt.dxf"))
                .body(containsString("AC1009"));
    }

    @Test
    void what_a_block_lacks_is_named() {
        block("trousers")
                .statusCode(422)
                .body("type", equalTo("/problems/cannot-draft"))
                .body("detail", equalTo("Measure these first: inseam, outseam."));
        block("cape").statusCode(400);
        Calls.as("marketer")
                .get(
                        "/v1/customers/%s/measurement-sets/%s/versions/1/blocks/shirt"
                                .formatted(layla, set))
                .then()
                .statusCode(403);
    }

    @Test
    void numbers_follow_by_named_formulas() {
        get("/measurement-sets/%s/versions/1/derived".formatted(set))
                .statusCode(200)
                .body("items.find { it.name == 'drop-in' }.value", equalTo("5.50"))
                .body("items.find { it.name == 'jacket-size-eu' }.value", equalTo("52.71"))
                .body("items.find { it.name == 'body-mass-index' }.value", equalTo("26.17"))
                .body("items.findAll { it.name == 'rise' }", empty());
    }

    @Test
    void versions_are_compared_point_by_point() {
        Calls.as("artisan")
                .header("If-Match", "\"1\"")
                .body(MeasurementExamples.AGAIN.replace("2026-09", "2026-05"))
                .post(MeasurementTest.path(layla, set) + "/versions")
                .then()
                .statusCode(201);
        get("/measurement-comparison?of=%1$s:1&of=%1$s:2".formatted(set))
                .statusCode(200)
                .body("points.find { it.place == 'waist' }.cells.exact", contains("914.4", "955"))
                .body("points.find { it.place == 'waist' }.cells[1].by", equalTo("40.6"))
                .body("points.find { it.place == 'waist' }.cells[1].alert", equalTo(true))
                .body("points.find { it.place == 'neck' }.cells[1].by", equalTo("0"));
        get("/measurement-comparison?of=%s:1".formatted(set)).statusCode(400);
        get("/measurement-comparison?of=%s:1&of=here".formatted(set)).statusCode(400);
        get("/measurement-comparison?of=%1$s:1&of=%1$s:9".formatted(set)).statusCode(404);
    }

    @Test
    void orders_made_from_a_version_are_found_by_it() {
        for (int time = 0; time < 2; time++) {
            pin(order, "shirt", 1).statusCode(200);
        }
        get("/measurement-sets/%s/versions/1/orders".formatted(set))
                .statusCode(200)
                .body("items.orderId", contains(order.toString()))
                .body("items.piece", contains("shirt"));
        pin(order, "shirt", 7).statusCode(404);
    }

    @Test
    void what_alterations_taught_is_suggested_with_its_evidence() {
        learn(UUID.randomUUID(), order, "-1.5 cm")
                .statusCode(422)
                .body("type", equalTo("/problems/piece-not-pinned"));
        pin(order, "shirt", 1).statusCode(200);
        UUID finding = UUID.randomUUID();
        learn(finding, order, "-1.5 cm").statusCode(201);
        learn(finding, order, "-1.5 cm").statusCode(200).header("Idempotent-Replayed", "true");
        learn(finding, order, "-2 cm").statusCode(409);
        learn(UUID.randomUUID(), order, "-0.5 cm").statusCode(201);
        UUID next = UUID.randomUUID();
        pin(next, "shirt", 1).statusCode(200);
        learn(UUID.randomUUID(), next, "-3/8\"").statusCode(201);
        get("/suggested-adjustments?template=shirt")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].place", equalTo("sleeve-length@left"))
                .body("items[0].by", equalTo("-15"))
                .body("items[0].pieces", equalTo(2))
                .body("items[0].evidence", hasSize(3))
                .body("items[0].evidence.entered", hasItem("-3/8\""));
        get("/suggested-adjustments?template=jacket").body("items", empty());
        Calls.erase(layla).statusCode(200);
        get("/suggested-adjustments?template=shirt").statusCode(410);
    }

    @Test
    void what_was_altered_is_a_point_that_is_measured() {
        pin(order, "shirt", 1).statusCode(200);
        for (String point : List.of("tail", "chest")) {
            Calls.as("artisan")
                    .body(
                            MeasurementExamples.FINDING
                                    .replace(
                                            "0195a5d0-3000-7ccc-9ddd-0123456789ab",
                                            order.toString())
                                    .replace("\"jacket\"", "\"shirt\"")
                                    .replace("sleeve-length", point))
                    .put(
                            "/v1/customers/%s/alteration-findings/%s"
                                    .formatted(layla, UUID.randomUUID()))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains(point.equals("tail") ? "/point" : "/side"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "21°", "soon", "1.5 kg"})
    void a_change_is_a_length_with_its_unit(String entered) {
        pin(order, "shirt", 1).statusCode(200);
        String answer =
                learn(UUID.randomUUID(), order, entered)
                        .statusCode(400)
                        .body("errors.pointer", contains("/entered"))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain(entered);
    }
}
