package maison.loyalty.balance;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/// Points for tiers in everything that the service shows, under the programme as it ships.
@QuarkusTest
@TestProfile(MilestoneTest.Shipped.class)
@QuarkusTestResource(MaisonTestResource.class)
class MilestoneTest {

    /// The programme as it ships.
    public static final class Shipped implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maison.loyalty.programme", "programmes/jewellery.json");
        }
    }

    @Inject Jdbi jdbi;

    private final UUID customer = UUID.randomUUID();
    private final Sale first =
            Tills.sale("first of " + customer, START.minus(Duration.ofDays(9)), 600);
    private final Sale second =
            Tills.sale("second of " + customer, START.minus(Duration.ofDays(8)), 600);

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static JsonPath get(String path) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Long> sums(String columns, String from) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select %s from %s".formatted(columns, from))
                        .map((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .one());
    }

    private void assertThatTablesAgree(long active) {
        String ours = " where customer_id = '%s'".formatted(customer);
        assertThat(sums("active, held, expired", "accounts" + ours))
                .isEqualTo(List.of(active, 0L, 0L))
                .isEqualTo(sums("sum(active), sum(held), sum(expired)", "lots" + ours));
        assertThat(sums("sum(active), sum(held), sum(expired)", "books"))
                .isEqualTo(sums("sum(active), sum(held), sum(expired)", "lots"));
        assertThat(
                        sums(
                                "sum(earned + granted - reversed - withdrawn), sum(held),"
                                        + " sum(expired)",
                                "books"))
                .isEqualTo(sums("sum(earned - reversed), sum(held), sum(expired)", "lots"));
    }

    @Test
    void come_with_the_tier_go_with_a_return_and_come_again() {
        SalesTopic.send(customer, first);
        JsonPath account = SalesTopic.awaitActive(customer, 650);
        assertThat(account.getString("tier.name")).isEqualTo("bronze");
        assertThat(account.getLong("lots.find { it.bonus == 'milestone' }.active")).isEqualTo(50);
        assertThatTablesAgree(650);

        SalesTopic.send(customer, second);
        SalesTopic.awaitActive(customer, 1_250);
        // The tier is the second's now: another lot, since it ends by another day.
        SalesTopic.send(customer, Tills.back("back of " + customer, first, START));
        SalesTopic.awaitActive(customer, 650);
        assertThatTablesAgree(650);
        JsonPath ledger = get("/v1/accounts/" + customer + "/ledger");
        assertThat(ledger.getList("items.findAll { it.kind == 'withdrawn' }.points"))
                .isEqualTo(List.of(-50));

        // One that comes late from the hour of the first brings the first lot back.
        SalesTopic.send(customer, Tills.sale("late of " + customer, first.at(), 700));
        SalesTopic.awaitActive(customer, 1_350);
        assertThatTablesAgree(1_350);
    }

    @Test
    void are_told_why_and_booked_as_bonuses() {
        JsonPath before = get("/v1/finance/movements?from=2026-01-01&to=2026-03-31");
        SalesTopic.send(customer, first);
        SalesTopic.awaitActive(customer, 650);
        JsonPath after = get("/v1/finance/movements?from=2026-01-01&to=2026-03-31");
        assertThat(after.getLong("total.bonuses") - before.getLong("total.bonuses")).isEqualTo(50);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/v1/accounts/" + customer + "/explain")
                .then()
                .body(
                        "events.find { it.type == 'milestone-reached' }.inputs.grant.points",
                        equalTo(50))
                .body(
                        "events.find { it.type == 'milestone-reached' }.ruleVersion",
                        equalTo("jewellery-1"));
    }
}
