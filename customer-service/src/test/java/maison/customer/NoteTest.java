package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What staff write down about customers, and who reads it.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class NoteTest {

    private static final String ANNA = Tokens.staff("anna", "riyadh", "associate");
    private static final String BEN = Tokens.staff("ben", "riyadh", "associate");
    private static final String CARA = Tokens.staff("cara", "dubai", "associate");
    private static final String MONA = Tokens.staff("mona", "dubai", "manager");

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        id = CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private ValidatableResponse write(String token, UUID note, String text, String visibility) {
        return Calls.with(token)
                .body("{\"text\":\"%s\",\"visibility\":\"%s\"}".formatted(text, visibility))
                .put("/v1/customers/%s/notes/%s".formatted(id, note))
                .then();
    }

    private ValidatableResponse rewrite(String token, UUID note, String tag, String text) {
        return Calls.with(token)
                .header("If-Match", tag)
                .body("{\"text\":\"%s\",\"visibility\":\"all-staff\"}".formatted(text))
                .put("/v1/customers/%s/notes/%s".formatted(id, note))
                .then();
    }

    private ValidatableResponse list(String token) {
        return Calls.with(token).get("/v1/customers/" + id + "/notes").then().statusCode(200);
    }

    private ValidatableResponse history(String token, UUID note) {
        return Calls.with(token)
                .get("/v1/customers/%s/notes/%s/history".formatted(id, note))
                .then();
    }

    @Test
    void each_reader_sees_what_is_for_them() {
        write(ANNA, UUID.randomUUID(), "for all", "all-staff").statusCode(201);
        write(ANNA, UUID.randomUUID(), "for Riyadh", "store").statusCode(201);
        write(ANNA, UUID.randomUUID(), "for managers", "managers").statusCode(201);
        write(ANNA, UUID.randomUUID(), "for me", "author").statusCode(201);
        list(ANNA)
                .body("items.text", contains("for me", "for managers", "for Riyadh", "for all"))
                .body("items[2].storeId", equalTo("riyadh"));
        list(BEN).body("items.text", contains("for Riyadh", "for all"));
        list(CARA).body("items.text", contains("for all"));
        list(MONA).body("items.text", contains("for managers", "for Riyadh", "for all"));
    }

    @Test
    void a_change_is_a_version_and_the_older_ones_stay() {
        UUID note = UUID.randomUUID();
        write(ANNA, note, "Likes tea", "all-staff").statusCode(201).header("ETag", "\"1\"");
        write(ANNA, note, "Likes tea", "all-staff")
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        write(ANNA, note, "Likes water", "all-staff").statusCode(409);
        rewrite(BEN, note, "\"1\"", "Likes coffee")
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours"));
        rewrite(MONA, note, "\"1\"", "Likes coffee").statusCode(200).header("ETag", "\"2\"");
        rewrite(ANNA, note, "\"1\"", "Likes milk").statusCode(412);
        list(BEN)
                .body("items.text", contains("Likes coffee"))
                .body("items[0].author", equalTo("anna"))
                .body("items[0].editor", equalTo("mona"))
                .body("items[0].editedAt", notNullValue());
        history(BEN, note)
                .statusCode(200)
                .body("items.text", contains("Likes tea", "Likes coffee"))
                .body("items.by", contains("anna", "mona"));
    }

    @Test
    void what_is_withdrawn_is_not_shown_and_not_lost() {
        UUID note = UUID.randomUUID();
        write(ANNA, note, "Rude on the phone", "store").statusCode(201);
        Calls.with(ANNA)
                .delete("/v1/customers/%s/notes/%s".formatted(id, note))
                .then()
                .statusCode(204);
        list(ANNA).body("items", empty());
        history(BEN, note)
                .body("items.withdrawn", contains(false, true))
                .body("items[0].text", equalTo("Rude on the phone"))
                .body("items[1].text", nullValue());
        history(CARA, note).statusCode(404);
        rewrite(ANNA, note, "\"2\"", "Back").statusCode(409);
    }

    @Test
    void a_note_of_ones_own_has_no_history_for_others() {
        UUID note = UUID.randomUUID();
        write(ANNA, note, "Mine", "author").statusCode(201);
        history(MONA, note).statusCode(404);
        history(ANNA, note).body("items.text", contains("Mine"));
        rewrite(MONA, note, "\"1\"", "Ours").statusCode(404);
    }

    @Test
    void the_list_is_paged_and_stands_still_while_it_grows() {
        for (int i = 1; i <= 5; i++) {
            write(ANNA, UUID.randomUUID(), "note " + i, "all-staff").statusCode(201);
        }
        var first =
                Calls.with(ANNA)
                        .queryParam("limit", 2)
                        .get("/v1/customers/" + id + "/notes")
                        .then()
                        .body("items.text", contains("note 5", "note 4"));
        write(ANNA, UUID.randomUUID(), "note 6", "all-staff").statusCode(201);
        Calls.with(ANNA)
                .queryParam("after", first.extract().<String>path("next"))
                .get("/v1/customers/" + id + "/notes")
                .then()
                .body("items.text", contains("note 3", "note 2", "note 1"))
                .body("next", nullValue());
        Calls.with(ANNA)
                .queryParam("after", "nonsense")
                .get("/v1/customers/" + id + "/notes")
                .then()
                .statusCode(400);
    }

    @Test
    void looks_are_logged_and_erasure_leaves_nothing() {
        UUID note = UUID.randomUUID();
        write(ANNA, note, "Likes tea", "all-staff").statusCode(201);
        list(ANNA);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items.operation", hasItem("notes"));
        Calls.erase(id).statusCode(200).body("erased", hasItem("notes"));
        Calls.with(ANNA).get("/v1/customers/" + id + "/notes").then().statusCode(410);
        write(ANNA, UUID.randomUUID(), "More", "all-staff").statusCode(410);
        history(ANNA, note).statusCode(410);
    }

    @Test
    void what_is_wrong_is_named() {
        Calls.with(Tokens.of("associate"))
                .body("{\"text\":\" \",\"visibility\":\"friends\"}")
                .put("/v1/customers/%s/notes/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/visibility"));
        write(Tokens.of("associate"), UUID.randomUUID(), "x", "store")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/storeId"));
        Calls.with(ANNA)
                .get("/v1/customers/" + UUID.randomUUID() + "/notes")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "terminal", "artisan", "marketer", "service", "integration"})
    void nobody_but_staff_reads_or_writes(String role) {
        Calls.as(role).get("/v1/customers/" + id + "/notes").then().statusCode(403);
        write(Tokens.of(role), UUID.randomUUID(), "x", "all-staff").statusCode(403);
    }
}
