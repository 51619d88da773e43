package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two customers become one person, and two again.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class MergeTest {

    private static UUID somebody(String given, String phone, String more) {
        return Calls.registered(
                """
                {"name":{"given":"%s","family":"Testa"},"phones":[{"number":"%s"}]%s}
                """
                        .formatted(given, phone, more));
    }

    private static String e164(String phone) {
        return "+44" + phone.substring(1);
    }

    private static int version(UUID id) {
        return Calls.profile(id, "associate").statusCode(200).extract().path("version");
    }

    private static String ifMatch(UUID id) {
        return Calls.profile(id, "associate").extract().header("ETag");
    }

    static ValidatableResponse merge(UUID survivor, UUID absorbed, String fields) {
        return merge(survivor, ifMatch(survivor), absorbed, version(absorbed), fields);
    }

    private static ValidatableResponse merge(
            UUID survivor, String tag, UUID absorbed, int version, String fields) {
        return Calls.once("manager")
                .header("If-Match", tag)
                .body(
                        """
                        {"absorbed":"%s","absorbedVersion":%d,"fields":%s}
                        """
                                .formatted(absorbed, version, fields))
                .post("/v1/customers/" + survivor + "/merges")
                .then();
    }

    static ValidatableResponse separate(UUID id, Object merge) {
        return Calls.once("manager")
                .header("If-Match", ifMatch(id))
                .body("{}")
                .post("/v1/customers/%s/merges/%s/separation".formatted(id, merge))
                .then();
    }

    private static String merged(UUID survivor, UUID absorbed, String fields) {
        return merge(survivor, absorbed, fields).statusCode(201).extract().path("mergeId");
    }

    private static ValidatableResponse correct(UUID id, String body) {
        return Calls.as("associate")
                .header("If-Match", ifMatch(id))
                .body(body)
                .patch("/v1/customers/" + id)
                .then();
    }

    private static void note(UUID id, String text) {
        Calls.as("associate")
                .body("{\"text\":\"%s\",\"visibility\":\"all-staff\"}".formatted(text))
                .put("/v1/customers/%s/notes/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static void revoke(UUID id, String channel) {
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"marketing","channel":"%s","mechanism":"told","source":"store-1"}
                        """
                                .formatted(channel))
                .post("/v1/customers/" + id + "/consents/revocations")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse get(UUID id, String what) {
        return Calls.as("associate").get("/v1/customers/" + id + what).then().statusCode(200);
    }

    @Test
    void either_id_is_the_one_person() {
        var phones = List.of(CounterTest.phone(), CounterTest.phone());
        var survivor = somebody("Layla", phones.get(0), "");
        var absorbed = somebody("Leyla", phones.get(1), ",\"occupation\":\"Pilot\"");
        merged(survivor, absorbed, "{\"name\":\"absorbed\"}");
        for (var id : List.of(survivor, absorbed)) {
            Calls.profile(id, "associate")
                    .statusCode(200)
                    .body("customerId", equalTo(survivor.toString()))
                    .body("mergedIds", contains(absorbed.toString()))
                    .body("name.given", equalTo("Leyla"))
                    .body("occupation", equalTo("Pilot"))
                    .body("phones.number", contains(e164(phones.get(0)), e164(phones.get(1))));
        }
        Calls.profile(absorbed, "associate")
                .header("Content-Location", "/v1/customers/" + survivor);
        Calls.profile(survivor, "associate").header("Content-Location", nullValue());
        for (var phone : phones) {
            Calls.search("{\"phone\":\"" + phone + "\"}")
                    .body("items.customerId", contains(survivor.toString()))
                    .body("items.name", contains("Leyla Testa"));
        }
    }

    @Test
    void what_was_told_with_either_id_is_read_under_both_and_opened() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        note(absorbed, "before");
        Calls.as("associate")
                .body("{\"kind\":\"allergy\",\"text\":\"Nickel\"}")
                .put("/v1/customers/%s/alerts/%s".formatted(absorbed, UUID.randomUUID()))
                .then()
                .statusCode(201);
        merged(survivor, absorbed, "{}");
        note(absorbed, "after");
        note(survivor, "own");
        for (var id : List.of(survivor, absorbed)) {
            get(id, "/notes").body("items.text", containsInAnyOrder("before", "after", "own"));
            get(id, "/alerts").body("items.text", contains("Nickel"));
        }
    }

    @Test
    void a_thing_is_edited_under_whichever_id_its_list_was_asked_for() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        note(absorbed, "hers");
        merged(survivor, absorbed, "{}");
        String note = get(survivor, "/notes").extract().path("items[0].noteId");
        Calls.as("associate")
                .header("If-Match", "\"1\"")
                .body("{\"text\":\"rewritten\",\"visibility\":\"all-staff\"}")
                .put("/v1/customers/%s/notes/%s".formatted(survivor, note))
                .then()
                .statusCode(200)
                .body("customerId", equalTo(absorbed.toString()));
        get(survivor, "/notes/" + note + "/history").body("items", hasSize(2));
        get(absorbed, "/notes").body("items.text", contains("rewritten"));
        var preference = UUID.randomUUID();
        state(absorbed, preference).statusCode(201);
        get(survivor, "/preferences").body("stated.value", contains("platinum"));
        Calls.as("associate")
                .delete("/v1/customers/%s/preferences/%s".formatted(survivor, preference))
                .then()
                .statusCode(204);
        get(absorbed, "/preferences").body("stated", empty());
    }

    private static ValidatableResponse state(UUID id, UUID preference) {
        return Calls.as("associate")
                .body("{\"topic\":\"metal\",\"value\":\"platinum\",\"stance\":\"like\"}")
                .put("/v1/customers/%s/preferences/%s".formatted(id, preference))
                .then();
    }

    @Test
    void another_systems_number_for_the_old_id_is_the_survivors() {
        var number = "old-" + UUID.randomUUID();
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed =
                somebody(
                        "Leyla",
                        CounterTest.phone(),
                        ",\"externalReferences\":[{\"system\":\"crm\",\"value\":\""
                                + number
                                + "\"}]");
        var merge = merged(survivor, absorbed, "{}");
        for (var owner : List.of(survivor, absorbed)) {
            Calls.as("integration")
                    .queryParam("externalReference", "crm:" + number)
                    .get("/v1/customers")
                    .then()
                    .statusCode(200)
                    .body("items.customerId", contains(owner.toString()));
            Calls.profile(owner, "associate").body("externalReferences.value", contains(number));
            if (owner.equals(survivor)) {
                separate(survivor, merge).statusCode(200);
            }
        }
        Calls.profile(survivor, "associate").body("externalReferences", nullValue());
    }

    @Test
    void the_card_of_an_absorbed_id_is_the_survivors() {
        var survivor =
                somebody(
                        "Layla",
                        CounterTest.phone(),
                        ",\"emails\":[{\"address\":\"layla.s@example.org\"}]");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        Calls.contactCard(absorbed, "service", "email").body("decision", equalTo("refused"));
        merged(survivor, absorbed, "{}");
        Calls.contactCard(absorbed, "service", "email")
                .body("decision", equalTo("released"))
                .body("address", equalTo("layla.s@example.org"));
    }

    @Test
    void the_stricter_consent_counts_until_something_is_said_anew() {
        var survivor =
                somebody(
                        "Layla",
                        CounterTest.phone(),
                        ",\"emails\":[{\"address\":\"layla.c@example.org\"}]");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        revoke(absorbed, "email");
        Calls.consent(survivor, "marketing", "email", "2026-01");
        Calls.contactCard(survivor, "marketing", "email").body("decision", equalTo("released"));
        var merge = merged(survivor, absorbed, "{}");
        for (var id : List.of(survivor, absorbed)) {
            Calls.contactCard(id, "marketing", "email").body("reason", equalTo("no-consent"));
            get(id, "/consents")
                    .body("current.granted", contains(false))
                    .body("history", hasSize(2));
        }
        // The same word again, with the id that had said it before the merge.
        Calls.consent(survivor, "marketing", "email", "2026-01");
        Calls.contactCard(absorbed, "marketing", "email").body("decision", equalTo("released"));
        separate(survivor, merge).statusCode(200);
        get(absorbed, "/consents").body("current.granted", contains(false));
        get(survivor, "/consents").body("current.granted", contains(true));
    }

    @Test
    void an_objection_of_either_counts_and_is_lifted_with_either() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        object(absorbed, true);
        var merge = merged(survivor, absorbed, "{}");
        get(survivor, "/objections").body("inForce", contains("stop-marketing"));
        object(survivor, false);
        get(absorbed, "/objections").body("inForce", empty());
        separate(survivor, merge).statusCode(200);
        get(absorbed, "/objections").body("inForce", contains("stop-marketing"));
    }

    private static void object(UUID id, boolean inForce) {
        Calls.as("associate")
                .body(
                        """
                        {"inForce":%s,"mechanism":"told","source":"store-1"}
                        """
                                .formatted(inForce))
                .put("/v1/customers/" + id + "/objections/stop-marketing")
                .then()
                .statusCode(200);
    }

    @Test
    void an_edit_under_the_old_id_is_shown_and_goes_with_it() {
        var survivor = somebody("Layla", CounterTest.phone(), ",\"occupation\":\"Judge\"");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        var merge = merged(survivor, absorbed, "{}");
        correct(absorbed, "{\"occupation\":\"Pilot\"}")
                .statusCode(200)
                .body("customerId", equalTo(survivor.toString()))
                .header("ETag", "\"3\"");
        Calls.profile(survivor, "associate").body("occupation", equalTo("Pilot"));
        separate(absorbed, merge).statusCode(200);
        Calls.profile(survivor, "associate").body("occupation", equalTo("Judge"));
        Calls.profile(absorbed, "associate")
                .body("customerId", equalTo(absorbed.toString()))
                .body("occupation", equalTo("Pilot"));
    }

    @Test
    void chains_resolve_to_the_last_and_come_apart_link_by_link() {
        var first = somebody("Ada", CounterTest.phone(), "");
        var second = somebody("Bea", CounterTest.phone(), "");
        var third = somebody("Cleo", CounterTest.phone(), "");
        var lower = merged(second, first, "{\"name\":\"absorbed\"}");
        merged(third, second, "{\"name\":\"absorbed\"}");
        Calls.profile(first, "associate")
                .body("customerId", equalTo(third.toString()))
                .body("name.given", equalTo("Ada"));
        merge(third, ifMatch(third), first, 2, "{}")
                .statusCode(409)
                .body("into", equalTo(second.toString()));
        separate(third, lower).statusCode(200);
        Calls.profile(first, "associate").body("customerId", equalTo(first.toString()));
        Calls.profile(second, "associate")
                .body("customerId", equalTo(third.toString()))
                .body("name.given", equalTo("Bea"));
        get(third, "").body("mergedIds", contains(second.toString()));
    }

    @Test
    void it_was_before_as_it_was_before() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        String registered = Calls.profile(absorbed, "associate").extract().path("registeredAt");
        merged(survivor, absorbed, "{}");
        Calls.as("associate")
                .queryParam("at", registered)
                .get("/v1/customers/" + absorbed)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(absorbed.toString()))
                .body("name.given", equalTo("Leyla"));
    }

    @Test
    void a_preview_says_what_each_has_what_should_survive_and_what_comes_along() {
        var survivor = somebody("Layla", CounterTest.phone(), ",\"occupation\":\"Judge\"");
        var absorbed = somebody("Layla", CounterTest.phone(), ",\"birthday\":\"1984-02-29\"");
        note(absorbed, "one");
        var preview =
                Calls.as("manager")
                        .queryParam("absorbed", absorbed.toString())
                        .get("/v1/customers/" + survivor + "/merges/preview")
                        .then()
                        .statusCode(200)
                        .body("survivor.version", equalTo(1))
                        .body("along.what", contains("notes"))
                        .body("along.count", contains(1))
                        .extract()
                        .jsonPath();
        assertThat(why(preview))
                .containsEntry("name", "same")
                .containsEntry("phones", "both-have-some")
                .containsEntry("birthday", "only-absorbed-has-it")
                .containsEntry("occupation", "only-survivor-has-it");
        // Contacts are masked without a purpose.
        assertThat(preview.getString("fields.find{it.field=='phones'}.absorbed[0].number"))
                .contains("•••");
    }

    private static Map<String, String> why(JsonPath preview) {
        var why = new HashMap<String, String>();
        preview.getList("fields", Map.class)
                .forEach(each -> why.put((String) each.get("field"), (String) each.get("why")));
        return why;
    }

    @Test
    void a_separation_is_previewed() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        note(absorbed, "hers");
        var merge = merged(survivor, absorbed, "{\"name\":\"absorbed\"}");
        note(survivor, "told since");
        Calls.as("manager")
                .get("/v1/customers/%s/merges/%s/separation/preview".formatted(absorbed, merge))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("goes.find{it.what=='notes'}.count", equalTo(1))
                .body("stays.find{it.what=='notes'}.count", equalTo(1))
                .body("fields.find{it.field=='name'}.survivor.given", equalTo("Layla"))
                .body("fields.find{it.field=='name'}.separated.given", equalTo("Leyla"));
        separate(survivor, merge).statusCode(200).body("from", equalTo(survivor.toString()));
        separate(survivor, merge).statusCode(404);
        for (var id : List.of(survivor, absorbed)) {
            Calls.as("privacy-officer")
                    .get("/v1/customers/" + id + "/merges")
                    .then()
                    .statusCode(200)
                    .body("items.mergeId", contains(merge))
                    .body("items[0].undoneBy", equalTo("staff " + undoer(id)));
        }
    }

    private static String undoer(UUID id) {
        String by =
                Calls.as("manager")
                        .get("/v1/customers/" + id + "/merges")
                        .then()
                        .extract()
                        .path("items[0].by");
        return by.substring("staff ".length());
    }

    @Test
    void nobody_is_merged_on_an_outdated_view_with_themself_or_with_nobody() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        merge(survivor, "\"7\"", absorbed, 1, "{}").statusCode(412);
        merge(survivor, "\"1\"", absorbed, 7, "{}").statusCode(412);
        merge(survivor, "\"1\"", survivor, 1, "{}").statusCode(422);
        merge(survivor, "\"1\"", UUID.randomUUID(), 1, "{}").statusCode(404);
        merge(survivor, "\"1\"", absorbed, 1, "{\"name\":\"both\",\"zone\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/fields/name", "/fields/zone"));
        Calls.once("manager")
                .body("{\"absorbed\":\"%s\",\"absorbedVersion\":1}".formatted(absorbed))
                .post("/v1/customers/" + survivor + "/merges")
                .then()
                .statusCode(428);
        for (var role : List.of("associate", "client", "marketer")) {
            Calls.once(role)
                    .header("If-Match", "\"1\"")
                    .body("{\"absorbed\":\"%s\",\"absorbedVersion\":1}".formatted(absorbed))
                    .post("/v1/customers/" + survivor + "/merges")
                    .then()
                    .statusCode(403);
        }
        assertThat(version(survivor)).isEqualTo(1);
        assertThat(version(absorbed)).isEqualTo(1);
    }

    @Test
    void a_merge_that_is_sent_twice_is_made_once() {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        var key = UUID.randomUUID().toString();
        var ids = new HashSet<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(
                    Calls.as("manager")
                            .header("Idempotency-Key", key)
                            .header("If-Match", "\"1\"")
                            .body("{\"absorbed\":\"%s\",\"absorbedVersion\":1}".formatted(absorbed))
                            .post("/v1/customers/" + survivor + "/merges")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("mergeId"));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void of_two_who_merge_each_way_round_at_once_exactly_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = somebody("Layla", CounterTest.phone(), "");
            var other = somebody("Leyla", CounterTest.phone(), "");
            try (var both = Executors.newFixedThreadPool(2)) {
                var ways =
                        List.<Callable<Integer>>of(
                                () -> merge(one, "\"1\"", other, 1, "{}").extract().statusCode(),
                                () -> merge(other, "\"1\"", one, 1, "{}").extract().statusCode());
                var answers = both.invokeAll(ways);
                var statuses = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(statuses).containsOnlyOnce(201);
                assertThat(statuses).anyMatch(each -> each == 409 || each == 412);
            }
            String survivor = Calls.profile(one, "associate").extract().path("customerId");
            Calls.profile(other, "associate").body("customerId", equalTo(survivor));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_is_erased_is_erased_under_every_id(boolean bySurvivor) {
        var survivor = somebody("Layla", CounterTest.phone(), "");
        var absorbed = somebody("Leyla", CounterTest.phone(), "");
        note(absorbed, "hers");
        var merge = merged(survivor, absorbed, "{}");
        var tag = ifMatch(survivor);
        Calls.erase(bySurvivor ? survivor : absorbed)
                .statusCode(200)
                .body("customerId", equalTo(survivor.toString()))
                .body("ids", contains(survivor.toString(), absorbed.toString()))
                .body("erased", hasItem("notes"))
                .body("verification.found", empty());
        for (var id : List.of(survivor, absorbed)) {
            Calls.profile(id, "associate").statusCode(410);
            Calls.as("privacy-officer")
                    .get("/v1/customers/" + id + "/erasure/certificate")
                    .then()
                    .statusCode(200)
                    .body("customerId", equalTo(survivor.toString()));
        }
        Calls.once("manager")
                .header("If-Match", tag)
                .body("{}")
                .post("/v1/customers/%s/merges/%s/separation".formatted(survivor, merge))
                .then()
                .statusCode(410);
    }

    /// Two pairs live through the same; one pair is merged and separated on the way. What each id
    /// answers in the end is the same, whatever happened in which order.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void merged_and_separated_is_never_merged(int seed) {
        var random = new Random(seed);
        var merging = pair(seed);
        var never = pair(seed);
        String merge = null;
        for (int step = 0; step < 14; step++) {
            switch (random.nextInt(7)) {
                case 0 -> {
                    if (merge == null) {
                        var choice = random.nextBoolean() ? "{\"occupation\":\"absorbed\"}" : "{}";
                        boolean first = random.nextBoolean();
                        merge =
                                merged(
                                        merging.get(first ? 0 : 1),
                                        merging.get(first ? 1 : 0),
                                        choice);
                    }
                }
                case 1 -> {
                    if (merge != null) {
                        separate(merging.get(random.nextInt(2)), merge).statusCode(200);
                        merge = null;
                    }
                }
                case 2 -> both(random, merging, never, revoking("email"));
                case 3 ->
                        both(
                                random,
                                merging,
                                never,
                                id -> Calls.consent(id, "marketing", "email", "2026-01"));
                case 4 -> {
                    var text = "note " + step;
                    both(random, merging, never, id -> note(id, text));
                }
                case 5 -> {
                    var what = List.of("Pilot", "Judge", "Baker").get(random.nextInt(3));
                    both(
                            random,
                            merging,
                            never,
                            id -> correct(id, "{\"occupation\":\"" + what + "\"}").statusCode(200));
                }
                default -> {
                    var tags = List.of("[\"vip\"]", "[\"gold\",\"vip\"]", "null");
                    var tag = tags.get(random.nextInt(3));
                    both(
                            random,
                            merging,
                            never,
                            id -> correct(id, "{\"tags\":" + tag + "}").statusCode(200));
                }
            }
        }
        if (merge != null) {
            separate(merging.getFirst(), merge).statusCode(200);
        }
        for (int each = 0; each < 2; each++) {
            assertThat(told(merging.get(each))).isEqualTo(told(never.get(each)));
        }
    }

    private static List<UUID> pair(int seed) {
        return Stream.of("Anna", "Berta")
                .map(name ->
                        Calls.registered(
                                """
                                {"name":{"given":"%s"},"occupation":"Seed %d"}
                                """
                                        .formatted(name, seed)))
                .toList();
    }

    private static Consumer<UUID> revoking(String channel) {
        return id -> revoke(id, channel);
    }

    private static void both(
            Random random, List<UUID> merging, List<UUID> never, Consumer<UUID> what) {
        int who = random.nextInt(2);
        what.accept(merging.get(who));
        what.accept(never.get(who));
    }

    private static List<Object> told(UUID id) {
        var profile = Calls.profile(id, "associate").statusCode(200).extract().jsonPath();
        assertThat(profile.getString("customerId")).isEqualTo(id.toString());
        return Arrays.asList(
                profile.get("name"),
                profile.get("occupation"),
                profile.get("tags"),
                profile.get("mergedIds"),
                get(id, "/notes").extract().path("items.text"),
                get(id, "/consents").extract().path("current.granted"));
    }
}
