package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.Field;
import maison.platform.sealing.Opening.Erased;
import maison.platform.sealing.Opening.Opened;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class ErasureTest {

    @Inject Customers customers;
    @Inject Vault vault;

    static UUID somebody() {
        return Calls.registered(
                """
                {"name":{"given":"Thaddeus","family":"Erasable"},"language":"en",
                 "phones":[{"number":"07700 900888"}],"emails":[{"address":"thad@example.org"}],
                 "externalReferences":[{"system":"till","value":"%s"}]}
                """
                        .formatted(UUID.randomUUID()));
    }

    @Test
    void after_erasure_nothing_of_them_opens_in_any_event() {
        var id = somebody();
        CorrectionTest.correct(id, "\"1\"", "{\"birthday\":\"1980-01-01\"}").statusCode(200);
        var sealed = name(id);
        assertThat(vault.open(id, "name", sealed)).isInstanceOf(Opened.class);
        Calls.erase(id).statusCode(200);
        for (var recorded : customers.load(id).events()) {
            var fields =
                    switch (recorded.event()) {
                        case CustomerRegistered event -> event.sealed();
                        case CustomerCorrected event -> event.sealed();
                        case CustomerEvent _ -> Map.<Field, Sealed>of();
                    };
            fields.forEach((field, value) ->
                    assertThat(vault.open(id, field.json(), value)).isEqualTo(new Erased()));
        }
        assertThat(vault.keyFor(id)).isEmpty();
    }

    private Sealed name(UUID id) {
        var registration = (CustomerRegistered) customers.load(id).events().getFirst().event();
        return Objects.requireNonNull(registration.sealed().get(Field.NAME));
    }

    @Test
    void an_erased_customer_is_gone_from_every_answer() {
        var id = somebody();
        Calls.consent(id, "loyalty", "email", "v1");
        Calls.erase(id).statusCode(200);
        Calls.profile(id, "associate")
                .statusCode(410)
                .body("type", equalTo("/problems/customer-erased"));
        Calls.as("associate")
                .queryParam("at", "2026-01-01T00:00:00Z")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(410);
        Calls.search("{\"name\":\"thaddeus\"}")
                .body("items.findAll { it.customerId == '%s' }".formatted(id), empty());
        Calls.search("{\"phone\":\"07700 900888\"}")
                .body("items.findAll { it.customerId == '%s' }".formatted(id), empty());
        Calls.contactCard(id, "loyalty", "email").body("reason", equalTo("erased"));
        CorrectionTest.correct(id, "\"2\"", "{\"birthday\":null}").statusCode(410);
        Calls.once("associate")
                .body(
                        """
                        {"purpose":"marketing","channel":"email","textVersion":"v1","locale":"en",
                         "mechanism":"paper","source":"store-1"}
                        """)
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(410);
    }

    @Test
    void an_erased_customer_does_not_come_back_by_id_or_by_import() {
        var value = UUID.randomUUID();
        var line = "{\"externalReferences\":[{\"system\":\"back\",\"value\":\"%s\"}]}";
        var id = Calls.registered(line.formatted(value));
        Calls.erase(id).statusCode(200).body("erased", empty());
        Calls.register(id, "{\"name\":{\"given\":\"Thaddeus\"}}").statusCode(410);
        Calls.register(id, line.formatted(UUID.randomUUID())).statusCode(410);
        var result =
                Calls.as("integration")
                        .contentType("application/x-ndjson")
                        .body((line.formatted(value) + "\n").getBytes(StandardCharsets.UTF_8))
                        .post("/v1/customers/bulk")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(result)
                .contains("\"status\":\"refused\"")
                .contains("\"type\":\"/problems/customer-erased\"");
    }

    @Test
    void the_certificate_says_what_is_gone_what_stays_and_who_already_has_a_contact() {
        var id = somebody();
        Calls.consent(id, "loyalty", "email", "v3");
        Calls.contactCard(id, "loyalty", "email");
        Calls.contactCard(id, "marketing", "email");
        var key = UUID.randomUUID().toString();
        var first =
                erase(id, key)
                        .statusCode(200)
                        .body("erased", containsInAnyOrder("name", "phones", "emails", "language"))
                        .body("erasedElsewhere.service", hasItem("purchase"))
                        .body("handedOut", hasSize(1))
                        .body("handedOut[0].to.kind", equalTo("system"))
                        .body("handedOut[0].purpose", equalTo("loyalty"))
                        .body("handedOut[0].textVersion", equalTo("v3"))
                        .body("by.id", equalTo("test-privacy-officer"))
                        .body("chainHead", matchesPattern("[0-9a-f]{64}"))
                        .extract()
                        .asString();
        assertThat(first).doesNotContain("Thaddeus", "Erasable", "900888", "thad@");
        var again = Calls.as("admin").get("/v1/customers/" + id + "/erasure/certificate").then();
        assertThat(again.statusCode(200).extract().asString()).isEqualTo(first);
        var repeated = erase(id, key).statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(repeated.extract().asString()).isEqualTo(first);
        assertThat(Calls.erase(id).statusCode(200).extract().asString()).isEqualTo(first);
    }

    private static ValidatableResponse erase(UUID id, String key) {
        return Calls.as("privacy-officer")
                .header("Idempotency-Key", key)
                .body("{\"reason\":\"request-of-customer\"}")
                .post("/v1/customers/" + id + "/erasure")
                .then();
    }

    @Test
    void the_certificate_lists_what_was_looked_through_and_that_nothing_was_found() {
        var id = somebody();
        Calls.consent(id, "loyalty", "email", "v3");
        Calls.contactCard(id, "loyalty", "email");
        Calls.erase(id)
                .statusCode(200)
                // Two parts of the name, phone and e-mail, and the tokens they were found by.
                .body("verification.values", greaterThan(10))
                .body("verification.tables", greaterThan(10))
                .body("verification.rows", greaterThan(5))
                .body("verification.found", empty());
    }

    /// A column that somebody forgot to seal is what the scan is for.
    @Test
    void a_value_that_was_left_behind_is_found() throws SQLException {
        var id = somebody();
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var sql = connection.createStatement()) {
            sql.execute(
                    "create table public.forgotten as select '%s'::uuid as customer_id,"
                                    .formatted(id)
                            + " 'Ring for ERASABLE'::text as note");
            sql.execute("grant select on public.forgotten to public");
            try {
                Calls.erase(id)
                        .statusCode(200)
                        .body("verification.found", contains("public.forgotten"));
            } finally {
                sql.execute("drop table public.forgotten");
            }
        }
    }

    @Test
    void the_tables_keep_neither_a_sealed_field_nor_a_token() throws SQLException {
        var id = somebody();
        assertThat(stored(id)).isEqualTo("3 fields, 3 rows of tokens, key");
        Calls.erase(id).statusCode(200);
        assertThat(stored(id)).isEqualTo("0 fields, 0 rows of tokens, no key");
    }

    private static String stored(UUID id) throws SQLException {
        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var sql =
                        connection.prepareStatement(
                                """
                                select format('%s fields, %s rows of tokens, %s',
                                    (select count(*) from jsonb_object_keys(p.sealed)),
                                    (select count(*) from search_tokens where customer_id = p.customer_id),
                                    case when exists (select from public.subject_keys k
                                        where subject_id = p.customer_id and wrapped_key is not null)
                                        then 'key' else 'no key' end)
                                from profiles p where customer_id = ?
                                """)) {
            sql.setObject(1, id);
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void the_hash_chains_verify_after_erasure() {
        Calls.erase(somebody()).statusCode(200);
        Calls.as("privacy-officer")
                .get("/v1/operations/chains")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("broken", empty());
    }

    @Test
    void only_privacy_officers_and_admins_erase_and_only_whom_there_is() {
        var id = somebody();
        for (var role : new String[] {"associate", "manager", "client", "service", "terminal"}) {
            Calls.once(role)
                    .body("{\"reason\":\"x\"}")
                    .post("/v1/customers/" + id + "/erasure")
                    .then()
                    .statusCode(403);
        }
        Calls.erase(UUID.randomUUID()).statusCode(404);
        Calls.as("admin")
                .get("/v1/customers/" + id + "/erasure/certificate")
                .then()
                .statusCode(404);
    }

    @Test
    void the_consents_stay_as_proof() {
        var id = somebody();
        Calls.consent(id, "loyalty", "email", "v1");
        Calls.erase(id).statusCode(200);
        Calls.as("privacy-officer")
                .get("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(200)
                .body("history.textVersion", contains("v1"));
    }
}
