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
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import maison.customer.documents.filing.LapsedFiles;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Photos: with consent, sealed, by their content, and gone with their customer.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class PhotoTest {

    private static final String ANNA = Tokens.staff("anna", "riyadh", "associate");

    @Inject LapsedFiles job;

    private final UUID photo = UUID.randomUUID();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
        Calls.consent(id, "photos", "email", "photos-1");
    }

    /// Noise, so that it is large however well it is packed.
    private static byte[] picture(int edge, String format) {
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int x = 0; x < edge; x++) {
            for (int y = 0; y < edge; y++) {
                image.setRGB(x, y, new Color(random.nextInt(1 << 24)).getRGB());
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The picture with what cameras add, here with a place.
    private static byte[] withPlace(byte[] jpeg) {
        byte[] exif = "Exif\0\0GPS 24.7136N 46.6753E".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write((exif.length + 2) >> 8);
        out.write(exif.length + 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private ValidatableResponse add(UUID photoId, byte[] content, String more) {
        return Calls.with(ANNA)
                .body(
                        "{\"content\":\"%s\"%s}"
                                .formatted(Base64.getEncoder().encodeToString(content), more))
                .put("/v1/customers/%s/photos/%s".formatted(id, photoId))
                .then();
    }

    private byte[] read(String part) {
        return Calls.with(ANNA)
                .get("/v1/customers/%s/photos/%s/%s".formatted(id, photo, part))
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
    }

    private ValidatableResponse list(String token) {
        return Calls.with(token).get("/v1/customers/" + id + "/photos").then().statusCode(200);
    }

    static long chunks(UUID customer) throws SQLException {
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var sql =
                        connection.prepareStatement(
                                "select count(*) from file_contents where customer_id = ?")) {
            sql.setObject(1, customer);
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void comes_back_as_it_was_and_small_without_where_it_was_taken() throws Exception {
        byte[] jpeg = withPlace(picture(800, "jpeg"));
        add(photo, jpeg, ",\"caption\":\"The stone\"").statusCode(201);
        add(photo, jpeg, ",\"caption\":\"The stone\"")
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        add(photo, picture(10, "png"), "").statusCode(409);
        assertThat(read("content")).isEqualTo(jpeg);
        byte[] thumbnail = read("thumbnail");
        assertThat(new String(thumbnail, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Exif");
        var small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(small.getWidth()).isEqualTo(320);
        list(ANNA)
                .body("items", hasSize(1))
                .body("items[0].caption", equalTo("The stone"))
                .body("items[0].mediaType", equalTo("image/jpeg"))
                .body("items[0].bytes", equalTo(jpeg.length));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("photo"));
    }

    @Test
    void of_several_chunks_none_can_be_changed_or_left_out() throws SQLException {
        byte[] png = picture(500, "png");
        add(photo, png, "").statusCode(201);
        assertThat(chunks(id)).isGreaterThan(3);
        assertThat(read("content")).isEqualTo(png);
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var sql = connection.createStatement()) {
            assertThat(
                            sql.executeUpdate(
                                    """
                                    delete from file_contents
                                    where part = 'original' and number = 2 and customer_id = '%s'
                                    """
                                            .formatted(id)))
                    .isEqualTo(1);
        }
        Calls.with(ANNA)
                .get("/v1/customers/%s/photos/%s/content".formatted(id, photo))
                .then()
                .statusCode(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script></html>",
                "PK\u0003\u0004 a document with macros",
                "MZ a program",
                "GIF89a and a script",
                ""
            })
    void only_pictures_are_taken_whatever_they_are_called(String content) throws SQLException {
        int status = content.isEmpty() ? 400 : 422;
        add(photo, content.getBytes(StandardCharsets.UTF_8), "").statusCode(status);
        assertThat(chunks(id)).isZero();
    }

    @Test
    void what_only_begins_like_a_picture_is_none_and_ten_mebibytes_are_the_most() {
        byte[] png = picture(50, "png");
        add(photo, Arrays.copyOf(png, 40), "")
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-picture"));
        add(photo, new byte[(10 << 20) + 1], "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content"));
    }

    @Test
    void without_a_consent_that_stands_nothing_is_kept_or_shown() {
        UUID other = CounterTest.somebody("Karim", CounterTest.phone(), "");
        byte[] png = picture(20, "png");
        Calls.with(ANNA)
                .body("{\"content\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(png)))
                .put("/v1/customers/%s/photos/%s".formatted(other, photo))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/no-photo-consent"));
        add(photo, png, "").statusCode(201);
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"photos","channel":"email","mechanism":"counter","source":"web"}
                        """)
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
        Calls.with(ANNA)
                .get("/v1/customers/%s/photos/%s/thumbnail".formatted(id, photo))
                .then()
                .statusCode(403);
        Calls.contactCard(id, "photos", "email").statusCode(400);
    }

    private void revoke(Instant at) {
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"photos","channel":"sms","mechanism":"counter","source":"web",
                         "at":"%s"}
                        """
                                .formatted(at))
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
    }

    private void consented(Instant at) {
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"photos","channel":"sms","textVersion":"photos-1",
                         "locale":"en-GB","mechanism":"signed-form","source":"store-1","at":"%s"}
                        """
                                .formatted(at))
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(201);
    }

    /// Somebody who consented two months ago, and a photo of them.
    private UUID photographed() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
        consented(Instant.now().minus(Duration.ofDays(60)));
        add(photo, picture(20, "png"), "").statusCode(201);
        return id;
    }

    @Test
    void a_month_after_its_consent_was_taken_back_it_is_deleted_unless_something_speaks_for_it()
            throws SQLException {
        var now = Instant.now();
        var longAgo = now.minus(Duration.ofDays(31));
        UUID lately = photographed();
        revoke(now.minus(Duration.ofDays(29)));
        UUID again = photographed();
        revoke(longAgo);
        consented(longAgo.plusSeconds(60));
        UUID held = photographed();
        String hold = "/v1/customers/%s/legal-holds/%s".formatted(held, UUID.randomUUID());
        Calls.as("privacy-officer")
                .body("{\"reason\":\"litigation\",\"reference\":\"2026/118\"}")
                .put(hold)
                .then()
                .statusCode(201);
        revoke(longAgo);
        UUID lapsed = photographed();
        revoke(longAgo);
        job.run();
        assertThat(chunks(lapsed)).isZero();
        list(ANNA).body("items", empty());
        assertThat(chunks(lately)).isPositive();
        assertThat(chunks(again)).isPositive();
        assertThat(chunks(held)).isPositive();
        Calls.as("privacy-officer")
                .body("{\"reason\":\"case-closed\"}")
                .put(hold + "/lifting")
                .then()
                .statusCode(200);
        job.run();
        assertThat(chunks(held)).isZero();
    }

    @Test
    void a_photo_of_a_note_is_for_who_may_read_the_note() {
        UUID note = UUID.randomUUID();
        Calls.with(ANNA)
                .body("{\"text\":\"Mine\",\"visibility\":\"author\"}")
                .put("/v1/customers/%s/notes/%s".formatted(id, note))
                .then()
                .statusCode(201);
        add(photo, picture(20, "png"), ",\"about\":\"note\",\"aboutId\":\"%s\"".formatted(note))
                .statusCode(201);
        list(ANNA).body("items.about.id", contains(note.toString()));
        list(Tokens.staff("ben", "riyadh", "associate")).body("items", empty());
        Calls.with(Tokens.staff("ben", "riyadh", "associate"))
                .get("/v1/customers/%s/photos/%s/content".formatted(id, photo))
                .then()
                .statusCode(404);
        add(UUID.randomUUID(), picture(20, "png"), ",\"about\":\"note\"").statusCode(400);
    }

    @Test
    void removal_and_erasure_delete_the_content() throws SQLException {
        add(photo, picture(20, "png"), "").statusCode(201);
        Calls.with(ANNA)
                .delete("/v1/customers/%s/photos/%s".formatted(id, photo))
                .then()
                .statusCode(204);
        assertThat(chunks(id)).isZero();
        add(UUID.randomUUID(), picture(20, "png"), "").statusCode(201);
        assertThat(chunks(id)).isPositive();
        Calls.erase(id).statusCode(200).body("erased", hasItem("photos"));
        assertThat(chunks(id)).isZero();
        Calls.with(ANNA).get("/v1/customers/" + id + "/photos").then().statusCode(410);
        add(UUID.randomUUID(), picture(20, "png"), "").statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "terminal", "artisan", "service"})
    void nobody_but_staff_may(String role) {
        Calls.as(role).get("/v1/customers/" + id + "/photos").then().statusCode(403);
    }
}
