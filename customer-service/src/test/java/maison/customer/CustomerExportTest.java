package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

/// Customers go out as files, for a purpose.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class CustomerExportTest {

    private final String tag = "t" + UUID.randomUUID().toString().substring(0, 8);

    private UUID layla(String given) {
        return Calls.registered(
                """
                {"name":{"given":"%s"},"phones":[{"number":"+447700900123","type":"mobile"}],
                 "emails":[{"address":"layla@example.org"}],"occupation":"Architect","tags":["%s"]}
                """
                        .formatted(given, tag));
    }

    private ValidatableResponse exported(String query) {
        return Calls.as("privacy-officer")
                .get("/v1/customer-exports?tag=" + tag + "&" + query)
                .then();
    }

    private List<String> lines(String query) {
        return exported(query).statusCode(200).extract().asString().lines().toList();
    }

    @Test
    void a_table_has_who_bears_the_tag_and_runs_nothing() {
        var layla = layla("=1+1");
        layla("Omar");
        var lines = lines("format=csv&purpose=service");
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("/customerId,/name/given");
        assertThat(lines)
                .filteredOn(line -> line.startsWith(layla.toString()))
                .singleElement()
                .asString()
                .contains("'=1+1", "'+447700900123", "Architect");
    }

    @Test
    void cards_and_objects_have_the_same_people() {
        layla("Layla");
        assertThat(lines("format=vcard&purpose=service"))
                .contains("VERSION:4.0", "FN:Layla", "TEL;TYPE=cell:+447700900123");
        assertThat(lines("format=json&purpose=service"))
                .singleElement()
                .asString()
                .contains("\"number\":\"+447700900123\"");
    }

    @Test
    void without_consent_nothing_goes_out_for_marketing_and_only_what_they_agreed_to() {
        var layla = layla("Layla");
        layla("Omar");
        Calls.consent(layla, "marketing", "email", "2026-01");
        assertThat(lines("format=json&purpose=marketing"))
                .singleElement()
                .asString()
                .contains(layla.toString(), "layla@example.org")
                .doesNotContain("+447700900123", "Architect");
    }

    @Test
    void who_objects_is_left_out() {
        var layla = layla("Layla");
        Calls.consent(layla, "marketing", "email", "2026-01");
        ObjectionTest.object(layla, "stop-marketing", true).statusCode(200);
        assertThat(lines("format=json&purpose=marketing")).isEmpty();
        assertThat(lines("format=json&purpose=service")).hasSize(1);
        ObjectionTest.object(layla, "do-not-sell", true).statusCode(200);
        assertThat(lines("format=json&purpose=service&recipient=other-company")).isEmpty();
    }

    @Test
    void every_release_is_in_the_read_log_of_the_customer() {
        var layla = layla("Layla");
        lines("format=json&purpose=service");
        var reads =
                Calls.as("privacy-officer")
                        .get("/v1/customers/" + layla + "/reads")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(reads).contains("\"export\"", "\"service\"");
    }

    @Test
    void an_erased_customer_is_left_out_and_one_who_changed_is_in() {
        var layla = layla("Layla");
        layla("Omar");
        Calls.erase(layla).statusCode(200);
        assertThat(lines("format=json&purpose=service")).hasSize(1);
        assertThat(lines("format=json&purpose=service&changedSince=2999-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(lines("format=json&purpose=service&changedSince=2000-01-01T00:00:00Z"))
                .hasSize(1);
        assertThat(lines("format=json&purpose=service&store=none")).isEmpty();
    }

    @Test
    void a_bad_question_is_refused_before_the_first_byte() {
        exported("format=xml&purpose=service").statusCode(400);
        exported("format=csv").statusCode(400);
        exported("format=csv&purpose=photos").statusCode(400);
        exported("format=csv&purpose=service&recipient=me").statusCode(400);
        exported("format=csv&purpose=service&after=me").statusCode(400);
        Calls.as("manager")
                .get("/v1/customer-exports?format=csv&purpose=service")
                .then()
                .statusCode(403);
    }
}
