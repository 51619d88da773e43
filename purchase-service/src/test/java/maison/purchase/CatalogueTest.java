package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import maison.platform.testing.KafkaForTests;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.shopfront.ShopfrontExamples;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class CatalogueTest {

    private final String brand = "brand-" + UUID.randomUUID();
    private final String sku = "RING-" + UUID.randomUUID();
    private final String address = "/v1/catalogue/items/" + sku;
    private final String manager = Tokens.of("manager");

    private String item() {
        return ShopfrontExamples.ITEM.replace("\"Maison\"", "\"" + brand + "\"");
    }

    private void put(String suffix, String body) {
        Till.put(address + suffix, body, manager).then().statusCode(201);
    }

    @Test
    void an_item_is_written_once_and_read_by_everyone() {
        Till.put(address, item(), manager).then().statusCode(201).header("ETag", "\"1\"");
        Till.put(address, item().replace("1.20", "1.2"), manager)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");

        Till.get(address, Tokens.client(UUID.randomUUID()))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("sku", equalTo(sku))
                .body("status", equalTo("listed"))
                .body("names.ar", equalTo("خاتم خطوبة هالو"))
                .body("attributes.carats", equalTo("1.2"))
                .body("prices.currency", equalTo(List.of("SAR", "USD")))
                .body("stock", equalTo("in-stock"));
        assertThat(Log.count("select count(*) from catalogue_items where sku = '" + sku + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_item_is_changed_by_whoever_has_seen_it() {
        Till.put(address, item(), manager).then().statusCode(201);
        String dearer = item().replace("1250.00", "1300.00");
        Till.put(address, dearer, manager).then().statusCode(428);
        given().auth()
                .oauth2(manager)
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(dearer)
                .put(address)
                .then()
                .statusCode(412);
        given().auth()
                .oauth2(manager)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(dearer)
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void a_discontinued_item_is_still_there_for_whoever_asks() {
        Till.put(address, item(), manager).then().statusCode(201);
        given().auth().oauth2(manager).delete(address).then().statusCode(204);
        given().auth().oauth2(manager).delete(address).then().statusCode(204);
        given().auth().oauth2(manager).delete(address + "x").then().statusCode(404);

        Till.get(address).then().body("status", equalTo("discontinued"));
        String list = "/v1/catalogue/items?brand=" + brand;
        Till.get(list).then().body("items.size()", equalTo(0));
        Till.get(list + "&status=all").then().body("items.sku", equalTo(List.of(sku)));
    }

    @Test
    void the_list_is_filtered_by_what_items_are() {
        put("-a", item());
        put("-b", item().replace("white-gold", "platinum").replace("Halo eng", "Solitaire eng"));
        put("-c", item().replace("in-stock", "low"));
        String list = "/v1/catalogue/items?brand=" + brand;

        Till.get(list + "&attribute=metal:white-gold")
                .then()
                .body("items.sku", equalTo(List.of(sku + "-a", sku + "-c")));
        Till.get(list + "&attribute=metal:white-gold&stock=low")
                .then()
                .body("items.sku", equalTo(List.of(sku + "-c")));
        Till.get(list + "&q=solitaire ring").then().body("items.sku", equalTo(List.of(sku + "-b")));
        Till.get(list + "&q=خاتم").then().body("items.size()", equalTo(3));
        Till.get(list + "&category=watches").then().body("items.size()", equalTo(0));
        Till.get(list + "&collection=halo").then().body("items.size()", equalTo(3));
    }

    @Test
    void the_list_goes_page_by_page() {
        for (int each = 0; each < 5; each++) {
            put("-" + each, item());
        }
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            String page = "/v1/catalogue/items?limit=2&brand=" + brand;
            var answer =
                    Till.get(page + (after == null ? "" : "&after=" + after))
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            seen.addAll(answer.getList("items.sku"));
            after = answer.getString("next");
        } while (after != null);
        assertThat(seen)
                .containsExactly(sku + "-0", sku + "-1", sku + "-2", sku + "-3", sku + "-4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rings\"|\"cars\"|/category",
                "white-gold|brass|/attributes/metal",
                "\"metal\": \"white-gold\",||/attributes/metal",
                "\"750\"|\"75\"|/attributes/fineness",
                "\"1.20\"|\"1.2345\"|/attributes/carats",
                "\"stone\"|\"stonne\"|/attributes",
                "\"1250.00\"|\"-1\"|/prices/0/amount",
                "\"USD\"|\"SAR\"|/prices/1/currency",
                "\"in-stock\"|\"plenty\"|/stock",
                "\"en\":|\"e\":|/names",
                "front.jpg|4111111111111111|/images/0"
            })
    void an_item_with_a_wrong_field_names_it(String right, String wrong, String pointer) {
        String body = item().replace(right, wrong == null ? "" : wrong);
        assertThat(body).isNotEqualTo(item());
        Till.put(address, body, manager)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        Till.get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0",
        "status=some",
        "stock=few",
        "attribute=metal",
        "after=made-up",
        "after=AAAA",
        "after=c3RvcmUKYQ"
    })
    void a_wrong_question_is_a_problem(String query) {
        Till.get("/v1/catalogue/items?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"q=%00", "brand=%00", "attribute=a:%00"})
    void a_text_that_no_database_takes_is_a_problem(String query) {
        given().auth()
                .oauth2(manager)
                .urlEncodingEnabled(false)
                .get("/v1/catalogue/items?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void the_categories_are_there_to_be_filled_in() {
        Till.get("/v1/catalogue/categories")
                .then()
                .statusCode(200)
                .body("version", equalTo("1"))
                .body("items.code", hasItems("rings", "fabrics"))
                .body(
                        "items.find { it.code == 'fabrics' }.attributes.name",
                        hasItems("fabric", "weight", "pattern", "colour"));
    }

    @ParameterizedTest
    @CsvSource({"associate", "artisan", "marketer", "client", "service", "terminal"})
    void who_may_not_write_cannot(String role) {
        Till.put(address, item(), Tokens.of(role)).then().statusCode(403);
        given().auth().oauth2(Tokens.of(role)).delete(address).then().statusCode(403);
    }

    @Test
    void others_see_every_change_under_the_sku_and_the_topic_is_compacted()
            throws ExecutionException, InterruptedException {
        Till.put(address, item(), manager).then().statusCode(201);
        given().auth().oauth2(manager).delete(address).then().statusCode(204);
        await().atMost(Duration.ofSeconds(30)).until(() -> records().size() == 2);

        assertThat(records().getFirst().value()).contains("\"status\":\"listed\"");
        assertThat(records().getLast().value())
                .contains("\"status\":\"discontinued\"", "خاتم خطوبة هالو");
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "maison.catalogue");
        try (Admin admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrap()))) {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(Objects.requireNonNull(settings).get("cleanup.policy").value())
                    .isEqualTo("compact");
        }
    }

    private List<ConsumerRecord<String, String>> records() {
        return KafkaProbe.readAll("maison.catalogue").stream()
                .filter(record -> record.key().equals(sku))
                .toList();
    }
}
