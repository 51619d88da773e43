package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import maison.platform.testing.MaisonTestResource;
import maison.purchase.ApiRequests.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whatever becomes of a request's example on its way, it is never answered by a fault of ours; and
/// what is refused leaves a problem document and no event.
///
/// Each operation has a seed of its own, which a failure names, so that it can be run again. That
/// reading alone never fails is a property of its own: `ReadingPropertiesTest`.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class FuzzTest {

    private static final int MUTATIONS = 40;
    private long events;

    @TestFactory
    List<DynamicTest> every_example_may_be_spoiled() {
        List<Example> examples = ApiRequests.all();
        assertThat(examples).hasSizeGreaterThan(20);
        return examples.stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> spoil(each)))
                .toList();
    }

    private void spoil(Example example) {
        // Another one can be given, to search further than every build does.
        long seed = Long.getLong("fuzz.seed", example.toString().hashCode());
        var random = new Random(seed);
        events = Log.events();
        // As it is written it lacks nothing but, for some, what must have been before.
        Response asItIs =
                ApiRequests.send(
                        example,
                        "application/json",
                        example.body().toString().getBytes(StandardCharsets.UTF_8));
        assertThat(asItIs.statusCode()).as(asItIs.asString()).isNotEqualTo(400).isLessThan(500);
        events = Log.events();
        for (int each = 0; each < MUTATIONS; each++) {
            JsonNode body = example.body().deepCopy();
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                body = Spoiler.spoiled(body, random);
            }
            check(example, seed, "application/json", Spoiler.bytes(body.toString(), random));
        }
        String whole = example.body().toString();
        for (String type :
                List.of("text/plain", "application/xml", "application/x-ndjson", "a/b; c=\"d")) {
            check(example, seed, type, whole.getBytes(StandardCharsets.UTF_8));
        }
        check(
                example,
                seed,
                "application/json",
                new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}'});
        check(
                example,
                seed,
                "application/json",
                "[".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        check(
                example,
                seed,
                "application/json",
                "{\"a\":".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        check(
                example,
                seed,
                "application/json",
                ("{\"storeId\":1" + "0".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8));
    }

    private void check(Example example, long seed, String type, byte[] body) {
        Response answer = ApiRequests.send(example, type, body);
        String sent =
                "-Dfuzz.seed=%d: %s"
                        .formatted(
                                seed,
                                new String(
                                        body,
                                        0,
                                        Math.min(body.length, 2_000),
                                        StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(sent).isBetween(200, 499);
        if (answer.statusCode() < 400) {
            events = Log.events();
            return;
        }
        assertThat(answer.contentType()).as(sent).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(answer.statusCode());
        assertThat(Log.events()).as(sent).isEqualTo(events);
    }
}
