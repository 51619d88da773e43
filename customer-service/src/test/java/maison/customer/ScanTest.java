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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import maison.customer.documents.mesh.Meshes;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Scans of a body: with consent, sealed, by their content, beside the measurements they were taken
/// for.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class ScanTest {

    private static final Meshes SOMEBODY = Meshes.somebody();

    private final UUID set = UUID.randomUUID();
    private final UUID scan = UUID.randomUUID();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void measure() {
        id = Calls.registered(CustomerExamples.WALK_IN);
        Calls.consent(id, "body-scans", "email", "scans-1");
        MeasurementTest.begin(id, set, MeasurementExamples.SET).statusCode(201);
    }

    private ValidatableResponse add(UUID scanId, byte[] content, String unit) {
        return add(id, scanId, content, unit);
    }

    private ValidatableResponse add(UUID customer, UUID scanId, byte[] content, String unit) {
        return Calls.as("artisan")
                .body(
                        """
                        {"content":"%s","setId":"%s","version":1,"unit":"%s"}
                        """
                                .formatted(Base64.getEncoder().encodeToString(content), set, unit))
                .put("/v1/customers/%s/scans/%s".formatted(customer, scanId))
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ValidatableResponse content(String token) {
        return Calls.with(token)
                .get("/v1/customers/%s/scans/%s/content".formatted(id, scan))
                .then();
    }

    private ValidatableResponse get(String path) {
        return Calls.as("artisan").get("/v1/customers/" + id + path).then().statusCode(200);
    }

    private void takeBack() {
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"body-scans","channel":"email","mechanism":"counter","source":"web"}
                        """)
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
    }

    @Test
    void is_kept_as_it_was_and_says_what_it_is() {
        byte[] glb = SOMEBODY.glb();
        add(scan, glb, "mm")
                .statusCode(201)
                .body("format", equalTo("glb"))
                .body("vertices", equalTo(4))
                .body("triangles", equalTo(2))
                .body("unit", equalTo("mm"))
                .body("box.min", equalTo(List.of(-310.5f, 0.0f, -142.25f)))
                .body("box.max", equalTo(List.of(310.5f, 1724.0f, 142.25f)))
                .body("warnings", empty());
        add(scan, glb, "mm").statusCode(200).header("Idempotent-Replayed", "true");
        add(scan, glb, "cm").statusCode(409).body("type", equalTo("/problems/scan-id-taken"));
        byte[] back =
                content(Tokens.of("artisan"))
                        .statusCode(200)
                        .header("Content-Type", equalTo("model/gltf-binary"))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", containsString("sandbox"))
                        .header(
                                "Content-Disposition",
                                equalTo("attachment; filename=\"%s.glb\"".formatted(scan)))
                        .extract()
                        .asByteArray();
        assertThat(back).isEqualTo(glb);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("scan"));
    }

    @Test
    void stands_with_its_version_and_where_versions_are_compared() {
        add(scan, bytes(SOMEBODY.obj()), "mm").statusCode(201);
        get("/measurement-sets/" + set + "/versions/1")
                .body("scans.scanId", contains(scan.toString()))
                .body("scans[0].format", equalTo("obj"));
        Calls.as("artisan")
                .header("If-Match", "\"1\"")
                .body(MeasurementExamples.AGAIN)
                .post(MeasurementTest.path(id, set) + "/versions")
                .then()
                .statusCode(201);
        get("/measurement-sets/" + set + "/versions/2").body("scans", empty());
        get("/measurement-comparison?of=%s:1&of=%s:2".formatted(set, set))
                .body("of[0].scans.scanId", contains(scan.toString()))
                .body("of[1].scans", empty());
        get("/scans?setId=%s&version=1".formatted(set)).body("items", hasSize(1));
        get("/scans?setId=%s&version=2".formatted(set)).body("items", empty());
        Calls.as("manager")
                .get("/v1/customers/" + id + "/timeline")
                .then()
                .body("items.touchpoint.kind", hasItem("scan-added"));
    }

    @ParameterizedTest
    @CsvSource({"mm,", "cm,unit-slip", "m,unit-slip", "in,unit-slip"})
    void a_height_that_is_nobodys_is_said_and_kept(String unit, String warning) {
        add(scan, bytes(SOMEBODY.plyText()), unit)
                .statusCode(201)
                .body("warnings", equalTo(warning == null ? List.of() : List.of(warning)));
    }

    @Test
    void a_height_that_is_nobodys_in_any_unit_is_said_too() {
        add(scan, bytes("v 0 0 0\nv 9e9 0 0\nv 0 1 0\nf 1 2 3"), "mm")
                .statusCode(201)
                .body("warnings", contains("implausible-height"));
    }

    @Test
    void only_a_mesh_that_is_whole_and_alone_is_taken() throws SQLException {
        String[] others = {
            "<html><script>alert(1)</script>", "PK\u0003\u0004", "mtllib x.mtl\n" + SOMEBODY.obj()
        };
        for (String each : others) {
            add(scan, bytes(each), "mm")
                    .statusCode(422)
                    .body("type", equalTo("/problems/not-a-mesh"));
        }
        add(scan, bytes(""), "mm").statusCode(400);
        add(scan, bytes(SOMEBODY.obj()), "ft")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/unit"));
        add(scan, new byte[(14 << 20) + 1], "mm")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content"));
        assertThat(PhotoTest.chunks(id)).isZero();
    }

    @Test
    void the_largest_that_is_taken_is_taken() {
        var obj = new StringBuilder(SOMEBODY.obj());
        String remark = "# " + "x".repeat(98) + "\n";
        while (obj.length() + remark.length() <= 14 << 20) {
            obj.append(remark);
        }
        byte[] content = bytes(obj.toString());
        add(scan, content, "mm").statusCode(201).body("bytes", equalTo(content.length));
        assertThat(content(Tokens.of("artisan")).extract().asByteArray()).isEqualTo(content);
    }

    @Test
    void measurements_that_are_not_there_have_no_scan() {
        UUID other = Calls.registered(CustomerExamples.WALK_IN);
        Calls.consent(other, "body-scans", "email", "scans-1");
        add(other, scan, SOMEBODY.glb(), "mm").statusCode(404);
        Calls.as("artisan")
                .body(MeasurementExamples.WITHDRAWAL)
                .post(MeasurementTest.path(id, set) + "/withdrawal")
                .then()
                .statusCode(204);
        add(scan, SOMEBODY.glb(), "mm")
                .statusCode(409)
                .body("type", equalTo("/problems/set-withdrawn"));
    }

    @Test
    void without_a_consent_that_stands_nothing_is_kept_or_shown_but_to_themselves() {
        UUID other = Calls.registered(CustomerExamples.WALK_IN);
        Calls.consent(other, "photos", "email", "photos-1");
        add(other, scan, SOMEBODY.glb(), "mm")
                .statusCode(403)
                .body("type", equalTo("/problems/no-scan-consent"));
        add(scan, SOMEBODY.glb(), "mm").statusCode(201);
        takeBack();
        content(Tokens.of("artisan")).statusCode(403);
        content(Tokens.client(id)).statusCode(200);
        content(Tokens.client(other)).statusCode(403);
        Calls.contactCard(id, "body-scans", "email").statusCode(400);
    }

    @Test
    void removal_and_erasure_delete_the_content() throws SQLException {
        add(scan, SOMEBODY.glb(), "mm").statusCode(201);
        assertThat(PhotoTest.chunks(id)).isPositive();
        Calls.as("artisan")
                .delete("/v1/customers/%s/scans/%s".formatted(id, scan))
                .then()
                .statusCode(204);
        assertThat(PhotoTest.chunks(id)).isZero();
        add(UUID.randomUUID(), SOMEBODY.glb(), "mm").statusCode(201);
        Calls.erase(id).statusCode(200).body("erased", hasItem("scans"));
        assertThat(PhotoTest.chunks(id)).isZero();
        add(UUID.randomUUID(), SOMEBODY.glb(), "mm").statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "marketer", "analyst", "privacy-officer", "service"})
    void nobody_but_who_sees_measurements_may(String role) {
        Calls.as(role).get("/v1/customers/" + id + "/scans").then().statusCode(403);
        content(Tokens.of(role)).statusCode(403);
    }
}
