package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import maison.customer.documents.filing.Papers;
import maison.customer.documents.mesh.Meshes;
import maison.customer.tailoring.MeasurementExamples;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody gets who asks what is held of them: everything that is theirs, from every service,
/// and nothing that is another's.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
@QuarkusTestResource(HouseForTests.class)
class AccessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    @AfterEach
    void everybodyAnswers() {
        HouseForTests.down("loyalty", false);
    }

    private String path() {
        return "/v1/customers/" + id + "/access-exports";
    }

    private ValidatableResponse request(String token, String body) {
        return Calls.with(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path())
                .then();
    }

    private String requested(String token, String body) {
        return request(token, body).statusCode(202).extract().path("exportId");
    }

    private String byOfficer() {
        return requested(Tokens.of("privacy-officer"), "{\"reason\":\"request-of-customer\"}");
    }

    private ValidatableResponse state(String export) {
        return Calls.with(Tokens.client(id)).get(path() + "/" + export).then().statusCode(200);
    }

    private void awaitState(String export, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> state(export).body("state", equalTo(state)));
    }

    private Map<String, byte[]> files(String export) {
        byte[] zip =
                Calls.with(Tokens.client(id))
                        .get(path() + "/" + export + "/content")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", containsString("application/zip"))
                        .header("Cache-Control", containsString("no-store"))
                        .extract()
                        .asByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        try {
            return EventJson.MAPPER.readTree(file(files, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String visibility, String text) {
        Calls.with(Tokens.staff("anna", "riyadh", "associate"))
                .body("{\"text\":\"%s\",\"visibility\":\"%s\"}".formatted(text, visibility))
                .put("/v1/customers/%s/notes/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    @Test
    void everything_that_is_theirs_is_in_it_with_counts_and_fingerprints() throws SQLException {
        Calls.consent(id, "marketing", "email", "v1");
        note("managers", "Prefers the quiet room");
        HouseForTests.say(
                "purchase",
                "/v1/customers/" + id + "/sales",
                "{\"items\":[{\"kind\":\"sale\",\"id\":\"0195a5d0-2000-7ccc-9ddd-000000000001\"}],"
                        + "\"next\":\"two\"}");
        HouseForTests.say(
                "purchase",
                "/v1/customers/" + id + "/sales&after=two",
                "{\"items\":[{\"kind\":\"unlinked-return\","
                        + "\"id\":\"0195a5d0-2000-7ccc-9ddd-000000000002\"}]}");
        HouseForTests.say(
                "purchase",
                "/v1/sales/0195a5d0-2000-7ccc-9ddd-000000000001",
                "{\"total\":{\"amount\":\"1250.00\",\"currency\":\"SAR\"}}");
        String export = requested(Tokens.client(id), "{\"language\":\"en\"}");
        awaitState(export, "ready");
        state(export)
                .body("requestedBy", equalTo("client"))
                .body("reason", equalTo("own-request"))
                .body("sections.findAll { it.state != 'collected' }", hasSize(0))
                .body("availableUntil", notNullValue());
        String manifestHash = state(export).extract().path("manifestSha256");

        var files = files(export);
        assertThat(sha256(file(files, "manifest.json"))).isEqualTo(manifestHash);
        var manifest = json(files, "manifest.json");
        assertThat(manifest.path("withheld")).hasSize(6);
        for (JsonNode file : manifest.path("files")) {
            assertThat(sha256(file(files, file.path("name").asText())))
                    .isEqualTo(file.path("sha256").asText());
        }
        for (JsonNode section : manifest.path("sections")) {
            assertThat(json(files, section.path("file").asText()).path("items"))
                    .hasSize(section.path("items").asInt());
        }
        assertThat(manifest.path("sections").findValuesAsText("service"))
                .contains(
                        "customer",
                        "purchase",
                        "loyalty",
                        "appointment",
                        "notification",
                        "analytics");
        assertThat(json(files, "sections/profile.json").toString()).contains("Layla");
        assertThat(json(files, "sections/notes.json").toString())
                .contains("Prefers the quiet room")
                .doesNotContain("anna");
        assertThat(json(files, "sections/consents.json").findPath("proof").isObject()).isTrue();
        var purchases = json(files, "sections/purchases.json").path("items");
        assertThat(purchases).hasSize(2);
        assertThat(purchases.get(0).path("sale").findPath("amount").asText()).isEqualTo("1250.00");
        assertThat(text(file(files, "access.pdf")))
                .contains("What we hold of you", "Layla", "Prefers the quiet room", "1250.00 SAR");
        assertSealed("Prefers the quiet room");
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.purpose", hasItem("access-request"))
                .body("items.operation", hasItems("access-export", "notes", "profile"));
    }

    /// Nowhere in the database does the text stand in the clear.
    private static void assertSealed(String text) throws SQLException {
        try (var connection = MaisonTestResource.database().connect();
                var statement =
                        connection.prepareStatement(
                                "select count(*) from access_export_parts"
                                        + " where position(?::bytea in content) > 0")) {
            statement.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void files_are_in_it_as_they_were_added_whatever_became_of_the_consent() {
        var set = UUID.randomUUID();
        MeasurementTest.begin(id, set, MeasurementExamples.SET).statusCode(201);
        Calls.consent(id, "body-scans", "email", "scans-1");
        byte[] pdf = Papers.plain();
        byte[] glb = Meshes.somebody().glb();
        var document = UUID.randomUUID();
        var scan = UUID.randomUUID();
        keep("documents/" + document, pdf, "\"kind\":\"appraisal\"");
        keep("scans/" + scan, glb, "\"setId\":\"%s\",\"version\":1,\"unit\":\"mm\"".formatted(set));
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"body-scans","channel":"email","mechanism":"counter","source":"web"}
                        """)
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
        var export = byOfficer();
        awaitState(export, "ready");
        var files = files(export);
        assertThat(file(files, "documents/" + document + ".pdf")).isEqualTo(pdf);
        assertThat(file(files, "scans/" + scan + ".glb")).isEqualTo(glb);
        assertThat(json(files, "sections/scans.json").findPath("sha256").asText())
                .isEqualTo(sha256(glb));
    }

    private void keep(String path, byte[] content, String more) {
        Calls.as("associate")
                .body(
                        "{\"content\":\"%s\",%s}"
                                .formatted(Base64.getEncoder().encodeToString(content), more))
                .put("/v1/customers/%s/%s".formatted(id, path))
                .then()
                .statusCode(201);
    }

    @Test
    void nothing_of_another_is_in_it_and_no_surprise() {
        var giver = CounterTest.somebody("Karim", CounterTest.phone(), "");
        Calls.as("associate")
                .body(
                        """
                        {"kind":"parent","person":{"name":"Zubaydah"},
                         "theyMayKnow":[],"weMayKnow":[]}
                        """)
                .put("/v1/customers/%s/relations/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
        Calls.as("associate")
                .body(
                        """
                        {"recipientId":"%s","description":"A necklace of pearls"}
                        """
                                .formatted(id))
                .put("/v1/customers/%s/gifts/%s".formatted(giver, UUID.randomUUID()))
                .then()
                .statusCode(201);
        note("author", "Only for me");
        String export = byOfficer();
        awaitState(export, "ready");
        var files = files(export);
        assertThat(json(files, "sections/relations.json").path("items")).hasSize(1);
        files.forEach((name, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("Zubaydah", "Karim", "pearls", "Only for me")
                        .doesNotContain(giver.toString()));
    }

    @Test
    void a_service_that_does_not_answer_is_named_and_the_rest_stays_until_it_is_resumed() {
        HouseForTests.down("loyalty", true);
        String export = byOfficer();
        awaitState(export, "failed");
        state(export)
                .body("failure.service", equalTo("loyalty"))
                .body("failure.section", equalTo("loyalty"))
                .body("sections.find { it.section == 'purchases' }.state", equalTo("collected"))
                .body("sections.find { it.section == 'loyalty' }.state", equalTo("failed"));
        request(Tokens.client(id), "{}").statusCode(409).body("exportId", equalTo(export));
        Calls.with(Tokens.client(id))
                .get(path() + "/" + export + "/content")
                .then()
                .statusCode(409);
        String purchases = "%s purchase /v1/customers/%s/sales?limit=100".formatted(id, id);
        HouseForTests.down("loyalty", false);
        Calls.with(Tokens.client(id))
                .post(path() + "/" + export + "/resumption")
                .then()
                .statusCode(202);
        // The circuit of a service that failed stays open for a while; then it is resumed again.
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    if (state(export).extract().path("state").equals("failed")) {
                        Calls.with(Tokens.client(id)).post(path() + "/" + export + "/resumption");
                    }
                    state(export).body("state", equalTo("ready"));
                });
        assertThat(HouseForTests.asked()).filteredOn(purchases::equals).hasSize(1);
    }

    @Test
    void the_document_speaks_arabic() {
        String export = requested(Tokens.client(id), "{\"language\":\"ar\"}");
        awaitState(export, "ready");
        assertThat(text(file(files(export), "access.pdf")))
                .contains("ملفك الشخصي", "المشتريات والمرتجعات", "Layla");
    }

    @Test
    void with_the_customer_goes_what_was_collected() throws SQLException {
        String export = byOfficer();
        awaitState(export, "ready");
        Calls.erase(id).statusCode(200);
        Calls.with(Tokens.client(id))
                .get(path() + "/" + export + "/content")
                .then()
                .statusCode(410);
        request(Tokens.client(id), "{}").statusCode(410);
        try (var connection = MaisonTestResource.database().connect();
                var statement =
                        connection.prepareStatement(
                                "select count(*) from access_export_parts where customer_id = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void only_the_customer_and_a_privacy_officer_with_a_reason_ask() {
        request(Tokens.of("privacy-officer"), "{}")
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        request(Tokens.of("privacy-officer"), "{\"reason\":\"Why Not\"}").statusCode(400);
        request(Tokens.client(id), "{\"language\":\"fr\"}").statusCode(400);
        request(Tokens.client(UUID.randomUUID()), "{}").statusCode(403);
        for (String role : new String[] {"associate", "manager", "admin", "service"}) {
            request(Tokens.of(role), "{\"reason\":\"curious\"}").statusCode(403);
        }
        Calls.with(Tokens.client(UUID.randomUUID())).get(path()).then().statusCode(403);
        Calls.with(Tokens.client(id)).get(path() + "/" + UUID.randomUUID()).then().statusCode(404);
        var nobody = UUID.randomUUID();
        Calls.once("privacy-officer")
                .body("{\"reason\":\"request-of-customer\"}")
                .post("/v1/customers/" + nobody + "/access-exports")
                .then()
                .statusCode(404);
    }

    @Test
    void the_collecting_service_reads_only_and_only_the_customer_it_names() {
        String token = Tokens.named("customer-service", "service", "subject-access");
        String notes = "/v1/customers/" + id + "/notes";
        Calls.with(token).get(notes).then().statusCode(403);
        Calls.with(token)
                .header("Maison-Subject", UUID.randomUUID().toString())
                .get(notes)
                .then()
                .statusCode(403);
        Calls.with(token).header("Maison-Subject", id.toString()).get(notes).then().statusCode(200);
        Calls.with(token)
                .header("Maison-Subject", id.toString())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{}")
                .post(path())
                .then()
                .statusCode(403);
        Calls.with(Tokens.of("service"))
                .header("Maison-Subject", id.toString())
                .get(notes)
                .then()
                .statusCode(403);
        Calls.with(Tokens.client(UUID.randomUUID()))
                .header("Maison-Subject", id.toString())
                .get("/v1/customers/" + id)
                .then()
                .statusCode(403);
    }
}
