package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// The API document is what the service does: it is committed, and its examples are sent.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_committed_document_is_the_services_own() throws IOException {
        String actual = given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(COMMITTED, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void its_examples_are_answered_as_it_says() {
        UUID customer = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        String sale = own(ApiExamples.SALE, customer);
        String address = "/v1/sales/" + id;

        assertAnswer(
                Till.put(address, sale).then().statusCode(201).extract().asString(),
                ApiExamples.RECORDED_SALE,
                id);
        UUID back = UUID.randomUUID();
        assertAnswer(
                Till.put(address + "/returns/" + back, ApiExamples.RETURN)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString(),
                ApiExamples.RECORDED_RETURN,
                back);
        UUID exchange = UUID.randomUUID();
        assertAnswer(
                Till.put(
                                "/v1/exchanges/" + exchange,
                                own(ApiExamples.EXCHANGE, customer)
                                        .replace(
                                                "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                                                id.toString())
                                        .replace("2026-000418", exchange.toString()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString(),
                ApiExamples.RECORDED_EXCHANGE
                        .replace("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01", id.toString())
                        .replace("2026-000418", exchange.toString()),
                exchange);
        UUID credit = UUID.randomUUID();
        assertAnswer(
                Till.put(
                                "/v1/credits/" + credit,
                                own(ApiExamples.CREDIT, customer),
                                Tokens.of("manager"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString(),
                own(ApiExamples.ISSUED_CREDIT, customer),
                credit);
        Till.put("/v1/returns/" + UUID.randomUUID(), own(ApiExamples.UNLINKED_RETURN, customer))
                .then()
                .statusCode(201);
        assertThat(problem(Till.put("/v1/sales/" + UUID.randomUUID(), sale).asString()))
                .isEqualTo(problem(ApiExamples.RECEIPT_NUMBER_PROBLEM));
        assertThat(
                        problem(
                                Till.put(
                                                address + "/returns/" + UUID.randomUUID(),
                                                ApiExamples.RETURN)
                                        .asString()))
                .isEqualTo(problem(ApiExamples.MORE_THAN_SOLD_PROBLEM));
        assertThat(
                        problem(
                                Till.put(
                                                "/v1/sales/" + UUID.randomUUID(),
                                                sale.replace("tok_7f3a", "4111111111111111"))
                                        .asString()))
                .isEqualTo(problem(ApiExamples.CARD_NUMBER_PROBLEM));
    }

    private static String own(String example, UUID customer) {
        return example.replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString())
                .replace("2026-000417", customer.toString());
    }

    private static void assertAnswer(String actual, String example, UUID id) {
        String expected =
                example.replace("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01", id.toString())
                        .replace("0195a812-3f00-7b21-b0c6-91d4a7e65f02", id.toString());
        assertThat(JsonPath.from(actual).<Object>get()).isEqualTo(JsonPath.from(expected).get());
    }

    private static String problem(String json) {
        JsonPath path = JsonPath.from(json);
        return path.getString("type") + path.getInt("status") + path.getString("errors");
    }
}
