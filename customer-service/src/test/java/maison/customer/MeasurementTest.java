package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sets of measurements, their versions and alternates, and what is asked about them.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class MeasurementTest {

    private UUID layla = new UUID(0, 0);
    private final UUID set = UUID.randomUUID();

    @BeforeEach
    void register() {
        layla = Calls.registered(CustomerExamples.WALK_IN);
    }

    static String sheet(String at, String values, String more) {
        return """
        {"template":"shirt","unit":"cm","storeId":"riyadh-1","takenAt":"%s","values":[%s]%s}
        """
                .formatted(at, values, more);
    }

    static String value(String point, String entered) {
        return "{\"point\":\"%s\",\"entered\":\"%s\"}"
                .formatted(point, entered.replace("\"", "\\\""));
    }

    static String path(UUID customer, UUID set) {
        return "/v1/customers/%s/measurement-sets/%s".formatted(customer, set);
    }

    static ValidatableResponse begin(UUID customer, UUID set, String body) {
        return Calls.as("artisan").body(body).put(path(customer, set)).then();
    }

    ValidatableResponse again(int seen, String body) {
        return Calls.as("artisan")
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .post(path(layla, set) + "/versions")
                .then();
    }

    ValidatableResponse version(int version) {
        return Calls.as("artisan").get(path(layla, set) + "/versions/" + version).then();
    }

    ValidatableResponse sets(String query) {
        return Calls.as("artisan")
                .get("/v1/customers/%s/measurement-sets%s".formatted(layla, query))
                .then();
    }

    @Test
    void literals_are_kept_to_the_letter_and_stored_exactly() {
        begin(layla, set, MeasurementExamples.SET).statusCode(201).header("ETag", "\"1\"");
        version(1)
                .statusCode(200)
                .body("values.find { it.point == 'neck' }.entered", equalTo("15 3/8"))
                .body("values.find { it.point == 'neck' }.exact", equalTo("390.525"))
                .body("values.find { it.point == 'neck' }.shown", equalTo("39.1 cm"))
                .body("values.find { it.point == 'neck' }.rounded", equalTo(true))
                .body("values.find { it.point == 'height' }.exact", equalTo("1770"))
                .body(
                        "values.find { it.point == 'chest' && it.kind == 'allowance' }.exact",
                        equalTo("101.6"))
                .body(
                        "values.findAll { it.point == 'sleeve-length' }.side",
                        contains("left", "right"))
                .body("posture", contains("stooped", "uneven-shoulders"))
                .body("notes[0].text", equalTo("Sits 8 mm lower"))
                .body("missing", empty());
        Calls.as("artisan")
                .get(path(layla, set) + "/versions/1?unit=in")
                .then()
                .body("values.find { it.point == 'neck' }.shown", equalTo("15 3/8\""))
                .body("values.find { it.point == 'neck' }.rounded", equalTo(false));
    }

    @Test
    void a_repeated_request_is_recorded_once_and_a_changed_one_is_refused() {
        begin(layla, set, MeasurementExamples.SET).statusCode(201);
        begin(layla, set, MeasurementExamples.SET)
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        begin(layla, set, MeasurementExamples.SET.replace("15 3/8", "15 1/2"))
                .statusCode(409)
                .body("type", equalTo("/problems/set-id-taken"));
        UUID other = Calls.registered(CustomerExamples.WALK_IN);
        begin(other, set, MeasurementExamples.SET).statusCode(409);
        Calls.as("artisan").get(path(other, set) + "/versions/1").then().statusCode(404);
    }

    @Test
    void the_same_version_with_the_same_key_is_added_once() {
        begin(layla, set, sheet("2026-01-01T10:00:00Z", value("chest", "101"), "")).statusCode(201);
        String key = UUID.randomUUID().toString();
        String body = sheet("2026-02-01T10:00:00Z", value("chest", "102"), "");
        for (int time = 0; time < 2; time++) {
            Calls.as("artisan")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(path(layla, set) + "/versions")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(2));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "chest|41 tapes|/values/0/entered",
                "chest|1,067|/values/0/entered",
                "chest|21°|/values/0/entered",
                "chest|-100|/values/0/entered",
                "tail|12|/values/0/point",
            })
    void what_cannot_be_read_is_named_by_its_pointer_and_not_repeated(
            String point, String entered, String pointer) {
        String answer =
                begin(layla, set, sheet("2026-01-01T10:00:00Z", value(point, entered), ""))
                        .statusCode(400)
                        .body("errors.pointer", contains(pointer))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain(entered);
    }

    @Test
    void sides_are_for_what_has_two_and_nothing_is_said_twice() {
        String values =
                value("chest", "100").replace("}", ",\"side\":\"left\"}")
                        + ","
                        + value("waist", "80")
                        + ","
                        + value("waist", "81");
        begin(layla, set, sheet("2026-01-01T10:00:00Z", values, ""))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/values/0/side", "/values/2"));
        begin(layla, set, sheet("2999-01-01T10:00:00Z", value("chest", "100"), ""))
                .body("errors.pointer", contains("/takenAt"));
        begin(layla, set, sheet("2026-01-01T10:00:00Z", "", ""))
                .body("errors.pointer", contains("/values"));
    }

    @Test
    void what_looks_wrong_is_asked_about_and_the_confirmation_is_kept() {
        String slip = sheet("2026-01-01T10:00:00Z", value("chest", "41.5"), "");
        begin(layla, set, slip)
                .statusCode(422)
                .body("type", equalTo("/problems/measurements-unconfirmed"))
                .body("warnings.code", contains("chest:unit-slip"));
        Calls.as("artisan").get(path(layla, set) + "/versions/1").then().statusCode(404);
        begin(
                        layla,
                        set,
                        sheet(
                                "2026-01-01T10:00:00Z",
                                value("chest", "41.5"),
                                ",\"confirmed\":[\"chest:unit-slip\"],\"takenBy\":\"tailor-3\""))
                .statusCode(201);
        version(1)
                .body("acknowledged.warning", contains("chest:unit-slip"))
                .body("acknowledged.by", contains("tailor-3"));
    }

    @Test
    void an_edit_that_saw_an_older_version_loses_nothing() throws Exception {
        begin(layla, set, sheet("2026-01-01T10:00:00Z", value("chest", "101"), "")).statusCode(201);
        Calls.as("artisan")
                .body(sheet("2026-01-01T10:00:00Z", value("chest", "101"), ""))
                .post(path(layla, set) + "/versions")
                .then()
                .statusCode(428);
        Callable<Integer> edit =
                () ->
                        again(1, sheet("2026-02-01T10:00:00Z", value("chest", "102"), ""))
                                .extract()
                                .statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(edit, edit, edit, edit));
            int recorded = 0;
            for (var each : answers) {
                assertThat(each.get()).isIn(201, 412);
                recorded += each.get() == 201 ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        }
        version(2).statusCode(200).body("versions", equalTo(2));
    }

    @Test
    void only_what_was_measured_again_is_sent_and_a_great_change_is_told() {
        begin(
                        layla,
                        set,
                        sheet(
                                "2026-01-01T10:00:00Z",
                                value("chest", "101") + "," + value("waist", "36\""),
                                ""))
                .statusCode(201);
        again(1, sheet("2026-02-01T10:00:00Z", value("waist", "95.5"), ",\"carryOver\":true"))
                .statusCode(201)
                .body("alerts", equalTo(1));
        version(2)
                .body("values.find { it.point == 'chest' }.entered", equalTo("101"))
                .body("values.find { it.point == 'chest' }.carried", equalTo(1))
                .body("changes", hasSize(1))
                .body("changes[0].place", equalTo("waist"))
                .body("changes[0].by", equalTo("40.6"))
                .body("changes[0].alert", equalTo(true));
    }

    @Test
    void an_alternate_holds_only_what_differs_and_keeps_the_base_it_was_taken_over() {
        begin(
                        layla,
                        set,
                        sheet(
                                "2026-01-01T10:00:00Z",
                                value("chest", "92") + "," + value("garment-length", "100"),
                                ""))
                .statusCode(201);
        UUID heels = UUID.randomUUID();
        String base = ",\"label\":\"with heels\",\"base\":{\"setId\":\"%s\",\"version\":1}";
        String body =
                sheet("2026-01-02T10:00:00Z", value("garment-length", "107"), base.formatted(set));
        begin(layla, heels, body).statusCode(201);
        again(1, sheet("2026-02-01T10:00:00Z", value("chest", "94"), "")).statusCode(201);
        Calls.as("artisan")
                .get(path(layla, heels) + "/versions/1")
                .then()
                .body("label", equalTo("with heels"))
                .body("values.find { it.point == 'chest' }.entered", equalTo("92"))
                .body("values.find { it.point == 'chest' }.from", equalTo("base"))
                .body("values.find { it.point == 'garment-length' }.entered", equalTo("107"))
                .body("values.find { it.point == 'garment-length' }.from", equalTo("own"))
                .body("base.newest", equalTo(2));
        begin(
                        layla,
                        UUID.randomUUID(),
                        sheet("2026-01-02T10:00:00Z", value("chest", "93"), base.formatted(heels)))
                .statusCode(400)
                .body("errors.pointer", contains("/base"));
        UUID other = Calls.registered(CustomerExamples.WALK_IN);
        begin(other, UUID.randomUUID(), body).statusCode(404);
    }

    @Test
    void what_was_taken_last_is_in_effect_and_the_past_is_shown_as_it_was_and_as_it_was_known() {
        begin(layla, set, sheet("2026-03-01T10:00:00Z", value("chest", "101"), "")).statusCode(201);
        String known = Instant.now().toString();
        again(1, sheet("2026-01-01T10:00:00Z", value("chest", "99"), "")).statusCode(201);
        sets("").body("items[0].version", equalTo(1)).body("items[0].versions", equalTo(2));
        sets("?at=2026-02-01T00:00:00Z").body("items[0].version", equalTo(2));
        sets("?at=2026-02-01T00:00:00Z&known=" + known).body("items", empty());
        sets("?at=2025-01-01T00:00:00Z").body("items", empty());
        sets("?at=yesterday").statusCode(400);
    }

    @Test
    void a_withdrawn_set_takes_no_more() {
        begin(layla, set, sheet("2026-01-01T10:00:00Z", value("chest", "101"), "")).statusCode(201);
        for (int time = 0; time < 2; time++) {
            Calls.as("artisan")
                    .body(MeasurementExamples.WITHDRAWAL)
                    .post(path(layla, set) + "/withdrawal")
                    .then()
                    .statusCode(204);
        }
        sets("").body("items[0].withdrawn", equalTo(true));
        again(2, sheet("2026-02-01T10:00:00Z", value("chest", "102"), ""))
                .statusCode(409)
                .body("type", equalTo("/problems/set-withdrawn"));
        Calls.as("artisan")
                .body(MeasurementExamples.WITHDRAWAL)
                .post(path(layla, UUID.randomUUID()) + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void a_set_is_of_one_template() {
        begin(layla, set, sheet("2026-01-01T10:00:00Z", value("chest", "101"), "")).statusCode(201);
        again(1, sheet("2026-02-01T10:00:00Z", value("chest", "102"), "").replace("shirt", "thobe"))
                .statusCode(409)
                .body("type", equalTo("/problems/other-template"));
        again(1, sheet("2026-02-01T10:00:00Z", value("chest", "102"), "").replace("shirt", "cape"))
                .statusCode(400)
                .body("errors.pointer", contains("/template"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketer", "analyst", "terminal", "integration", "service"})
    void who_makes_nothing_sees_no_body(String role) {
        Calls.as(role)
                .get("/v1/customers/%s/measurement-sets".formatted(layla))
                .then()
                .statusCode(403);
    }

    @Test
    void clients_see_their_own_and_record_nothing_and_every_look_is_logged() {
        begin(layla, set, MeasurementExamples.SET).statusCode(201);
        Calls.with(Tokens.client(layla))
                .get("/v1/customers/%s/measurement-sets".formatted(layla))
                .then()
                .statusCode(200)
                .body("items.setId", contains(set.toString()));
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/%s/measurement-sets".formatted(layla))
                .then()
                .statusCode(403);
        Calls.with(Tokens.client(layla))
                .body(MeasurementExamples.SET)
                .put(path(layla, set))
                .then()
                .statusCode(403);
        Calls.as("privacy-officer")
                .get("/v1/customers/%s/reads".formatted(layla))
                .then()
                .body("items.operation", hasItem("measurements"));
    }

    @Test
    void erasure_takes_the_measurements_and_the_certificate_names_them() {
        begin(layla, set, MeasurementExamples.SET).statusCode(201);
        Calls.erase(layla).statusCode(200).body("erased", hasItem("measurements"));
        version(1).statusCode(410);
        begin(layla, UUID.randomUUID(), MeasurementExamples.SET).statusCode(410);
    }

    @Test
    void who_was_never_registered_is_not_measured() {
        begin(UUID.randomUUID(), set, MeasurementExamples.SET).statusCode(404);
    }

    @Test
    void templates_come_with_order_guides_and_pictures_and_managers_make_their_own() {
        Calls.as("artisan")
                .get("/v1/measurement-templates")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "shirt",
                                "trousers",
                                "jacket",
                                "waistcoat",
                                "thobe",
                                "dress",
                                "bracelet"))
                .body("items.find { it.code == 'shirt' }.names.ar", equalTo("قميص"))
                .body("items.find { it.code == 'shirt' }.points[2].point.code", equalTo("neck"));
        String code = "own-" + UUID.randomUUID();
        String at = "/v1/measurement-templates/" + code;
        Calls.as("artisan").body(MeasurementExamples.TEMPLATE).put(at).then().statusCode(403);
        Calls.as("manager").body(MeasurementExamples.TEMPLATE).put(at).then().statusCode(201);
        Calls.as("manager").body(MeasurementExamples.TEMPLATE).put(at).then().statusCode(200);
        String longer = MeasurementExamples.TEMPLATE.replace("Hood depth", "Depth of hood");
        Calls.as("manager").body(longer).put(at).then().statusCode(428);
        Calls.as("manager")
                .header("If-Match", "\"1\"")
                .body(longer)
                .put(at)
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        Calls.as("manager")
                .header("If-Match", "\"1\"")
                .body(MeasurementExamples.TEMPLATE)
                .put(at)
                .then()
                .statusCode(412);
        Calls.as("artisan")
                .get(at + "?version=1")
                .then()
                .statusCode(200)
                .body("points[3].point.names.en", equalTo("Hood depth"));
        Calls.as("manager")
                .body(MeasurementExamples.TEMPLATE)
                .put("/v1/measurement-templates/shirt")
                .then()
                .statusCode(409);
        Calls.as("manager")
                .body(MeasurementExamples.TEMPLATE.replace("hood-depth\", \"kind", "hod\", \"kind"))
                .put("/v1/measurement-templates/other")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/points/3/point"));
        Calls.as("artisan")
                .get("/v1/measurement-templates/thobe/guide.svg?lang=ar")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("id=\"chest\""))
                .body(containsString("الصدر"))
                .body(not(containsString("null")));
        begin(
                        layla,
                        set,
                        sheet("2026-01-01T10:00:00Z", value("hood-depth", "33"), "")
                                .replace("shirt", code))
                .statusCode(201);
        version(1).body("missing", contains("chest", "garment-length/finished"));
    }
}
