package maison.loyalty.redeeming;

import static io.restassured.RestAssured.given;
import static maison.loyalty.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import maison.loyalty.CodeKeyForTests;
import maison.loyalty.Preferences;
import maison.loyalty.SalesTopic;
import maison.loyalty.TestClock;
import maison.loyalty.account.Tills;
import maison.loyalty.preference.PreferenceEvent;
import maison.loyalty.preference.PreferenceEvent.RewardForgotten;
import maison.loyalty.preference.PreferenceEvent.RewardPreferred;
import maison.platform.testing.Golden;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// What a member is saving for.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(CodeKeyForTests.class)
class PreferredTest {

    private final UUID customer = UUID.randomUUID();
    private final String path = "/v1/accounts/" + customer;

    private RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    @Test
    void the_list_begins_with_what_a_member_is_saving_for() {
        TestClock.set(START);
        SalesTopic.send(customer, Tills.sale("sale of " + customer, START, 600));
        SalesTopic.awaitActive(customer, 600);
        String own = Tokens.client(customer);
        as(own).put(path + "/preferred-rewards/workshop")
                .then()
                .statusCode(200)
                .body("rewards", contains("workshop"));
        as(own).put(path + "/preferred-rewards/workshop")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        as(own).get(path + "/rewards")
                .then()
                .statusCode(200)
                .body("items[0].reward", equalTo("workshop"))
                .body("items[0].preferred", equalTo(true))
                .body("items[0].why.missing", equalTo(900))
                .body("items[1].reward", equalTo("certificate-25"))
                .body("items[1].preferred", equalTo(false));
        as(own).delete(path + "/preferred-rewards/workshop")
                .then()
                .statusCode(200)
                .body("rewards", empty());
        as(own).delete(path + "/preferred-rewards/workshop")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        as(own).get(path + "/rewards").then().body("items[0].reward", equalTo("certificate-25"));
    }

    @Test
    void what_is_not_there_or_not_theirs_is_refused() {
        String own = Tokens.client(customer);
        as(own).put(path + "/preferred-rewards/yacht").then().statusCode(404);
        as(Tokens.client(UUID.randomUUID()))
                .put(path + "/preferred-rewards/workshop")
                .then()
                .statusCode(403);
        as(Tokens.of("artisan")).put(path + "/preferred-rewards/workshop").then().statusCode(403);
    }

    @Test
    void what_is_stored_is_still_written_and_read() {
        pinned("reward-preferred", new RewardPreferred("workshop", START));
        pinned("reward-forgotten", new RewardForgotten("workshop", START));
    }

    private static void pinned(String name, PreferenceEvent event) {
        Golden.check("events", name, event);
        assertThat(Preferences.EVENT_TYPES.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
