package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.lifecycle.funnel.Figures;
import maison.customer.lifecycle.funnel.Figures.Period;
import maison.customer.lifecycle.funnel.Funnel;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/// How many customers are in which stage, come into it, leave it and get stuck.
@QuarkusTest
@TestProfile(FunnelTest.OwnHouse.class)
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class FunnelTest {

    private final String store = "store-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject Funnel funnel;

    /// A house of its own, in which nobody published other stages.
    public static final class OwnHouse implements QuarkusTestProfile {}

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String noon(int daysAgo) {
        return today().minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC).toString();
    }

    private static UUID somebody() {
        return CounterTest.somebody("Layla", CounterTest.phone(), "");
    }

    private UUID bought(UUID customer, int daysAgo) {
        var sale = UUID.randomUUID();
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.completed.v1",
                        customer,
                        data ->
                                data.put("saleId", sale.toString())
                                        .put("customerId", customer.toString())
                                        .put("storeId", store)
                                        .put("occurredAt", noon(daysAgo))));
        return sale;
    }

    private static void broughtBack(UUID customer, UUID sale, int daysAgo) {
        SalesTopic.send(
                SalesTopic.told(
                        "maison.sale.lines-returned.v1",
                        customer,
                        data -> {
                            data.put("saleId", sale.toString())
                                    .put("customerId", customer.toString())
                                    .put("returnId", UUID.randomUUID().toString())
                                    .put("occurredAt", noon(daysAgo));
                            data.withObject("/total").put("amount", "1260.00");
                        }));
    }

    private ValidatableResponse asked() {
        return Calls.as("marketer").get("/v1/journey/funnel?store=" + store).then().statusCode(200);
    }

    private static String of(String stage, String what) {
        return "stages.find { it.stage == '%s' }.%s".formatted(stage, what);
    }

    private void awaitNow(Map<String, Integer> stages) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var answer = asked();
                    stages.forEach((stage, now) -> answer.body(of(stage, "now"), shown(now)));
                });
    }

    private static Matcher<?> shown(int number) {
        return number > 0 && number < 5 ? nullValue() : equalTo(number);
    }

    private List<UUID> sixOnceAndSixTwice(List<UUID> second) {
        var customers = new ArrayList<UUID>();
        for (int each = 0; each < 12; each++) {
            var customer = somebody();
            customers.add(customer);
            bought(customer, 100);
            if (each >= 6) {
                second.add(bought(customer, 40));
            }
        }
        awaitNow(Map.of("first-purchase", 6, "repeat", 6));
        return customers;
    }

    @Test
    void the_numbers_follow_sales_returns_merges_and_erasures() {
        var second = new ArrayList<UUID>();
        var customers = sixOnceAndSixTwice(second);
        asked().body("from", equalTo(today().minusDays(89).toString()))
                .body("to", equalTo(today().plusDays(1).toString()))
                .body("customers", equalTo(12))
                .body(
                        "stages.stage",
                        contains(
                                "discovered",
                                "first-visit",
                                "first-purchase",
                                "repeat",
                                "loyal",
                                "won-back",
                                "lapsing"))
                .body(of("first-purchase", "atStart"), equalTo(12))
                .body(of("first-purchase", "atEnd"), equalTo(6))
                .body(of("first-purchase", "entered"), equalTo(0))
                .body(of("first-purchase", "left"), equalTo(6))
                .body(of("first-purchase", "next.stage"), contains("repeat"))
                .body(of("first-purchase", "next[0].moved"), equalTo(6))
                .body(of("first-purchase", "next[0].share"), equalTo(0.5f))
                .body(of("first-purchase", "next[0].medianDays"), equalTo(60))
                .body(of("first-purchase", "next[0].p90Days"), equalTo(60))
                .body(of("repeat", "entered"), equalTo(6))
                .body(of("lapsing", "now"), equalTo(0));

        broughtBack(customers.getLast(), second.getLast(), 10);
        awaitNow(Map.of("first-purchase", 7, "repeat", 5));
        // One is too few to be shown.
        asked().body(of("first-purchase", "entered"), nullValue())
                .body(of("repeat", "next[0].stage"), equalTo("first-purchase"))
                .body(of("repeat", "next[0].moved"), nullValue());

        var merge =
                MergeTest.merge(customers.get(0), customers.get(1), "{}")
                        .statusCode(201)
                        .extract()
                        .path("mergeId");
        awaitNow(Map.of("first-purchase", 5, "repeat", 6));
        asked().body("customers", equalTo(11));
        MergeTest.separate(customers.get(0), merge).statusCode(200);
        awaitNow(Map.of("first-purchase", 7, "repeat", 5));

        Calls.erase(customers.get(2)).statusCode(200);
        awaitNow(Map.of("first-purchase", 6, "repeat", 5));
        asked().body("customers", equalTo(11));
    }

    @Test
    void who_lapses_by_time_alone_is_counted_so_at_the_moment_somebody_asks() {
        sixOnceAndSixTwice(new ArrayList<>());
        var later = Instant.now().plus(Duration.ofDays(400));
        var day = LocalDate.ofInstant(later, ZoneOffset.UTC);
        var figures =
                funnel.of(new Period(day.minusDays(400), day.plusDays(1)), store, later, Map.of());
        assertThat(figures.get("lapsing"))
                .extracting(Figures::now, Figures::entered)
                .containsExactly(12L, 12L);
        assertThat(figures.get("repeat"))
                .extracting(Figures::now, Figures::left)
                .containsExactly(0L, 6L);
        // Asking changed nothing.
        asked().body(of("lapsing", "now"), equalTo(0));
    }

    @Test
    void who_stays_longer_than_is_expected_is_counted_and_listed_with_the_reason() {
        var customers = sixOnceAndSixTwice(new ArrayList<>());
        expect("{\"days\":{\"first-purchase\":100,\"repeat\":90}}").statusCode(200);
        asked().body(of("first-purchase", "stuck"), equalTo(0));
        expect("{\"days\":{\"first-purchase\":99,\"repeat\":90}}")
                .statusCode(200)
                .body("by", equalTo("test-admin"));
        asked().body(of("first-purchase", "stuck"), equalTo(6))
                .body(of("first-purchase", "expectedDays"), equalTo(99))
                .body(of("repeat", "stuck"), equalTo(0))
                .body(of("discovered", "stuck"), nullValue());

        String path = "/v1/journey/stuck?limit=4&store=" + store;
        var first = Calls.as("associate").get(path).then().statusCode(200);
        first.body("items[0].reason", equalTo("First purchase 100 days ago, no Repeat; usually 99"))
                .body("items[0].awaited", equalTo("repeat"))
                .body("items[0].since", equalTo(noon(100)));
        var found = new ArrayList<String>(first.extract().<List<String>>path("items.customerId"));
        String next = first.extract().path("next");
        var last =
                Calls.as("manager")
                        .get(path + "&stage=first-purchase&after=" + next)
                        .then()
                        .statusCode(200)
                        .body("next", nullValue());
        found.addAll(last.extract().<List<String>>path("items.customerId"));
        assertThat(found)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(customers.subList(0, 6).stream().map(UUID::toString).toList());
        Calls.as("privacy-officer")
                .get("/v1/customers/" + customers.getFirst() + "/reads")
                .then()
                .body("items.operation", hasItem("stuck"));
        Calls.as("associate").get(path + "&stage=loyal").then().statusCode(400);
        Calls.as("associate").get(path + "&after=nonsense").then().statusCode(400);
    }

    private static ValidatableResponse expect(String body) {
        return Calls.as("admin").body(body).put("/v1/journey/expectations").then();
    }

    @Test
    void expectations_are_about_stages_that_there_are_and_overwrite_nobody_else() {
        expect("{\"days\":{\"first-visit\":0}}").statusCode(400);
        expect("{\"days\":{\"first-visit\":14,\"married\":9,\"old\":3}}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/days/married", "/days/old"));
        String tag =
                Calls.as("associate")
                        .get("/v1/journey/expectations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        int days = 20 + Math.floorMod(tag.hashCode(), 1000);
        var request = Calls.as("admin").header("If-Match", tag);
        String body = "{\"days\":{\"first-visit\":%d}}".formatted(days);
        request.body(body).put("/v1/journey/expectations").then().statusCode(200);
        Calls.as("admin")
                .header("If-Match", tag)
                .body("{\"days\":{\"first-visit\":19}}")
                .put("/v1/journey/expectations")
                .then()
                .statusCode(412);
    }

    @Test
    void periods_are_days_that_have_been() {
        for (String period :
                List.of("from=yesterday", "to=2026-13-01", "from=2026-03-02&to=2026-03-02")) {
            Calls.as("manager").get("/v1/journey/funnel?" + period).then().statusCode(400);
        }
        Calls.as("manager")
                .get("/v1/journey/funnel?to=" + today().plusDays(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("to"));
    }

    @Test
    void counts_are_for_who_answers_for_them_and_names_for_who_serves_clients() {
        for (String role : List.of("associate", "artisan", "privacy-officer", "terminal")) {
            Calls.as(role).get("/v1/journey/funnel").then().statusCode(403);
        }
        for (String role : List.of("marketer", "artisan", "analyst", "terminal")) {
            Calls.as(role).get("/v1/journey/stuck").then().statusCode(403);
        }
        for (String path : List.of("/v1/journey/funnel", "/v1/journey/stuck")) {
            Calls.with(Tokens.client(UUID.randomUUID())).get(path).then().statusCode(403);
        }
        Calls.as("manager").body("{}").put("/v1/journey/expectations").then().statusCode(403);
    }
}
