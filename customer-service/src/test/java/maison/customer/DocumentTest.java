package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import maison.customer.documents.filing.Papers;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents: plain, sealed, by their content, and gone with their customer.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class DocumentTest {

    private static final String ANNA = Tokens.staff("anna", "riyadh", "associate");
    private static final String BEN = Tokens.staff("ben", "riyadh", "associate");

    private final UUID document = UUID.randomUUID();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = Calls.registered(CustomerExamples.WALK_IN);
    }

    private ValidatableResponse add(UUID documentId, byte[] content, String more) {
        return Calls.with(ANNA)
                .body(
                        "{\"content\":\"%s\",\"kind\":\"certificate\"%s}"
                                .formatted(Base64.getEncoder().encodeToString(content), more))
                .put("/v1/customers/%s/documents/%s".formatted(id, documentId))
                .then();
    }

    private ValidatableResponse get(String token, String part) {
        return Calls.with(token)
                .get("/v1/customers/%s/documents/%s/%s".formatted(id, document, part))
                .then();
    }

    private ValidatableResponse list(String token) {
        return Calls.with(token).get("/v1/customers/" + id + "/documents").then().statusCode(200);
    }

    @Test
    void comes_back_as_it_was_with_its_first_page_in_small() throws Exception {
        byte[] pdf = Papers.plain();
        add(document, pdf, ",\"title\":\"The sapphire\"").statusCode(201);
        add(document, pdf, ",\"title\":\"The sapphire\"")
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        add(document, pdf, "").statusCode(409).body("type", equalTo("/problems/document-id-taken"));
        byte[] back =
                get(ANNA, "content")
                        .statusCode(200)
                        .header("Content-Type", equalTo("application/pdf"))
                        .header("X-Content-Type-Options", "nosniff")
                        .header(
                                "Content-Disposition",
                                equalTo("attachment; filename=\"%s.pdf\"".formatted(document)))
                        .extract()
                        .asByteArray();
        assertThat(back).isEqualTo(pdf);
        byte[] thumbnail = get(ANNA, "thumbnail").statusCode(200).extract().asByteArray();
        var small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(small.getHeight()).isEqualTo(320);
        list(ANNA)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("certificate"))
                .body("items[0].title", equalTo("The sapphire"))
                .body("items[0].about.kind", equalTo("customer"))
                .body("items[0].bytes", equalTo(pdf.length));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("document"));
        Calls.with(ANNA)
                .get("/v1/customers/" + id + "/timeline")
                .then()
                .body("items.touchpoint.kind", hasItem("document-added"));
    }

    @Test
    void what_is_no_plain_document_is_not_kept() throws SQLException {
        add(document, Papers.withScript(), "")
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-plain-document"))
                .body("detail", equalTo("The document has scripts in it."));
        add(document, Papers.plain(), ",\"kind\":\"secret\"").statusCode(400);
        add(document, new byte[(10 << 20) + 1], "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content"));
        assertThat(PhotoTest.chunks(id)).isZero();
    }

    @Test
    void a_document_of_a_note_is_for_who_may_read_the_note() {
        UUID note = UUID.randomUUID();
        Calls.with(ANNA)
                .body("{\"text\":\"Mine\",\"visibility\":\"author\"}")
                .put("/v1/customers/%s/notes/%s".formatted(id, note))
                .then()
                .statusCode(201);
        add(document, Papers.plain(), ",\"about\":\"note\",\"aboutId\":\"%s\"".formatted(note))
                .statusCode(201);
        list(ANNA).body("items.about.id", contains(note.toString()));
        list(BEN).body("items", empty());
        get(BEN, "content").statusCode(404);
        get(BEN, "thumbnail").statusCode(404);
        add(UUID.randomUUID(), Papers.plain(), ",\"about\":\"note\"").statusCode(400);
    }

    @Test
    void a_photo_and_a_document_with_the_same_id_are_two_things() {
        add(document, Papers.plain(), "").statusCode(201);
        Calls.with(ANNA)
                .delete("/v1/customers/%s/photos/%s".formatted(id, document))
                .then()
                .statusCode(404);
        list(ANNA).body("items", hasSize(1));
    }

    @Test
    void removal_and_erasure_delete_the_content() throws SQLException {
        add(document, Papers.plain(), "").statusCode(201);
        Calls.with(ANNA)
                .delete("/v1/customers/%s/documents/%s".formatted(id, document))
                .then()
                .statusCode(204);
        assertThat(PhotoTest.chunks(id)).isZero();
        add(UUID.randomUUID(), Papers.plain(), "").statusCode(201);
        assertThat(PhotoTest.chunks(id)).isPositive();
        Calls.erase(id).statusCode(200).body("erased", hasItem("documents"));
        assertThat(PhotoTest.chunks(id)).isZero();
        add(UUID.randomUUID(), Papers.plain(), "").statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "terminal", "artisan", "marketer", "service"})
    void nobody_but_staff_may(String role) {
        Calls.as(role).get("/v1/customers/" + id + "/documents").then().statusCode(403);
    }
}
