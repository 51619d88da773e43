package maison.customer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class MaskTest {

    private static UUID somebody() {
        return Calls.registered(
                """
                {"name":{"given":"Noor"},"phones":[{"number":"07700 900456"}],
                 "emails":[{"address":"noor@example.org"}]}
                """);
    }

    @Test
    void staff_see_contacts_masked_and_the_log_says_that_none_was_shown() {
        var id = somebody();
        for (var role : new String[] {"associate", "manager", "admin"}) {
            Calls.as(role)
                    .get("/v1/customers/" + id)
                    .then()
                    .statusCode(200)
                    .body("name.given", equalTo("Noor"))
                    .body("phones[0].number", equalTo("•••56"))
                    .body("emails[0].address", equalTo("n•••@•••"))
                    .body(not(containsString("900456")))
                    .body(not(containsString("example.org")));
        }
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items[0].fields", not(hasItem("phones")))
                .body("items[0].fields", hasItem("name"));
    }

    @Test
    void a_reveal_names_its_purpose_and_is_logged_with_it() {
        var id = somebody();
        Calls.as("associate")
                .header("Maison-Purpose", "fitting")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .body("phones[0].number", equalTo("+447700900456"))
                .body("emails[0].address", equalTo("noor@example.org"));
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/reads")
                .then()
                .body("items[0].purpose", equalTo("fitting"))
                .body("items[0].fields", hasItems("phones", "emails"));
        Calls.as("associate")
                .header("Maison-Purpose", "curiosity")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void clients_see_their_own_contacts_and_who_looked_but_not_by_name() {
        var id = somebody();
        Calls.as("associate").get("/v1/customers/" + id).then().statusCode(200);
        Calls.with(Tokens.client(id))
                .get("/v1/customers/" + id)
                .then()
                .body("emails[0].address", equalTo("noor@example.org"));
        Calls.with(Tokens.client(id))
                .get("/v1/customers/" + id + "/reads")
                .then()
                .statusCode(200)
                .body("items.actorKind", hasItems("staff", "client"))
                .body(not(containsString("test-associate")));
        Calls.with(Tokens.client(UUID.randomUUID()))
                .get("/v1/customers/" + id + "/reads")
                .then()
                .statusCode(403);
    }

    @Test
    void the_privacy_officer_sees_who_looked_at_far_more_customers_than_their_peers() {
        for (int reader = 0; reader < 6; reader++) {
            int looks = reader == 5 ? 12 : 1 + reader % 2;
            for (int look = 0; look < looks; look++) {
                Calls.with(Tokens.named("reader-" + reader, "associate"))
                        .get("/v1/customers/" + somebody())
                        .then()
                        .statusCode(200);
            }
        }
        var month = java.time.YearMonth.now(java.time.ZoneOffset.UTC).toString();
        Calls.as("privacy-officer")
                .queryParam("month", month)
                .get("/v1/read-outliers")
                .then()
                .statusCode(200)
                .body("month", equalTo(month))
                .body("readers.find { it.actorId == 'reader-5' }.customers", equalTo(12));
        Calls.as("privacy-officer")
                .queryParam("month", "October")
                .get("/v1/read-outliers")
                .then()
                .statusCode(400);
        Calls.as("manager").get("/v1/read-outliers").then().statusCode(403);
    }
}
