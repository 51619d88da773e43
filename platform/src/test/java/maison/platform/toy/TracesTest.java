package maison.platform.toy;

import static maison.platform.toy.Requests.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@TestProfile(TracesTest.Traced.class)
class TracesTest {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    @Inject SeenSpans spans;

    @Test
    void a_span_tells_words_and_ids_of_an_address() {
        UUID id = Requests.open();
        await().until(() ->
                spans.ended.stream()
                        .anyMatch(span ->
                                ("/v1/counters/" + id).equals(span.getAttributes().get(PATH))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/certificates/MH7K-ABCD-EFGH-JKL2",
                "/v1/certificates/mhkx-abcd-efgh-jklm/uses",
                "/v1/order-status/mhkxabcdefghjklm",
                "/v1/open/surveys/mhkxabcdefghjklm",
                "/v1/open/preferences/AbCdEf_gh-IjKl/unsubscribe",
                "/v1/nothing/yet/known/+491711234567",
                "/v1/counters?label=mhkx-abcd",
                "/v1/counters/fail/mhkx.abcd"
            })
    void no_span_holds_what_an_address_keeps_secret(String address) {
        String mark = UUID.randomUUID().toString();
        staff().urlEncodingEnabled(false).header("traceparent", parent(mark)).get(address);
        String trace = mark.replace("-", "");
        await().until(() -> spans.ended.stream().anyMatch(span -> span.getTraceId().equals(trace)));
        assertThat(spans.ended.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("mh7k", "mhkx", "ijkl", "491711234567");
    }

    private static String parent(String trace) {
        return "00-" + trace.replace("-", "") + "-00f067aa0ba902b7-01";
    }

    /// Tests run without traces otherwise.
    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled",
                    "false",
                    "quarkus.log.category.\"io.quarkus.opentelemetry\".level",
                    "OFF");
        }
    }
}
