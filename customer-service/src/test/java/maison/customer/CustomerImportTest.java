package maison.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.uuid.Generators;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A file of customers comes in: looked at, decided about, taken.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class CustomerImportTest {

    private static final String IMPORTS = "/v1/customer-imports/";

    private final Random random = new Random();

    @Inject Jdbi jdbi;

    /// A file just as it is: of no charset but what is said.
    private static RequestSpecification file(String type, String body, String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(String type, String body) {
        return file(type, body, "manager").post("/v1/customer-imports");
    }

    static UUID sent(String type, String body) {
        return send(type, body).then().statusCode(201).extract().jsonPath().getUUID("importId");
    }

    static JsonPath when(UUID id, String state) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Calls.as("manager").get(IMPORTS + id).jsonPath(),
                        json -> json.getString("state").equals(state));
    }

    private static String etag(UUID id) {
        return Calls.as("manager").get(IMPORTS + id).header("ETag");
    }

    static JsonPath ran(UUID id) {
        Calls.as("manager")
                .header("If-Match", etag(id))
                .post(IMPORTS + id + "/run")
                .then()
                .statusCode(202);
        return when(id, "completed");
    }

    static void resolve(UUID id, String body) {
        Calls.as("manager")
                .header("If-Match", etag(id))
                .body(body)
                .put(IMPORTS + id + "/resolution")
                .then()
                .statusCode(200);
    }

    private static JsonPath rows(UUID id) {
        return Calls.as("manager").get(IMPORTS + id + "/rows?limit=200").jsonPath();
    }

    private String phone() {
        return "+4477009%05d".formatted(random.nextInt(100_000));
    }

    private static UUID customer(UUID id, int row) {
        return rows(id).getUUID("items.find { it.row == %d }.customerId".formatted(row));
    }

    @Test
    void a_file_is_looked_at_and_changes_nothing_before_it_is_started() {
        var phone = phone();
        var id =
                sent(
                        "text/csv",
                        "First name;Mobile;E-mail;Born\nLayla;%s;;1984-02-29\nOmar;12;;\n"
                                .formatted(phone));
        var checked = when(id, "checked");
        assertThat(checked.getMap("mapping.columns"))
                .isEqualTo(
                        Map.of(
                                "First name", "/name/given",
                                "E-mail", "/emails/0/address",
                                "Mobile", "/phones/0/number"));
        assertThat(checked.getInt("columns.find { it.name == 'Born' }.filled")).isEqualTo(1);
        assertThat(checked.getMap("statuses")).isEqualTo(Map.of("ok", 1, "error", 1));
        assertThat(rows(id).getString("items[1].findings[0].column")).isEqualTo("Mobile");
        Calls.search("{\"phone\":\"%s\"}".formatted(phone)).body("items", hasSize(0));

        Calls.as("manager")
                .header("If-Match", etag(id))
                .body(
                        """
                        {"columns":{"First name":"/name/given","Mobile":"/phones/0/number",
                                    "Born":"/birthday"},
                         "constants":{"/tags":"newsletter"}}
                        """)
                .put(IMPORTS + id + "/mapping")
                .then()
                .statusCode(200);
        when(id, "checked");
        var done = ran(id);
        assertThat(done.getMap("statuses")).isEqualTo(Map.of("created", 1, "refused", 1));
        Calls.profile(customer(id, 2), "manager")
                .statusCode(200)
                .body("name.given", equalTo("Layla"))
                .body("birthday", equalTo("1984-02-29"))
                .body("tags", contains("newsletter"));
        var table =
                Calls.as("manager").get(IMPORTS + id + "/results").then().statusCode(200).extract();
        assertThat(table.asString())
                .startsWith("row,status,customerId,errors,warnings,duplicates")
                .contains("3,refused,,Mobile: must be a telephone number");
    }

    @Test
    void who_is_known_is_skipped_updated_or_created_as_the_rule_says() {
        var phone = phone();
        var known =
                Calls.registered(
                        """
                        {"name":{"given":"Layla"},"phones":[{"number":"%s"}],"occupation":"Architect"}
                        """
                                .formatted(phone));
        var file = "Given name,Phone,Occupation,Language\nLaila,%s,Painter,ar\n".formatted(phone);
        var skipped = sent("text/csv", file);
        when(skipped, "checked");
        assertThat(rows(skipped).getString("items[0].status")).isEqualTo("duplicate");
        assertThat(rows(skipped).getUUID("items[0].findings[0].customerIds[0]")).isEqualTo(known);
        assertThat(ran(skipped).getMap("statuses")).isEqualTo(Map.of("skipped", 1));

        var filled = sent("text/csv", file);
        when(filled, "checked");
        resolve(filled, "{\"rule\":\"update-empty\"}");
        assertThat(ran(filled).getMap("statuses")).isEqualTo(Map.of("updated", 1));
        Calls.profile(known, "manager")
                .body("name.given", equalTo("Layla"))
                .body("occupation", equalTo("Architect"))
                .body("language", equalTo("ar"));

        var overwritten = sent("text/csv", file);
        when(overwritten, "checked");
        resolve(overwritten, "{\"rule\":\"overwrite\",\"overwrite\":[\"occupation\"]}");
        ran(overwritten);
        Calls.profile(known, "manager")
                .body("name.given", equalTo("Layla"))
                .body("occupation", equalTo("Painter"));

        var created = sent("text/csv", file);
        when(created, "checked");
        Calls.as("manager")
                .body("{\"rule\":\"create\"}")
                .put(IMPORTS + created + "/rows/2/resolution")
                .then()
                .statusCode(200);
        assertThat(ran(created).getMap("statuses")).isEqualTo(Map.of("created", 1));
        assertThat(customer(created, 2)).isNotEqualTo(known);
    }

    @Test
    void a_row_of_several_customers_needs_to_say_who_is_meant() {
        var phone = phone();
        var body = "{\"name\":{\"given\":\"%s\"},\"phones\":[{\"number\":\"" + phone + "\"}]}";
        Calls.registered(body.formatted("Layla"));
        var omar = Calls.registered(body.formatted("Omar"));
        var file = "{\"phones\":[{\"number\":\"%s\"}],\"occupation\":\"Baker\"}\n".formatted(phone);
        var unclear = sent("application/x-ndjson", file);
        when(unclear, "checked");
        resolve(unclear, "{\"rule\":\"update-empty\"}");
        assertThat(ran(unclear).getMap("statuses")).isEqualTo(Map.of("refused", 1));

        var clear = sent("application/x-ndjson", file);
        when(clear, "checked");
        Calls.as("manager")
                .body("{\"rule\":\"update-empty\",\"customerId\":\"%s\"}".formatted(omar))
                .put(IMPORTS + clear + "/rows/1/resolution")
                .then()
                .statusCode(200);
        ran(clear);
        Calls.profile(omar, "manager").body("occupation", equalTo("Baker"));
    }

    @Test
    void somebody_who_is_in_the_file_twice_is_created_once() {
        var phone = phone();
        var id =
                sent(
                        "text/csv",
                        "Name,Phone\nLayla Haddad,%s\nL. Haddad,%s\n".formatted(phone, phone));
        when(id, "checked");
        assertThat(rows(id).getInt("items[1].findings[0].row")).isEqualTo(2);
        assertThat(ran(id).getMap("statuses")).isEqualTo(Map.of("created", 1, "skipped", 1));
    }

    @Test
    void a_run_that_was_killed_before_it_noted_its_rows_registers_nobody_twice() {
        var file = new StringBuilder("Given name,Phone,External id\n");
        for (int i = 0; i < 20; i++) {
            file.append("Layla%d,,%s\n".formatted(i, UUID.randomUUID()));
        }
        var id = sent("text/csv", file.toString());
        when(id, "checked");
        // As a kill leaves it: some are recorded, nothing is noted.
        for (int row = 2; row < 12; row++) {
            var customer = Generators.nameBasedGenerator(id).generate(Integer.toString(row));
            Calls.register(customer, "{\"name\":{\"given\":\"Layla%d\"}}".formatted(row - 2))
                    .statusCode(201);
        }
        assertThat(ran(id).getMap("statuses")).isEqualTo(Map.of("created", 20));
        assertThat(registered(id)).isEqualTo(10);
        assertThat(customer(id, 2)).isEqualTo(Generators.nameBasedGenerator(id).generate("2"));
    }

    @Test
    void what_a_run_changes_is_changed_by_whoever_started_it() {
        var id = sent("text/csv", "Name\nLayla\n");
        when(id, "checked");
        Calls.with(Tokens.named("nadia", "manager"))
                .header("If-Match", etag(id))
                .post(IMPORTS + id + "/run")
                .then()
                .statusCode(202);
        when(id, "completed");
        var actors =
                jdbi.withHandle(handle ->
                        handle.createQuery("select actor_id from events where causation_id = ?")
                                .bind(0, id)
                                .mapTo(String.class)
                                .list());
        assertThat(actors).containsExactly("nadia");
    }

    private long registered(UUID cause) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select count(*) from events where causation_id = ?"
                                        + " and event_type = 'customer-registered'")
                        .bind(0, cause)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void a_consent_comes_with_its_proof_or_not_at_all() {
        var header =
                "Given name,/consents/0/purpose,/consents/0/channel,/consents/0/textVersion,"
                        + "/consents/0/locale,/consents/0/mechanism,/consents/0/source,"
                        + "/consents/0/at\n";
        var id =
                sent(
                        "text/csv",
                        header
                                + "Layla,loyalty,email,2024-1,en-GB,signed-form,old-crm,2024-05-01T10:00:00Z\n"
                                + "Omar,loyalty,email,,,,,\n");
        var checked = when(id, "checked");
        assertThat(checked.getMap("statuses")).isEqualTo(Map.of("ok", 1, "error", 1));
        ran(id);
        var consents = Calls.as("manager").get("/v1/customers/" + customer(id, 2) + "/consents");
        assertThat(consents.asString()).contains("2024-05-01T10:00:00Z", "old-crm");
    }

    @Test
    void what_the_file_says_is_sealed_and_gone_afterwards() {
        var id = sent("text/vcard", "BEGIN:VCARD\nVERSION:4.0\nFN:Zebedee Quux\nEND:VCARD\n");
        when(id, "checked");
        assertThat(contents(id)).singleElement().isNotNull();
        assertThat(new String(contents(id).getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zebedee");
        Calls.as("manager").delete(IMPORTS + id).then().statusCode(204);
        when(id, "cancelled");
        assertThat(contents(id)).isEmpty();
        long keys =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        "select count(*) from subject_keys where subject_id = ?"
                                                + " and wrapped_key is not null")
                                .bind(0, id)
                                .mapTo(Long.class)
                                .one());
        assertThat(keys).isZero();
        Calls.as("manager")
                .header("If-Match", etag(id))
                .post(IMPORTS + id + "/run")
                .then()
                .statusCode(409)
                .body("state", equalTo("cancelled"));
    }

    private List<byte[]> contents(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select content from customer_import_rows where import_id = ? and"
                                        + " content is not null")
                        .bind(0, id)
                        .mapTo(byte[].class)
                        .list());
    }

    @Test
    void the_same_request_again_is_the_same_import() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, "Name\nLayla\n").then().statusCode(201).extract();
        keyed(key, "Name\nLayla\n")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("importId", equalTo(first.jsonPath().getString("importId")));
        keyed(key, "Name\nOmar\n").then().statusCode(422);
    }

    private static Response keyed(String key, String body) {
        return file("text/csv", body, "manager")
                .header("Idempotency-Key", key)
                .post("/v1/customer-imports");
    }

    @Test
    void a_mapping_is_saved_under_a_name_and_read_by() {
        var name = "m" + UUID.randomUUID();
        var mapping = "{\"columns\":{\"X\":\"/name/given\"}}";
        var etag =
                Calls.as("manager")
                        .body(mapping)
                        .put("/v1/import-mappings/" + name)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        Calls.as("manager")
                .body("{\"columns\":{\"X\":\"/name/family\"}}")
                .put("/v1/import-mappings/" + name)
                .then()
                .statusCode(428);
        Calls.as("manager")
                .header("If-Match", etag)
                .body("{\"columns\":{\"X\":\"/name/full\"}}")
                .put("/v1/import-mappings/" + name)
                .then()
                .statusCode(200);
        file("text/csv", "X\nLayla Haddad\n", "manager")
                .post("/v1/customer-imports?mapping=" + name)
                .then()
                .statusCode(201)
                .body("mapping.columns.X", equalTo("/name/full"));
        Calls.as("manager")
                .get("/v1/import-mappings?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].name", notNullValue());
        Calls.as("manager").delete("/v1/import-mappings/" + name).then().statusCode(204);
        Calls.as("manager").get("/v1/import-mappings/" + name).then().statusCode(404);
    }

    @Test
    void a_mapping_to_no_place_is_refused_with_its_column() {
        var id = sent("text/csv", "Name\nLayla\n");
        Calls.as("manager")
                .header("If-Match", etag(id))
                .body("{\"columns\":{\"Name\":\"/shoe\",\"Nil\":\"/name/given\"}}")
                .put(IMPORTS + id + "/mapping")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/columns/Name", "/columns/Nil"));
    }

    @Test
    void only_who_may_register_many_may_import() {
        file("text/csv", "Name\nLayla\n", "associate")
                .post("/v1/customer-imports")
                .then()
                .statusCode(403);
    }
}
