package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.atelier.BespokeExamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in about bespoke orders: never a failure of ours, and nothing kept that looks
/// like a card number.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class OrderBadInputTest {

    private static final String CARD = "4111111111111111";

    private static final List<String> ODD =
            List.of(
                    "null",
                    "7",
                    "1e400",
                    "true",
                    "[]",
                    "{}",
                    "[null]",
                    "\"\"",
                    "\"-1\"",
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"9999-12-31\"",
                    "\"-999999999-01-01\"",
                    "\"99999999999999999999\"",
                    "\"" + CARD + "\"",
                    "\"" + "x".repeat(2_000) + "\"");

    static Stream<Arguments> examples() {
        String id = UUID.randomUUID().toString();
        return Stream.of(
                Arguments.of("/acceptance", BespokeExamples.ACCEPTANCE),
                Arguments.of("/payments/" + id, BespokeExamples.PAYMENT),
                Arguments.of("/moves/" + id, BespokeExamples.MOVE),
                Arguments.of("/pieces/jacket/measurements", BespokeExamples.MEASUREMENTS),
                Arguments.of("/fittings/" + id, BespokeExamples.FITTING),
                Arguments.of("/alterations/" + id, BespokeExamples.ALTERATION),
                Arguments.of("/promised-date", BespokeExamples.PROMISE),
                Arguments.of("/delivery", BespokeExamples.DELIVERY),
                Arguments.of("/cancellation", BespokeExamples.CANCELLATION),
                Arguments.of("", BespokeExamples.QUOTE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_odd_value_anywhere_is_never_a_failure_of_ours(String path, String example)
            throws JsonProcessingException {
        var order = new Workshop().quoted();
        for (String each : mutants(example)) {
            String body = each.replace(Workshop.CLIENT, order.customer.toString());
            Response answer = order.put(path, body);

            assertThat(answer.statusCode()).as(body).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.contentType()).contains("application/problem+json");
                assertThat(answer.asString()).doesNotContain(CARD);
            }
        }
        assertThat(Log.eventsHolding(CARD)).isZero();
    }

    /// The example with each of its values in turn replaced by each odd one.
    private static List<String> mutants(String example) throws JsonProcessingException {
        JsonNode root = EventJson.MAPPER.readTree(example);
        var mutants = new ArrayList<String>();
        for (String odd : ODD) {
            collect(root, root, odd, mutants);
        }
        return mutants;
    }

    private static void collect(JsonNode root, JsonNode at, String odd, List<String> mutants) {
        String mark = "\"@@odd@@\"";
        if (at instanceof ObjectNode object) {
            for (String name : new ArrayList<>(names(object))) {
                JsonNode before = object.get(name);
                object.put(name, "@@odd@@");
                mutants.add(root.toString().replace(mark, odd));
                object.set(name, before);
                collect(root, before, odd, mutants);
            }
        } else if (at instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                collect(root, array.get(index), odd, mutants);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders,400",
        "/v1/orders?storeId=%00,400",
        "/v1/orders?storeId=dubai-mall&state=lost,400",
        "/v1/orders?customerId=seventeen,400",
        "/v1/orders?storeId=dubai-mall&limit=0,400",
        "/v1/orders?storeId=dubai-mall&limit=201,400",
        "/v1/orders?storeId=dubai-mall&after=made-up,400",
        // +999999999-12-31T23:59:59Z and an id: a time that no database knows.
        "/v1/orders?storeId=dubai-mall&after=Kzk5OTk5OTk5OS0xMi0zMVQyMzo1OTo1OVoKMDAwMDAwMDAtMDAwMC"
                + "0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw,400",
        "/v1/late-orders,400",
        "/v1/late-orders?storeId=%00,400",
        "/v1/late-orders?storeId=dubai-mall&after=made-up,400",
        "/v1/orders/seventeen,404",
        "/v1/customers/seventeen/alterations,404",
        "/v1/customers/0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10/alterations?kind=%00,400"
    })
    void a_wrong_question_is_a_problem(String path, int status) {
        io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("manager"))
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"marketer", "analyst", "privacy-officer", "client", "service"})
    void who_may_not_write_cannot(String role) {
        var order = new Workshop();
        String token = Tokens.of(role);
        order.putAs(token, "", order.quote()).then().statusCode(403);
        examples()
                .filter(each -> !each.get()[0].equals(""))
                .forEach(each ->
                        order.putAs(token, (String) each.get()[0], (String) each.get()[1])
                                .then()
                                .statusCode(403));
        assertThat(Log.eventsOf(order.id)).isZero();
    }
}
