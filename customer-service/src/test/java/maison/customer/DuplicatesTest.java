package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import maison.customer.finding.directory.Lookalikes;
import maison.customer.finding.directory.Lookalikes.Asker;
import maison.customer.finding.duplicates.DuplicateJob;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// Who may be registered twice is said, and never merged by itself.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class DuplicatesTest {

    @Inject DuplicateJob job;
    @Inject Lookalikes lookalikes;
    @Inject Profiles profiles;
    @Inject OpenedProfiles opened;

    private static String person(String given, String family, String phone, String more) {
        return """
        {"name":{"given":"%s","family":"%s"},"phones":[{"number":"%s"}]%s}
        """
                .formatted(given, family, phone, more);
    }

    @Test
    void registering_names_who_may_be_the_same_with_the_reasons_and_does_not_block() {
        var phone = CounterTest.phone();
        var known = Calls.registered(person("Mohammed", "Alotaibi", phone, ""));
        var id = UUID.randomUUID();
        Calls.register(id, person("Muhammad", "Alotaibi", phone, ""))
                .statusCode(201)
                .body("warnings.code", contains("phone-known"))
                .body("warnings[0].pointer", equalTo("/phones/0"))
                .body("duplicates.customerId", contains(known.toString()))
                .body("duplicates[0].score", equalTo(70))
                .body("duplicates[0].reasons", contains("same-phone", "similar-name"));
        Calls.as("associate")
                .get("/v1/customers/" + id + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.name", contains("Mohammed Alotaibi"));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + known + "/reads")
                .then()
                .body("items.operation", hasItem("duplicates"));
        for (var role : List.of("terminal", "marketer", "client")) {
            Calls.as(role).get("/v1/customers/" + id + "/duplicates").then().statusCode(403);
        }
    }

    @Test
    void a_name_in_another_script_and_the_birthday_are_enough() {
        var day = "19%02d-0%d-1%d".formatted(rare(90) + 5, rare(8) + 1, rare(9));
        var known =
                Calls.registered(
                        """
                        {"name":{"nativeScript":"خالد الحربي"},"birthday":"%s",
                         "emails":[{"address":"k%s@example.org"}]}
                        """
                                .formatted(day, UUID.randomUUID()));
        Calls.register(
                        UUID.randomUUID(),
                        """
                        {"name":{"given":"Khalid","family":"Alharbi"},"birthday":"%s"}
                        """
                                .formatted(day))
                .statusCode(201)
                .body(
                        "duplicates.find{it.customerId=='" + known + "'}.reasons",
                        contains("similar-name-in-other-script", "same-birthday"));
    }

    @Test
    void of_those_born_on_one_day_who_shares_but_a_given_name_is_not_even_compared() {
        var day = "19%02d-0%d-2%d".formatted(rare(90) + 5, rare(8) + 1, rare(8));
        var like = Calls.registered(born("Noura Saleh", "Mansour", day));
        var stranger = Calls.registered(born("Noura Fahad", "Haddad", day));
        for (var written : List.of("Mansour", "Mandour", "Mansur")) {
            var answer =
                    Calls.register(UUID.randomUUID(), born("Noura Saleh", written, day))
                            .statusCode(201)
                            .extract();
            assertThat(answer.<List<String>>path("duplicates.customerId"))
                    .as(written)
                    .contains(like.toString());
        }
        var asker =
                new Asker(
                        UUID.randomUUID(),
                        opened.own(profiles.own(like).orElseThrow()).orElseThrow());
        assertThat(lookalikes.of(List.of(asker)).getFirst())
                .contains(like)
                .doesNotContain(stranger);
    }

    @Test
    void those_born_on_one_day_are_told_apart_by_the_name_and_the_day_as_they_are_now() {
        var day = "19%02d-0%d-0%d".formatted(rare(90) + 5, rare(8) + 1, rare(9) + 1);
        var renamed = Calls.registered(born("Noura", "Mansour", day));
        var born = Calls.registered(born("Khalid", "Otaibi", "1901-01-01"));
        Calls.correct(renamed, "{\"name\":{\"given\":\"Khalid\",\"family\":\"Otaibi\"}}");
        Calls.correct(born, "{\"birthday\":\"%s\"}".formatted(day));
        var asker =
                new Asker(
                        UUID.randomUUID(),
                        opened.own(profiles.own(born).orElseThrow()).orElseThrow());
        assertThat(lookalikes.of(List.of(asker)).getFirst()).contains(renamed, born);
        Calls.correct(renamed, "{\"name\":{\"given\":\"Noura\",\"family\":\"Mansour\"}}");
        assertThat(lookalikes.of(List.of(asker)).getFirst()).contains(born).doesNotContain(renamed);
    }

    private static String born(String given, String family, String day) {
        return """
        {"name":{"given":"%s","family":"%s"},"birthday":"%s"}
        """
                .formatted(given, family, day);
    }

    @Test
    void who_registers_at_the_same_time_hears_of_their_own_likes_alone() throws Exception {
        var known = new HashMap<String, UUID>();
        for (int i = 0; i < 16; i++) {
            var phone = CounterTest.phone();
            known.put(phone, Calls.registered(person("Noura", "Mansour", phone, "")));
        }
        try (var callers = Executors.newFixedThreadPool(known.size())) {
            var answers = new HashMap<UUID, Future<List<String>>>();
            known.forEach((phone, id) ->
                    answers.put(
                            id,
                            callers.submit(() ->
                                    Calls.register(
                                                    UUID.randomUUID(),
                                                    person("Noura", "Mansour", phone, ""))
                                            .statusCode(201)
                                            .extract()
                                            .path("duplicates.customerId"))));
            for (var each : answers.entrySet()) {
                assertThat(each.getValue().get()).containsExactly(each.getKey().toString());
            }
        }
    }

    private static int rare(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    @Test
    void a_family_that_shares_a_phone_is_warned_of_and_no_candidate() {
        var phone = CounterTest.phone();
        Calls.registered(person("Layla", "Haddad", phone, ",\"birthday\":\"1984-02-29\""));
        Calls.register(
                        UUID.randomUUID(),
                        person("Omar", "Haddad", phone, ",\"birthday\":\"2012-05-01\""))
                .statusCode(201)
                .body("warnings.code", contains("phone-known"))
                .body("duplicates", empty());
    }

    @Test
    void correcting_a_contact_names_candidates_to_staff_only() {
        var phone = CounterTest.phone();
        var known = Calls.registered(person("Layla", "Haddad", phone, ""));
        var id = Calls.registered(person("Leila", "Haddad", CounterTest.phone(), ""));
        Calls.as("associate")
                .header("If-Match", "\"1\"")
                .body("{\"phones\":[{\"number\":\"" + phone + "\"}]}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .body("duplicates.customerId", contains(known.toString()));
    }

    // Other tests leave more pairs than a page holds.
    private List<Map<String, Object>> pairs(String state, UUID of) {
        var all = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var page =
                    Calls.as("manager")
                            .queryParams(
                                    after == null
                                            ? Map.of("state", state, "limit", 200)
                                            : Map.of("state", state, "limit", 200, "after", after))
                            .get("/v1/duplicates")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            all.addAll(page.getList("items"));
            after = page.getString("next");
        } while (after != null);
        return all.stream()
                .filter(each -> List.of(each.get("one"), each.get("other")).contains("" + of))
                .toList();
    }

    private void searched() {
        await().until(() -> {
            job.run();
            return Calls.as("manager")
                            .get("/v1/duplicates/search")
                            .then()
                            .extract()
                            .jsonPath()
                            .getLong("behind")
                    == 0;
        });
    }

    @Test
    void the_search_finds_pairs_remembers_who_dismissed_them_and_asks_again_on_new_evidence() {
        var phone = CounterTest.phone();
        var one = Calls.registered(person("Layla", "Haddad", phone, ""));
        var other = Calls.registered(person("Leila", "Haddad", phone, ""));
        searched();
        assertThat(pairs("open", one)).hasSize(1).isEqualTo(pairs("open", other));
        Calls.as("associate")
                .put("/v1/customers/%s/duplicates/%s/dismissal".formatted(one, other))
                .then()
                .statusCode(204);
        assertThat(pairs("open", one)).isEmpty();
        assertThat(pairs("dismissed", other))
                .singleElement()
                .satisfies(pair -> assertThat(pair.get("dismissedBy")).isNotNull());
        Calls.as("associate")
                .get("/v1/customers/" + other + "/duplicates")
                .then()
                .body("items[0].dismissedAt", notNullValue());
        // What is known already is no new reason, however often it is looked at.
        Calls.as("manager").post("/v1/duplicates/search").then().statusCode(202);
        searched();
        assertThat(pairs("open", one)).isEmpty();
        for (var id : List.of(one, other)) {
            Calls.as("associate")
                    .header("If-Match", "\"1\"")
                    .body("{\"birthday\":\"1991-08-17\"}")
                    .patch("/v1/customers/" + id)
                    .then()
                    .statusCode(200);
        }
        searched();
        assertThat(pairs("open", one))
                .singleElement()
                .satisfies(pair ->
                        assertThat((List<?>) pair.get("reasons"))
                                .isEqualTo(List.of("same-phone", "similar-name", "same-birthday")));
    }

    @Test
    void whoever_is_merged_or_erased_is_nobodys_duplicate_and_whoever_was_separated_is_two() {
        var phone = CounterTest.phone();
        var one = Calls.registered(person("Layla", "Haddad", phone, ""));
        var other = Calls.registered(person("Leila", "Haddad", phone, ""));
        searched();
        String merge = MergeTest.merge(one, other, "{}").statusCode(201).extract().path("mergeId");
        assertThat(pairs("open", one)).isEmpty();
        Calls.as("associate")
                .get("/v1/customers/" + one + "/duplicates")
                .then()
                .body("items", empty());
        // A third who has the number is a duplicate of the person, not of each id.
        Calls.register(UUID.randomUUID(), person("Laila", "Haddad", phone, ""))
                .body("duplicates.customerId", contains(one.toString()));
        MergeTest.separate(one, merge).statusCode(200);
        searched();
        assertThat(pairs("dismissed", other))
                .anySatisfy(pair -> assertThat(pair).containsEntry("dismissedBy", "separation"));
        Calls.erase(other).statusCode(200);
        searched();
        assertThat(pairs("dismissed", other)).isEmpty();
        assertThat(pairs("open", other)).isEmpty();
    }

    @Test
    void only_managers_see_the_work_list() {
        for (var role : List.of("associate", "terminal", "marketer", "client")) {
            Calls.as(role).get("/v1/duplicates").then().statusCode(403);
            Calls.as(role).post("/v1/duplicates/search").then().statusCode(403);
        }
        Calls.as("manager").queryParam("state", "odd").get("/v1/duplicates").then().statusCode(400);
        Calls.as("manager").queryParam("after", "odd").get("/v1/duplicates").then().statusCode(400);
    }
}
