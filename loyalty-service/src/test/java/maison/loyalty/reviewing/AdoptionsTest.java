package maison.loyalty.reviewing;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.Tills;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts that were decided before a version was published.
@QuarkusTest
@TestProfile(AdoptionsTest.House.class)
@QuarkusTestResource(MaisonTestResource.class)
class AdoptionsTest {

    private static final String DRAFT = "/v1/programme/drafts/" + UUID.randomUUID();

    @Inject ReviewJob job;
    @Inject LoyaltyAccounts accounts;

    private final UUID customer = UUID.randomUUID();

    public static final class House implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // The clock's own run, soon after the start, would be at it while the test is.
            return Map.of("maison.loyalty.review-every", "2h", "maison.loyalty.review-delay", "2h");
        }
    }

    @BeforeEach
    @AfterEach
    void clock() {
        TestClock.set(START);
    }

    private static RequestSpecification as(String name, String role) {
        return given().auth().oauth2(Tokens.named(name, role)).contentType("application/json");
    }

    private List<TierChanged> tierChanges() {
        return accounts.history(customer, null).events().stream()
                .map(RecordedEvent::event)
                .filter(TierChanged.class::isInstance)
                .map(TierChanged.class::cast)
                .toList();
    }

    @Test
    void are_looked_at_again_when_it_comes_into_force() {
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 300));
        SalesTopic.awaitActive(customer, 300);
        assertThat(tierChanges()).isEmpty();
        String easier =
                LifecycleExamples.RULES.replace("annualSpend >= 500 OR", "annualSpend >= 200 OR");
        as("marketer-1", "marketer").body(easier).put(DRAFT).then().statusCode(201);
        as("marketer-1", "marketer").body("{}").post(DRAFT + "/simulations").then().statusCode(202);
        SalesTopic.until(() ->
                as("marketer-1", "marketer")
                        .get(DRAFT + "/simulations")
                        .then()
                        .body("items[0].state", equalTo("done")));
        Instant from = START.plus(Duration.ofMinutes(5));
        as("manager-1", "manager")
                .body("{\"effectiveFrom\":\"%s\"}".formatted(from))
                .put(DRAFT + "/publication")
                .then()
                .statusCode(201);

        TestClock.set(from.minusNanos(1_000));
        job.run();
        assertThat(tierChanges()).isEmpty();
        TestClock.set(from);
        job.run();
        assertThat(tierChanges())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.move().to()).isEqualTo("bronze");
                    assertThat(change.at()).isEqualTo(from);
                    assertThat(change.ruleVersion()).isEqualTo("jewellery-2");
                });
    }
}
