package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// Which way the money of a return goes, and until when goods come back.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class RefundTermsTest {

    private static final String CARD = ",\"brand\":\"visa\",\"lastFour\":\"4242\"";

    private final UUID id = UUID.randomUUID();
    private final String address = "/v1/sales/" + id;

    private String newReturn() {
        return address + "/returns/" + UUID.randomUUID();
    }

    private void sell(String tenders) {
        Till.put(address, Till.paid(id, "null", "100.00", tenders)).then().statusCode(201);
    }

    @Test
    void goes_back_to_the_tenders_unless_the_till_chooses() {
        sell(Till.part("cash", "40.00") + "," + Till.part("card", "60.00", CARD));

        Till.put(newReturn(), Till.back("1", "0.5"))
                .then()
                .statusCode(201)
                .body("refunds.size()", equalTo(1))
                .body("refunds[0].kind", equalTo("card"))
                .body("refunds[0].tender", equalTo(1))
                .body("refunds[0].amount.amount", equalTo("50.00"));
        String tooMuch = Till.with(Till.back("1", "0.5"), refunds("card", "50.00"));
        Till.put(newReturn(), tooMuch)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/more-than-paid"))
                .body("left.amount", equalTo("10.00"));
        Till.put(newReturn(), Till.with(Till.back("1", "0.5"), refunds("cash", "49.00")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/refunds-differ"))
                .body("owed.amount", equalTo("50.00"));
        Till.put(newReturn(), Till.with(Till.back("1", "0.5"), refunds("wallet", "50.00")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/refunds/0"));
        Till.put(newReturn(), Till.back("1", "0.5"))
                .then()
                .statusCode(201)
                .body("refunds[0].amount.amount", equalTo("10.00"))
                .body("refunds[1].kind", equalTo("cash"))
                .body("refunds[1].amount.amount", equalTo("40.00"));
    }

    @Test
    void after_the_last_day_it_takes_leave() {
        sell(Till.part("cash", "100.00"));
        String late = Till.back("1", "1").replace("2026-03-18", "2026-05-18");
        String back = newReturn();

        Till.put(back, late)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/outside-return-policy"))
                .body("errors[0].pointer", equalTo("/lines/0"))
                .body("lastDay", equalTo("2026-04-13"));
        String leave =
                Till.with(
                        late,
                        "\"override\":{\"reason\":\"goodwill\",\"authoriserId\":\"manager-2\"}");
        Till.put(back, leave)
                .then()
                .statusCode(201)
                .body("policy", equalTo("returns-1"))
                .body("override.authoriserId", equalTo("manager-2"));
        Till.get(address).then().body("returns[0].override.reason", equalTo("goodwill"));
    }

    @Test
    void what_cannot_be_sold_again_is_written_off_with_a_reason() {
        sell(Till.part("cash", "100.00"));
        String writeOff = "\"quantity\":\"1\",\"disposition\":\"write-off\"";

        Till.put(newReturn(), Till.back("1", "1").replace("\"quantity\":\"1\"", writeOff))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/writeOffReason"));
        Till.put(
                        newReturn(),
                        Till.back("1", "1")
                                .replace(
                                        "\"quantity\":\"1\"",
                                        writeOff + ",\"writeOffReason\":\"damaged\""))
                .then()
                .statusCode(201)
                .body("lines[0].disposition", equalTo("write-off"))
                .body("lines[0].writeOffReason", equalTo("damaged"));
    }

    @Test
    void another_system_tells_of_returns_that_no_policy_stops() {
        sell(Till.part("cash", "100.00"));
        String late = Till.back("1", "1").replace("2026-03-18", "2026-09-18");

        String results = Till.bulk(Till.returnLine(UUID.randomUUID(), id, late)).asString();
        assertThat(JsonPath.from(results).getString("status")).isEqualTo("created");
    }

    private static String refunds(String kind, String amount) {
        return "\"refunds\":[" + Till.part(kind, amount) + "]";
    }
}
