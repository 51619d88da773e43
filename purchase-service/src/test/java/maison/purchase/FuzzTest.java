package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import maison.platform.testing.ApiDocument.Example;
import maison.platform.testing.ApiStories;
import maison.platform.testing.ApiStory;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whatever becomes of a request's example on its way, it is never answered by a fault of ours; and
/// what is refused leaves a problem document and no event.
///
/// What an example continues is there, so that most of them reach the rules. Each example has a
/// seed of its own, which a failure tells; `-Dfuzz.seed` takes another one for all.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(StatusKeyForTests.class)
class FuzzTest {

    private static final int MUTATIONS = 40;

    private long events;

    @TestFactory
    List<DynamicTest> every_example_may_be_spoiled() {
        ApiStories stories = Stories.all();
        return stories.document().examples().stream()
                // What a form brings in is recorded after its answer.
                .sorted(Comparator.comparing(ApiStory::isForm))
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> spoil(stories, each)))
                .toList();
    }

    private void spoil(ApiStories stories, Example example) {
        long seed = Long.getLong("fuzz.seed", example.toString().hashCode());
        var random = new Random(seed);
        ApiStory story = stories.until(example);
        events = Log.events();
        for (int each = 0; each < MUTATIONS; each++) {
            // Half of them meet what is there, half of them something new.
            String variant = each % 2 == 0 ? "" : "-" + each;
            if (ApiStory.isForm(example)) {
                Map<String, String> parts = Spoiler.parts(story.parts(example), random);
                check(seed, example, parts.toString(), story.sendParts(example, parts, variant));
            } else {
                byte[] body = Spoiler.bytes(Spoiler.text(story.text(example), random), random);
                send(seed, story, example, example.mediaType(), body, variant);
            }
        }
        if (ApiStory.isForm(example)) {
            Log.awaitImports();
        } else {
            sendOddities(seed, story, example);
        }
    }

    private void sendOddities(long seed, ApiStory story, Example example) {
        byte[] whole = story.text(example).getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/plain", "application/xml", "a/b; c=\"d")) {
            send(seed, story, example, type, whole, "-typed");
        }
        for (String body :
                List.of(
                        "[".repeat(20_000),
                        "{\"a\":".repeat(5_000),
                        "{\"storeId\":1" + "0".repeat(5_000) + "}")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            send(seed, story, example, example.mediaType(), bytes, "-odd");
        }
        byte[] noText = {(byte) 0xff, (byte) 0xfe, '{', 0, '}'};
        send(seed, story, example, example.mediaType(), noText, "-odd");
    }

    private void send(
            long seed, ApiStory story, Example example, String type, byte[] body, String variant) {
        String sent = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
        check(seed, example, sent, story.send(example, type, body, variant));
    }

    private void check(long seed, Example example, String sent, Response answer) {
        String told = "-Dfuzz.seed=%d: %s".formatted(seed, sent);
        assertThat(answer.statusCode()).as(told).isBetween(200, 499);
        if (answer.statusCode() < 400) {
            events = Log.events();
            return;
        }
        assertThat(answer.contentType()).as(told).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).as(told).isEqualTo(answer.statusCode());
        if (!ApiStory.isForm(example)) {
            assertThat(Log.events()).as(told).isEqualTo(events);
        }
    }
}
