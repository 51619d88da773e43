package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who looks after whom, and hand-over.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class BookTest {

    private static final String MONA = Tokens.staff("mona", "riyadh", "manager");

    // Of this test alone, since books are of the whole house.
    private final String anna = "anna-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();
    private final String store = "store-" + UUID.randomUUID();
    private UUID layla = new UUID(0, 0);
    private UUID karim = new UUID(0, 0);

    @BeforeEach
    void register() {
        layla = CounterTest.somebody("Layla", CounterTest.phone(), "");
        karim = CounterTest.somebody("Karim", CounterTest.phone(), "");
    }

    private ValidatableResponse assign(String token, UUID customer, String care, String to) {
        return Calls.with(token)
                .body(
                        "{\"associateId\":\"%s\",\"storeId\":\"%s\",\"reason\":\"asked-for\"}"
                                .formatted(to, store))
                .put("/v1/customers/%s/associates/%s".formatted(customer, care))
                .then();
    }

    private String staff(String who) {
        return Tokens.staff(who, store, "associate");
    }

    private ValidatableResponse book(String token, String of) {
        return Calls.with(token).get("/v1/client-books/" + of).then();
    }

    private ValidatableResponse handOver(String more) {
        return Calls.with(MONA)
                .body(
                        "{\"to\":\"%s\",\"storeId\":\"%s\",\"reason\":\"left-the-house\"%s}"
                                .formatted(ben, store, more))
                .post("/v1/client-books/%s/hand-overs".formatted(anna))
                .then()
                .statusCode(200);
    }

    @Test
    void an_associate_has_a_book_and_takes_nobody_from_others() {
        assign(staff(anna), layla, "personal-shopper", anna).statusCode(200);
        assign(staff(anna), layla, "personal-shopper", anna).statusCode(200);
        assign(staff(ben), layla, "personal-shopper", ben)
                .statusCode(403)
                .body("type", equalTo("/problems/for-managers"));
        assign(staff(ben), karim, "preferred", ben).statusCode(200);
        book(staff(anna), anna)
                .statusCode(200)
                .body("items.name", contains("Layla"))
                .body("items[0].care", equalTo("personal-shopper"));
        book(staff(ben), anna).statusCode(403);
        Calls.with(staff(ben))
                .get("/v1/store-books/" + store)
                .then()
                .statusCode(200)
                .body("items.name", containsInAnyOrder("Layla", "Karim"));
        Calls.with(Tokens.staff("cara", "elsewhere", "associate"))
                .get("/v1/store-books/" + store)
                .then()
                .statusCode(403);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + layla + "/reads")
                .then()
                .body("items.operation", hasItem("client-book"));
    }

    @Test
    void managers_hand_over_one_or_all_with_the_reason() {
        assign(MONA, layla, "personal-shopper", anna).statusCode(200);
        assign(MONA, karim, "preferred", anna).statusCode(200);
        handOver(",\"preview\":true").body("count", equalTo(2));
        book(MONA, anna).body("items", hasSize(2));
        UUID nobody = UUID.randomUUID();
        handOver(",\"customers\":[\"%s\",\"%s\"]".formatted(layla, nobody))
                .body("count", equalTo(1))
                .body("leftOut", contains(nobody.toString()));
        book(MONA, anna).body("items.customerId", contains(karim.toString()));
        handOver("").body("count", equalTo(1));
        handOver("").body("count", equalTo(0));
        book(MONA, anna).body("items", empty());
        book(MONA, ben)
                .body("items.customerId", containsInAnyOrder(layla.toString(), karim.toString()));
        Calls.with(MONA)
                .get("/v1/customers/" + karim + "/associates")
                .then()
                .statusCode(200)
                .body("current[0].associateId", equalTo(ben))
                .body("current[0].care", equalTo("preferred"))
                .body("history.reason", contains("asked-for", "left-the-house"))
                .body("history[1].from", equalTo(anna))
                .body("history[1].by", equalTo("mona"));
        Calls.with(staff(ben))
                .body("{\"to\":\"x\",\"storeId\":\"x\",\"reason\":\"x\"}")
                .post("/v1/client-books/%s/hand-overs".formatted(anna))
                .then()
                .statusCode(403);
    }

    @Test
    void an_erased_customer_is_in_nobodys_book() {
        assign(MONA, layla, "personal-shopper", anna).statusCode(200);
        Calls.erase(layla).statusCode(200);
        book(MONA, anna).body("items", empty());
        assign(MONA, layla, "personal-shopper", ben).statusCode(410);
        assign(MONA, UUID.randomUUID(), "personal-shopper", ben).statusCode(404);
        assign(MONA, karim, "nanny", ben).statusCode(404);
    }

    @Test
    void an_assignment_ends_with_a_reason() {
        assign(MONA, layla, "preferred", anna).statusCode(200);
        String path = "/v1/customers/" + layla + "/associates/preferred";
        Calls.with(staff(anna)).delete(path).then().statusCode(400);
        Calls.with(staff(ben)).queryParam("reason", "x").delete(path).then().statusCode(403);
        Calls.with(staff(anna)).queryParam("reason", "moved").delete(path).then().statusCode(204);
        book(MONA, anna).body("items", empty());
    }
}
