package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.ApiRequests.Operation;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.workshop.JobExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every operation of the API document against every role, by the table of `permissions.txt`: an
/// operation that is not in it fails, as one does that says yes to a role without a letter. Then
/// what roles alone do not say: terminals act for their store, clients see their own, and who works
/// at the bench sees no amounts.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(StatusKeyForTests.class)
class PermissionsTest {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final String ELSEWHERE = "nowhere-" + UUID.randomUUID();

    private static final Map<Character, String> ROLES =
            Map.ofEntries(
                    Map.entry('A', "associate"),
                    Map.entry('R', "artisan"),
                    Map.entry('M', "manager"),
                    Map.entry('K', "marketer"),
                    Map.entry('Y', "analyst"),
                    Map.entry('P', "privacy-officer"),
                    Map.entry('D', "admin"),
                    Map.entry('I', "integration"),
                    Map.entry('S', "service"));

    private static Map<String, String> table() {
        try (InputStream in =
                Objects.requireNonNull(
                        PermissionsTest.class.getResourceAsStream("/permissions.txt"))) {
            var table = new TreeMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", -1))
                    .forEach(words -> {
                        for (int at = 1; at < words.length; at++) {
                            assertThat(table.put(words[at], words[0])).as(words[at]).isNull();
                        }
                    });
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_table_has_every_operation_and_no_other() {
        assertThat(ApiRequests.operations())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @TestFactory
    List<DynamicTest> roles_may_ask_for_what_the_table_says() {
        Map<String, String> table = table();
        return ApiRequests.operations().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.toString(),
                                () -> check(each, table.getOrDefault(each.id(), ""))))
                .toList();
    }

    private static void check(Operation operation, String letters) {
        String address = operation.path().replace("{customerId}", CLIENT.toString());
        Map<String, Boolean> expected = new LinkedHashMap<>();
        Map<String, Boolean> actual = new LinkedHashMap<>();
        boolean open = letters.equals("-");
        ROLES.forEach((letter, role) -> {
            expected.put(role, open || letters.indexOf(letter) >= 0);
            actual.put(role, isAllowed(operation, address, Tokens.of(role)));
        });
        expected.put("terminal", open || letters.indexOf('T') >= 0);
        actual.put("terminal", isAllowed(operation, address, Tokens.terminal(Till.STORE)));
        expected.put("client", open || letters.indexOf('C') >= 0);
        actual.put("client", isAllowed(operation, address, Tokens.client(CLIENT)));
        assertThat(actual).isEqualTo(expected);
        int stranger = send(operation, address, given()).statusCode();
        assertThat(stranger == 401).isEqualTo(!open);
    }

    /// Nothing is there under these ids and bodies are empty, so whoever may ask is told that.
    private static boolean isAllowed(Operation operation, String address, String token) {
        int status = send(operation, address, given().auth().oauth2(token)).statusCode();
        assertThat(status).isNotEqualTo(401).isLessThan(500);
        return status != 403;
    }

    private static Response send(
            Operation operation, String address, RequestSpecification request) {
        if (operation.contentType() == null) {
            return request.request(operation.method(), ApiRequests.address(address));
        }
        return operation.contentType().startsWith("multipart/")
                ? request.multiPart("other", "nothing")
                        .request(operation.method(), ApiRequests.address(address))
                : request.contentType(operation.contentType())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .request(operation.method(), ApiRequests.address(address));
    }

    @TestFactory
    List<DynamicTest> a_client_is_shown_nothing_of_somebody_else() {
        Map<String, String> table = table();
        return ApiRequests.operations().stream()
                .filter(each ->
                        table.getOrDefault(each.id(), "").indexOf('C') >= 0
                                && each.path().contains("{customerId}"))
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.toString(),
                                () ->
                                        assertThat(
                                                        isAllowed(
                                                                each,
                                                                each.path(),
                                                                Tokens.client(CLIENT)))
                                                .isFalse()))
                .toList();
    }

    /// Everything that terminals may do, with the document's own example, which is of store
    /// `dubai-mall`, asked for by a terminal of another store.
    @TestFactory
    List<DynamicTest> a_terminal_acts_for_its_own_store_alone() {
        Map<String, String> table = table();
        Map<String, UUID> things = things();
        String till = Tokens.terminal(ELSEWHERE);
        var tests = new ArrayList<DynamicTest>();
        for (ApiRequests.Example each : ApiRequests.all()) {
            String letters = table.getOrDefault(each.operationId(), "");
            boolean namesTheStore = each.body().toString().contains("\"dubai-mall\"");
            if (letters.indexOf('T') >= 0 && (namesTheStore || isOfThing(each.path()))) {
                String path = of(each.path(), things);
                tests.add(DynamicTest.dynamicTest(each.toString(), () -> refuse(each, path, till)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(35);
        for (String path :
                List.of(
                        "/v1/stores/dubai-mall/baskets",
                        "/v1/stores/dubai-mall/jobs",
                        "/v1/stores/dubai-mall/warranties?endingWithin=30",
                        "/v1/stores/dubai-mall/layaways/due?by=2026-12-31",
                        "/v1/orders?storeId=dubai-mall",
                        "/v1/late-orders?storeId=dubai-mall",
                        "/v1/layaways?storeId=dubai-mall",
                        "/v1/jobs?ticket=dubai-mall:C-1",
                        of("/v1/orders/{id}", things),
                        of("/v1/jobs/{id}", things),
                        of("/v1/jobs/{id}/custody", things),
                        of("/v1/jobs/{id}/appraisal", things),
                        of("/v1/layaways/{id}/cancellation-quote", things))) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "GET " + path,
                            () -> assertThat(Till.get(path, till).statusCode()).isEqualTo(403)));
        }
        return tests;
    }

    private static boolean isOfThing(String path) {
        return path.matches("/v1/(orders|jobs|layaways)/\\{id}/.*");
    }

    private static void refuse(ApiRequests.Example example, String path, String till) {
        long before = Log.events();
        Response answer =
                given().auth()
                        .oauth2(till)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(example.body().toString())
                        .request(example.method(), ApiRequests.address(path));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(Log.events()).isEqualTo(before);
    }

    /// One of each kind, in store `dubai-mall`, by the beginning of its path.
    private static Map<String, UUID> things() {
        var things = new LinkedHashMap<String, UUID>();
        UUID sale = UUID.randomUUID();
        Till.put("/v1/sales/" + sale, Till.sale(sale)).then().statusCode(201);
        things.put("/v1/sales/", sale);
        things.put("/v1/belongings/", new Origin(sale, "1").pieceId());
        things.put("/v1/orders/", new Workshop().accepted().id);
        things.put("/v1/layaways/", new Cabinet().opened().id);
        var job = new Counter();
        job.takeIn().then().statusCode(201);
        things.put("/v1/jobs/", job.id);
        UUID basket = UUID.randomUUID();
        Till.put("/v1/baskets/" + basket, ApiExamples.BASKET).then().statusCode(201);
        things.put("/v1/baskets/", basket);
        return things;
    }

    private static String of(String path, Map<String, UUID> things) {
        String found = path;
        for (var each : things.entrySet()) {
            if (path.startsWith(each.getKey() + "{id}/") || path.equals(each.getKey() + "{id}")) {
                found = path.replaceFirst("\\{id}", each.getValue().toString());
            }
        }
        // A new thing is not one that is there.
        return isNew(path) ? path : found;
    }

    private static boolean isNew(String path) {
        return path.matches("/v1/(sales|baskets|belongings)/\\{id}");
    }

    /// The jobs of a client that another store took in are that store's.
    @Test
    void a_terminal_lists_a_clients_jobs_of_its_own_store() {
        var here = new Counter();
        here.takeIn().then().statusCode(201);
        String list = "/v1/customers/" + here.customer + "/jobs";

        assertThat(Till.get(list, Tokens.terminal(Till.STORE)).<List<Object>>path("items"))
                .hasSize(1);
        assertThat(Till.get(list, Tokens.terminal(ELSEWHERE)).<List<Object>>path("items"))
                .isEmpty();
        assertThat(Till.get(list, Tokens.of("associate")).<List<Object>>path("items")).hasSize(1);
    }

    @Test
    void who_works_at_the_bench_sees_no_amounts() throws IOException {
        String artisan = Tokens.of("artisan");
        var order = new Workshop().accepted();
        var job = new Counter();
        job.takeIn().then().statusCode(201);
        job.approve();
        job.step("/payments", JobExamples.PAYMENT).then().statusCode(201);
        // The example is promised for May 2026, which is over.
        var lateOrder = new Workshop();
        String late = "atelier-" + lateOrder.id;
        String manager = Tokens.of("manager");
        lateOrder
                .putAs(manager, "", lateOrder.quote().replace("\"dubai-mall\"", '"' + late + '"'))
                .then()
                .statusCode(201);
        lateOrder.putAs(manager, "/acceptance", BespokeExamples.ACCEPTANCE).then().statusCode(201);
        var answers = new LinkedHashMap<String, String>();
        for (String path :
                List.of(
                        order.address(),
                        "/v1/orders?customerId=" + order.customer,
                        "/v1/orders?storeId=dubai-mall",
                        "/v1/late-orders?storeId=" + late,
                        "/v1/product-types",
                        "/v1/customers/" + order.customer + "/alterations",
                        job.address,
                        job.address + "/custody",
                        "/v1/stores/dubai-mall/jobs",
                        "/v1/customers/" + job.customer + "/jobs",
                        "/v1/jobs?ticket=dubai-mall:C-" + job.id)) {
            answers.put(path, Till.get(path, artisan).then().statusCode(200).extract().asString());
        }
        answers.put(
                "move",
                order.putAs(
                                artisan,
                                "/moves/" + UUID.randomUUID(),
                                "{\"occurredAt\":\"2026-03-16T09:00:00Z\",\"stage\":\"measured\"}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
        answers.put(
                "incident",
                job.put("/incidents/" + UUID.randomUUID(), JobExamples.INCIDENT, artisan)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
        for (var each : answers.entrySet()) {
            assertThat(new ObjectMapper().readTree(each.getValue()).findValues("amount"))
                    .as(each.getKey())
                    .isEmpty();
        }
        JsonNode seen = new ObjectMapper().readTree(Till.get(job.address).asString());
        assertThat(seen.findValues("amount")).isNotEmpty();
    }
}
