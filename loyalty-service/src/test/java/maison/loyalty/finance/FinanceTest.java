package maison.loyalty.finance;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reports of the running service. Other tests' members are in the same books, so most of what
/// is looked at is what a story adds.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class FinanceTest {

    private static final List<String> FIELDS =
            List.of(
                    "opening.net",
                    "sales",
                    "bonuses",
                    "adjustments",
                    "reversed",
                    "withdrawn",
                    "redeemed",
                    "deducted",
                    "expired",
                    "closing.net");

    @Inject Jdbi jdbi;

    private final UUID customer = UUID.randomUUID();
    private final Instant bought = START.minus(Duration.ofDays(9));
    private final Sale sale = Tills.sale("sale of " + customer, bought, 1_200);

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("analyst")).get(path);
    }

    private static JsonPath movements(String from, String to) {
        return get("/v1/finance/movements?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// What a report says beyond an earlier one.
    private static Map<String, Long> added(JsonPath before, JsonPath after) {
        var added = new TreeMap<String, Long>();
        for (String field : FIELDS) {
            long change = after.getLong("total." + field) - before.getLong("total." + field);
            if (change != 0) {
                added.put(field, change);
            }
        }
        return added;
    }

    private static void put(String path, String body, String role) {
        int status =
                given().auth()
                        .oauth2(Tokens.of(role))
                        .contentType("application/json")
                        .body(body)
                        .put(path)
                        .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private void live() {
        SalesTopic.send(customer, sale);
        SalesTopic.awaitActive(customer, 1_200);
        String account = "/v1/accounts/" + customer;
        String redemption = account + "/redemptions/" + UUID.randomUUID();
        put(
                redemption,
                "{\"reward\":\"certificate-50\",\"store\":\"geneva\",\"minutes\":15}",
                "associate");
        put(redemption + "/commit", "", "associate");
        put(
                account + "/adjustments/" + UUID.randomUUID(),
                "{\"points\":50,\"reason\":\"goodwill\",\"store\":\"geneva\"}",
                "associate");
        put(
                account + "/adjustments/" + UUID.randomUUID(),
                "{\"points\":-20,\"reason\":\"correction\",\"store\":\"geneva\"}",
                "associate");
        SalesTopic.send(customer, Tills.back("back of " + customer, sale, START));
        SalesTopic.until(
                () -> assertThat(SalesTopic.get(customer).getLong("balance.debt")).isEqualTo(970));
    }

    @Test
    void a_period_foots_and_says_what_moved() {
        JsonPath before = movements("2026-03-01", "2026-03-31");
        live();
        JsonPath after = movements("2026-03-01", "2026-03-31");
        assertThat(added(before, after))
                .isEqualTo(
                        Map.of(
                                "sales", 1_200L,
                                "adjustments", 50L,
                                "redeemed", 1_000L,
                                "deducted", 20L,
                                "reversed", 1_200L,
                                "closing.net", -970L));
        assertFoots(after);
        // Bought on the 11th, everything else on the 20th.
        JsonPath sold = movements("2026-03-11", "2026-03-11");
        assertFoots(sold);
        assertThat(movements("2026-03-12", "2026-03-20").getLong("total.opening.net"))
                .isEqualTo(sold.getLong("total.closing.net"));
    }

    private static void assertFoots(JsonPath report) {
        for (int i = -1; i < report.getList("byRuleVersion").size(); i++) {
            String line = i < 0 ? "total." : "byRuleVersion[%d].".formatted(i);
            long closing =
                    report.getLong(line + "opening.net")
                            + report.getLong(line + "sales")
                            + report.getLong(line + "bonuses")
                            + report.getLong(line + "adjustments")
                            - report.getLong(line + "reversed")
                            - report.getLong(line + "withdrawn")
                            - report.getLong(line + "redeemed")
                            - report.getLong(line + "deducted")
                            - report.getLong(line + "expired");
            assertThat(report.getLong(line + "closing.net")).isEqualTo(closing);
        }
        for (String field : FIELDS) {
            long sum = 0;
            for (int i = 0; i < report.getList("byRuleVersion").size(); i++) {
                sum += report.getLong("byRuleVersion[%d].%s".formatted(i, field));
            }
            assertThat(report.getLong("total." + field)).as(field).isEqualTo(sum);
        }
    }

    @Test
    void the_books_are_what_accounts_and_lots_are() {
        live();
        assertThat(sums("pending, active, held, expired", "books"))
                .isEqualTo(sums("pending, active, held, expired", "accounts"))
                .isEqualTo(sums("pending, active, held, expired", "lots"));
        assertThat(sums("debt, redeemed + deducted", "books"))
                .isEqualTo(sums("debt, spent + debt", "accounts"));
        assertThat(sums("earned + granted, reversed + withdrawn", "books"))
                .isEqualTo(sums("earned, reversed", "lots"));
        assertThat(count("from books where rule_version is null and earned <> 0")).isZero();
    }

    private List<String> sums(String columns, String table) {
        return jdbi.withHandle(handle ->
                Arrays.stream(columns.split(", "))
                        .map(column ->
                                handle.createQuery(
                                                "select sum(%s) from %s".formatted(column, table))
                                        .mapTo(String.class)
                                        .one())
                        .toList());
    }

    private long count(String from) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) " + from).mapTo(Long.class).one());
    }

    @Test
    void a_return_that_becomes_known_late_undoes_the_expiry_on_the_day_of_the_expiry() {
        JsonPath sold = movements("2023-01-01", "2023-12-31");
        JsonPath ended = movements("2025-01-31", "2025-01-31");
        Sale old = Tills.sale("old sale of " + customer, Instant.parse("2023-01-10T10:00:00Z"), 70);
        SalesTopic.send(customer, old);
        SalesTopic.until(() ->
                assertThat(SalesTopic.get(customer).getLong("balance.expired")).isEqualTo(70));
        // Good to the end of 31 January 2025, the whole of that day.
        assertThat(added(ended, movements("2025-01-31", "2025-01-31")))
                .isEqualTo(Map.of("opening.net", 70L, "expired", 70L));
        SalesTopic.send(
                customer,
                Tills.back("old back of " + customer, old, Instant.parse("2023-02-01T10:00:00Z")));
        SalesTopic.until(
                () -> assertThat(SalesTopic.get(customer).getLong("balance.expired")).isZero());
        assertThat(added(ended, movements("2025-01-31", "2025-01-31"))).isEmpty();
        assertThat(added(sold, movements("2023-01-01", "2023-12-31")))
                .isEqualTo(Map.of("sales", 70L, "reversed", 70L));
    }

    @Test
    void the_liability_adds_up_however_it_is_broken_down() {
        live();
        SalesTopic.send(customer, Tills.sale("more of " + customer, START, 33));
        SalesTopic.until(
                () -> assertThat(SalesTopic.get(customer).getLong("balance.debt")).isEqualTo(937));
        JsonPath report = get("/v1/finance/liability?at=2026-03-20").jsonPath();
        long outstanding = report.getLong("points.outstanding");
        assertThat(outstanding)
                .isEqualTo(
                        report.getLong("points.pending")
                                + report.getLong("points.active")
                                + report.getLong("points.held"));
        assertThat(report.getLong("points.net"))
                .isEqualTo(outstanding - report.getLong("points.debt"));
        for (String parts : List.of("byRuleVersion", "byExpiryMonth")) {
            assertThat(report.<Integer>getList(parts + ".outstanding"))
                    .extracting(Integer::longValue)
                    .satisfies(each ->
                            assertThat(each.stream().mapToLong(points -> points).sum())
                                    .isEqualTo(outstanding));
            assertThat(cents(report, parts + ".values[0].amount")).isEqualTo(outstanding * 5);
        }
        assertThat(report.getString("values[0].amount"))
                .isEqualTo("%d.%02d".formatted(outstanding * 5 / 100, outstanding * 5 % 100));
        assertThat(report.getString("valuedBy[0].perPoint")).isEqualTo("0.05");
    }

    private static long cents(JsonPath report, String path) {
        String list = path.substring(0, path.indexOf('.'));
        long cents = 0;
        for (int i = 0; i < report.getList(list).size(); i++) {
            String amount = report.getString(list + "[" + i + "].values[0].amount");
            cents += Long.parseLong(amount.replace(".", ""));
        }
        return cents;
    }

    @Test
    void as_known_on_a_day_that_is_over_a_report_never_changes() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        String path = "/v1/finance/movements?from=2026-01-01&to=2026-12-31&known=" + yesterday;
        String before = get(path).then().body("settled", equalTo(true)).extract().asString();
        live();
        assertThat(get(path).asString()).isEqualTo(before);
        get("/v1/finance/movements?from=2026-01-01&to=2026-12-31")
                .then()
                .body("settled", equalTo(false));
        String liability = "/v1/finance/liability?at=2026-03-20&known=" + yesterday;
        assertThat(get(liability).asString()).isEqualTo(get(liability).asString());
    }

    @Test
    void a_period_can_be_had_as_csv() {
        live();
        String csv =
                given().auth()
                        .oauth2(Tokens.of("manager"))
                        .accept("text/csv")
                        .get("/v1/finance/movements?from=2026-03-01&to=2026-03-31")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        JsonPath report = movements("2026-03-01", "2026-03-31");
        assertThat(csv.lines().toList().getFirst())
                .isEqualTo(
                        "ruleVersion,opening,sales,bonuses,adjustments,reversed,withdrawn,redeemed,"
                                + "deducted,expired,closing");
        String total =
                "\"total\","
                        + String.join(
                                ",",
                                FIELDS.stream()
                                        .map(field -> report.getString("total." + field))
                                        .toList());
        assertThat(csv.lines().toList().getLast()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"liability", "movements?from=2026-01-01&to=2026-03-31"})
    void reports_are_for_those_who_answer_for_them(String report) {
        String path = "/v1/finance/" + report;
        given().get(path).then().statusCode(401);
        for (String role : List.of("associate", "artisan", "marketer", "service")) {
            given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(403);
        }
        given().auth().oauth2(Tokens.client(customer)).get(path).then().statusCode(403);
        for (String role : List.of("manager", "analyst", "admin")) {
            given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "liability?at=yesterday, at",
        "liability?at=2026-03-21, at",
        "liability?at=1969-12-31, at",
        "liability?known=2199-01-01, known",
        "movements?from=2026-01-01, to",
        "movements?to=2026-01-01, from",
        "movements?from=2026-02-01&to=2026-01-01, to",
        "movements?from=2026-02-30&to=2026-03-01, from"
    })
    void days_that_make_no_sense_are_refused(String report, String pointer) {
        get("/v1/finance/" + report)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }
}
