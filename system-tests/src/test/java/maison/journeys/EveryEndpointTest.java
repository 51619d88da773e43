package maison.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maison.house.Api;
import maison.house.Api.Answer;
import maison.house.SharedHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every operation of every service, as its own OpenAPI document lists them, refuses what it must
/// refuse: with a problem document, and without leaving an event.
class EveryEndpointTest {

    private static final List<String> SERVICES =
            List.of("customer", "purchase", "loyalty", "appointment", "notification", "analytics");

    /// All that anybody may ask for. Not what the documents say: a mistake would be in them too.
    private static final Set<String> PUBLIC =
            Set.of(
                    "purchase get /v1/order-status/{token}",
                    "customer get /v1/open/preferences/{token}",
                    "customer put /v1/open/preferences/{token}",
                    "customer post /v1/open/preferences/{token}/unsubscribe",
                    "customer get /v1/open/confirmations/{token}",
                    "customer post /v1/open/confirmations/{token}",
                    "customer get /v1/open/surveys/{token}",
                    "customer post /v1/open/surveys/{token}");

    /// Those that answer people, also when there is nothing behind the link.
    private static final Pattern PAGES =
            Pattern.compile(
                    "/v1/open/(preferences/\\{token}/unsubscribe|(confirmations|surveys)/\\{token})");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private record Operation(
            String service, String method, String path, boolean hasBody, boolean saysPublic) {

        boolean isPublic() {
            return PUBLIC.contains(service + " " + method + " " + path);
        }

        String address() {
            String concrete = path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
            return "/api/" + service + concrete;
        }

        @Override
        public String toString() {
            return method + " " + service + path;
        }
    }

    @Test
    void says_of_nothing_else_that_it_is_public() throws Exception {
        var operations = operations();
        assertThat(operations).filteredOn(Operation::isPublic).hasSameSizeAs(PUBLIC);
        assertThat(operations)
                .allSatisfy(each -> assertThat(each.saysPublic()).isEqualTo(each.isPublic()));
    }

    @TestFactory
    Stream<DynamicTest> refuses_a_caller_without_a_token() throws Exception {
        return operations().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.toString(),
                                () ->
                                        refuses(
                                                Api.anonymous(),
                                                each,
                                                each.hasBody() ? "{}" : null,
                                                each.isPublic()
                                                        ? List.of(404, 415)
                                                        : List.of(401))));
    }

    @TestFactory
    Stream<DynamicTest> refuses_bodies_that_are_not_what_it_reads() throws Exception {
        Api integration = Api.as("integration");
        return operations().stream()
                .filter(Operation::hasBody)
                .flatMap(each ->
                        Stream.of("{", "[]", "\"text\"", "{\"unknown\":{\"field\":[1]}}")
                                .map(body ->
                                        DynamicTest.dynamicTest(
                                                each + " " + body,
                                                () ->
                                                        refuses(
                                                                integration,
                                                                each,
                                                                body,
                                                                List.of(
                                                                        400, 403, 404, 409, 410,
                                                                        412, 415, 422, 428)))));
    }

    private static void refuses(
            Api api, Operation operation, @Nullable String body, List<Integer> expected) {
        long head = head(operation.service());
        Answer answer =
                answered(
                        api,
                        operation.method().toUpperCase(Locale.ROOT),
                        operation.address(),
                        body,
                        Map.of("Idempotency-Key", "fuzz", "If-Match", "\"1\""));
        boolean perLine = answer.status() == 200 && operation.path().endsWith("/bulk");
        if (!perLine) {
            assertThat(answer.status()).as(answer.text()).isIn(expected);
        }
        boolean isPage =
                PAGES.matcher(operation.path()).matches()
                        && answer.header("Content-Type").startsWith("text/html");
        if (!perLine && !isPage) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("type").asText()).startsWith("/problems/");
            assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        }
        assertThat(eventsAfter(head, operation.service())).isZero();
    }

    /// The gateway slows a caller down who asks as fast as this test; then it asks again.
    private static Answer answered(
            Api api,
            String method,
            String address,
            @Nullable String body,
            Map<String, String> headers) {
        return await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> api.send(method, address, body, headers),
                        answer -> answer.status() != 429);
    }

    private static long head(String service) {
        return hasEvents(service)
                ? SharedHouse.number(service, "select coalesce(max(position), 0) from events")
                : 0;
    }

    private static long eventsAfter(long position, String service) {
        return hasEvents(service)
                ? SharedHouse.number(
                        service,
                        "select count(*) from events where actor_kind <> 'SYSTEM' and position > "
                                + position)
                : 0;
    }

    private static boolean hasEvents(String service) {
        return !service.equals("analytics");
    }

    private static List<Operation> operations() throws Exception {
        // Its start takes longer than any answer.
        SharedHouse.get();
        var all = new ArrayList<Operation>();
        for (String service : SERVICES) {
            var document =
                    answered(
                            Api.anonymous(),
                            "GET",
                            "/openapi/" + service + "?format=json",
                            null,
                            Map.of());
            JsonNode paths = new ObjectMapper().readTree(document.text()).path("paths");
            assertThat(paths.size()).as(service).isPositive();
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                    if (METHODS.contains(each.getKey())) {
                        boolean hasBody = each.getValue().has("requestBody");
                        JsonNode security = each.getValue().path("security");
                        boolean saysPublic = security.isArray() && security.isEmpty();
                        all.add(
                                new Operation(
                                        service,
                                        each.getKey(),
                                        path.getKey(),
                                        hasBody,
                                        saysPublic));
                    }
                }
            }
        }
        return all;
    }
}
