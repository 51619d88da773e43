package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.isA;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import maison.customer.finding.card.CardNumber;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// Cards, alerts, and what a till learns by asking who stands before it.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class CounterTest {

    static final String NICKEL =
            "{\"kind\":\"allergy\",\"text\":\"Nickel in any alloy\",\"since\":\"2024-05-01\"}";

    /// A number that no other test uses.
    static String cardNumber() {
        String payload = "%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
        for (int check = 0; check < 10; check++) {
            if (CardNumber.of(payload + check).isPresent()) {
                return payload + check;
            }
        }
        throw new AssertionError(payload);
    }

    /// A phone that no other test uses, as it is dialled at home.
    static String phone() {
        return "077" + "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    static UUID somebody(String name, String phone, String more) {
        return Calls.registered(
                """
                {"name":{"given":"%s"},"language":"en-GB","phones":[{"number":"%s"}]%s}
                """
                        .formatted(name, phone, more));
    }

    static ValidatableResponse issue(UUID customer, String number) {
        return issueBy(customer, "{\"number\":\"%s\"}".formatted(number));
    }

    static ValidatableResponse replace(UUID customer, String old, String number) {
        return issueBy(customer, "{\"number\":\"%s\",\"replaces\":\"%s\"}".formatted(number, old));
    }

    private static ValidatableResponse issueBy(UUID customer, String body) {
        return Calls.with(Tokens.terminal("main"))
                .body(body)
                .post("/v1/customers/%s/cards".formatted(customer))
                .then();
    }

    static ValidatableResponse block(UUID customer, String number, String reason) {
        return Calls.as("associate")
                .body("{\"number\":\"%s\",\"reason\":\"%s\"}".formatted(number, reason))
                .post("/v1/customers/%s/cards/blocks".formatted(customer))
                .then();
    }

    static ValidatableResponse note(UUID customer, UUID alert, String body) {
        return Calls.as("associate")
                .body(body)
                .put("/v1/customers/%s/alerts/%s".formatted(customer, alert))
                .then();
    }

    static ValidatableResponse identify(String identifier) {
        return identify(identifier, today().toString());
    }

    static ValidatableResponse identify(String identifier, String on) {
        return Calls.with(Tokens.terminal("main"))
                .body("{\"identifier\":\"%s\",\"on\":\"%s\"}".formatted(identifier, on))
                .post("/v1/customers/identify")
                .then()
                .statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String arabicIndic(String digits) {
        var arabic = new StringBuilder();
        digits.chars().forEach(each -> arabic.append((char) (each - '0' + '٠')));
        return arabic.toString();
    }

    @Test
    void somebody_is_identified_by_whatever_they_give() {
        String phone = phone();
        String email = "layla." + UUID.randomUUID() + "@example.org";
        UUID id = somebody("Layla", phone, ",\"emails\":[{\"address\":\"%s\"}]".formatted(email));
        String card = cardNumber();
        issue(id, card).statusCode(201).body("qrText", equalTo("MAISON:CARD:" + card));
        for (String given :
                List.of(
                        phone,
                        "+44" + phone.substring(1),
                        "0044 " + phone.substring(1),
                        arabicIndic(phone),
                        phone.substring(0, 5) + " " + phone.substring(5),
                        email,
                        email.toUpperCase(Locale.ROOT),
                        card,
                        card.substring(0, 4) + " " + card.substring(4),
                        "MAISON:CARD:" + card,
                        id.toString())) {
            identify(given)
                    .body("outcome", equalTo("found"))
                    .body("customer.customerId", equalTo(id.toString()))
                    .body("customer.greeting", equalTo("Layla"))
                    .body("customer.language", equalTo("en-GB"))
                    .body("customer.alerts", empty())
                    .body("customer.birthday", nullValue());
        }
    }

    @Test
    void a_till_learns_of_alerts_and_that_a_birthday_is_near_but_never_the_date() {
        String phone = phone();
        MonthDay birthday = MonthDay.from(today().plusDays(6));
        UUID id = somebody("Noor", phone, ",\"birthday\":\"%s\"".formatted(birthday.atYear(1984)));
        UUID dislike = UUID.randomUUID();
        note(id, dislike, "{\"kind\":\"dislike\",\"text\":\"Lilies\"}").statusCode(201);
        note(id, UUID.randomUUID(), NICKEL).statusCode(201);
        String answer =
                identify(phone)
                        .body("customer.birthday.keySet()", hasSize(3))
                        .body("customer.birthday.soon", equalTo(true))
                        .body("customer.birthday.today", equalTo(false))
                        .body("customer.birthday.thisMonth", isA(Boolean.class))
                        .body("customer.alerts.kind", contains("allergy", "dislike"))
                        .body("customer.alerts[0].text", equalTo("Nickel in any alloy"))
                        .body("customer.alerts[0].since", equalTo("2024-05-01"))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain("1984", "\"" + birthday, birthday + "\"");
        Calls.as("associate")
                .delete("/v1/customers/%s/alerts/%s".formatted(id, dislike))
                .then()
                .statusCode(204);
        identify(phone).body("customer.alerts.kind", contains("allergy"));
    }

    @Test
    void who_chooses_the_day_learns_nothing_of_a_birthday() {
        String phone = phone();
        UUID id =
                somebody(
                        "Lina",
                        phone,
                        ",\"birthday\":\"--%s\""
                                .formatted(today().toString().substring("2026-".length())));
        for (LocalDate day :
                List.of(
                        today().minusDays(3),
                        today().plusDays(3),
                        today().plusYears(1),
                        LocalDate.MAX,
                        LocalDate.MIN)) {
            identify(phone, day.toString())
                    .body("customer.customerId", equalTo(id.toString()))
                    .body("customer.birthday", nullValue());
        }
        for (LocalDate day : List.of(today().minusDays(1), today(), today().plusDays(1))) {
            identify(phone, day.toString()).body("customer.birthday", notNullValue());
        }
    }

    @Test
    void who_share_a_phone_are_candidates_and_nobody_is_an_answer() {
        String phone = phone();
        UUID one = somebody("Omar", phone, "");
        UUID two = somebody("Huda", phone, "");
        identify(phone)
                .body("outcome", equalTo("several"))
                .body("candidates.customerId", containsInAnyOrder(one.toString(), two.toString()))
                .body("candidates.greeting", containsInAnyOrder("Omar", "Huda"))
                .body("customer", nullValue());
        identify(phone()).body("outcome", equalTo("not-found"));
        identify(UUID.randomUUID().toString()).body("outcome", equalTo("not-found"));
        identify("MAISON:CARD:" + cardNumber()).body("outcome", equalTo("not-found"));
        for (String rubbish : List.of("Layla", "???", "12", "MAISON:CARD:12", "MAISON:CARD:")) {
            identify(rubbish).body("outcome", equalTo("unreadable"));
        }
    }

    @Test
    void everybody_who_is_shown_is_logged_with_the_true_actor_and_purpose() {
        String phone = phone();
        UUID id = somebody("Ines", phone, ",\"birthday\":\"--03-20\"");
        note(id, UUID.randomUUID(), NICKEL).statusCode(201);
        identify(phone);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("identify"))
                .body("items[0].purpose", equalTo("checkout"))
                .body("items[0].actorKind", equalTo("terminal"))
                .body("items[0].fields", contains("name", "language", "birthday", "alerts"));
    }

    @Test
    void a_card_is_one_customers_for_good() {
        UUID id = somebody("Rana", phone(), "");
        UUID other = somebody("Samir", phone(), "");
        String card = cardNumber();
        issue(id, card).statusCode(201).body("state", equalTo("good"));
        issue(id, card).statusCode(200).header("Idempotent-Replayed", "true");
        issue(other, card)
                .statusCode(409)
                .body("type", equalTo("/problems/card-taken"))
                .body("detail", not(equalTo(id.toString())));
        block(other, card, "lost").statusCode(404);
        block(id, card, "lost").statusCode(200).body("reason", equalTo("lost"));
        block(id, card, "stolen").statusCode(200).body("reason", equalTo("lost"));
        identify(card).body("outcome", equalTo("card-blocked")).body("customer", nullValue());
        issue(other, card).statusCode(409);
    }

    @Test
    void a_new_card_takes_the_place_of_the_old_one() {
        UUID id = somebody("Yara", phone(), "");
        String old = cardNumber();
        String now = cardNumber();
        issue(id, old).statusCode(201);
        replace(id, cardNumber(), now).statusCode(404);
        replace(id, old, now).statusCode(201);
        identify(old).body("outcome", equalTo("card-blocked"));
        identify(now).body("customer.customerId", equalTo(id.toString()));
        Calls.as("associate")
                .get("/v1/customers/" + id + "/cards")
                .then()
                .statusCode(200)
                .body("items.number", contains(old, now))
                .body("items.state", contains("blocked", "good"))
                .body("items[0].reason", equalTo("replaced"));
    }

    @Test
    void a_card_that_was_handed_out_before_replaces_nothing_afterwards() {
        UUID id = somebody("Mona", phone(), "");
        String stolen = cardNumber();
        String now = cardNumber();
        issue(id, stolen).statusCode(201);
        issue(id, now).statusCode(201);
        replace(id, stolen, now)
                .statusCode(409)
                .body("type", equalTo("/problems/card-issued-before"));
        identify(stolen).body("outcome", equalTo("found"));
        block(id, stolen, "stolen").statusCode(200);
        replace(id, stolen, now).statusCode(200).header("Idempotent-Replayed", "true");
    }

    @Test
    void two_tills_that_hand_out_one_card_at_once_give_it_to_one_customer() throws Exception {
        String card = cardNumber();
        List<UUID> people =
                List.of(
                        somebody("A", phone(), ""),
                        somebody("B", phone(), ""),
                        somebody("C", phone(), ""),
                        somebody("D", phone(), ""));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            people.stream()
                                    .<Callable<Integer>>map(
                                            id -> () -> issue(id, card).extract().statusCode())
                                    .toList());
            int issued = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
                issued += answer.get() == 201 ? 1 : 0;
            }
            assertThat(issued).isEqualTo(1);
        }
    }

    @Test
    void an_alert_is_noted_once_and_not_edited() {
        UUID id = somebody("Dana", phone(), "");
        UUID alert = UUID.randomUUID();
        note(id, alert, NICKEL).statusCode(201);
        note(id, alert, NICKEL).statusCode(200).header("Idempotent-Replayed", "true");
        note(id, alert, NICKEL.replace("any", "no"))
                .statusCode(409)
                .body("type", equalTo("/problems/alert-id-taken"));
        note(id, UUID.randomUUID(), "{\"kind\":\"mood\",\"text\":\"\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/text"));
        Calls.as("associate")
                .get("/v1/customers/" + id + "/alerts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Calls.as("associate")
                .delete("/v1/customers/%s/alerts/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(404);
        note(UUID.randomUUID(), alert, NICKEL).statusCode(404);
    }

    @Test
    void erasure_takes_cards_and_alerts_along() {
        UUID id = somebody("Wael", phone(), "");
        String card = cardNumber();
        UUID alert = UUID.randomUUID();
        issue(id, card).statusCode(201);
        note(id, alert, NICKEL).statusCode(201);
        Calls.erase(id).statusCode(200).body("erased", hasItems("cards", "alerts"));
        identify(card).body("outcome", equalTo("not-found"));
        identify(id.toString()).body("outcome", equalTo("not-found"));
        issue(id, cardNumber()).statusCode(410);
        block(id, card, "lost").statusCode(410);
        note(id, UUID.randomUUID(), NICKEL).statusCode(410);
        Calls.as("associate").get("/v1/customers/" + id + "/alerts").then().statusCode(410);
    }

    @Test
    void only_who_needs_it_may_ask() {
        UUID id = somebody("Zain", phone(), "");
        for (String role : List.of("artisan", "marketer", "analyst", "integration", "service")) {
            Calls.as(role)
                    .body("{\"identifier\":\"07700 900123\"}")
                    .post("/v1/customers/identify")
                    .then()
                    .statusCode(403);
        }
        Calls.with(Tokens.terminal("main"))
                .body(NICKEL)
                .put("/v1/customers/%s/alerts/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(403);
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/cards")
                .then()
                .statusCode(403);
        Calls.with(Tokens.client(id)).get("/v1/customers/" + id + "/cards").then().statusCode(200);
    }
}
