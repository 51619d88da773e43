package maison.loyalty.membership;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ProgrammeResourceTest {

    private static int members(String tier) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/v1/tiers")
                .then()
                .statusCode(200)
                .body(
                        "tiers.tier",
                        equalTo(List.of("member", "bronze", "silver", "gold", "platinum")))
                .extract()
                .jsonPath()
                .getInt("tiers.find { it.tier == '%s' }.members".formatted(tier));
    }

    @Test
    void counts_members_by_tier() {
        TestClock.set(START);
        int before = members("platinum");
        UUID customer = UUID.randomUUID();
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 10_000));
        SalesTopic.awaitActive(customer, 10_000);
        assertThat(members("platinum")).isEqualTo(before + 1);
    }

    @Test
    void tells_the_rules() {
        var response = given().auth().oauth2(Tokens.client(UUID.randomUUID())).get("/v1/programme");
        response.then()
                .statusCode(200)
                .body("programme", equalTo("jewellery"))
                .body("current", equalTo("jewellery-1"))
                .body("versions[0].unitsPerPoint.SAR", equalTo("4.00"))
                .body("versions[0].excludedKinds", equalTo(List.of("tip")))
                .body("versions[0].expiry.months", equalTo(24))
                .body("versions[0].graceDays", equalTo(30))
                .body("versions[0].tiers", hasSize(5))
                .body(
                        "versions[0].rewards.reward",
                        equalTo(
                                List.of(
                                        "certificate-25",
                                        "certificate-50",
                                        "cleaning",
                                        "inspection",
                                        "special-event",
                                        "private-sale",
                                        "new-collection",
                                        "jewelry-box",
                                        "care-kit",
                                        "premium-packaging",
                                        "workshop",
                                        "designer-meeting")))
                .body("versions[0].rewards[0].validMonths", equalTo(12))
                .body("versions[0].rewards.find { it.kind == 'gift' }.stock", equalTo(100))
                .body("versions[0].rewards.find { it.kind == 'experience' }.seats", equalTo(12))
                .body("versions[0].promotions[0].promotion", equalTo("special-event"))
                .body("versions[0].promotions[0].multiplier", equalTo("2"))
                .body("versions[0].promotions[0].stores", equalTo(List.of("special-event")))
                .body("versions[0].stacking", equalTo("best-wins"))
                .body("versions[0].bonuses.points", equalTo(List.of(100, 25, 50)))
                .body("versions[0].bonuses[1].cap.per", equalTo("month"))
                .body("versions[0].limits.redeemedPerDay", equalTo(5000))
                .body(
                        "versions[0].tiers[1].rule",
                        equalTo("annualSpend >= 500 OR transactions >= 3"));
        given().auth()
                .oauth2(Tokens.of("manager"))
                .header("If-None-Match", response.header("ETag"))
                .get("/v1/programme")
                .then()
                .statusCode(304);
    }

    @Test
    void tiers_are_not_for_clients() {
        given().get("/v1/tiers").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.client(UUID.randomUUID()))
                .get("/v1/tiers")
                .then()
                .statusCode(403);
    }
}
