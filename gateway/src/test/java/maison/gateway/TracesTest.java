package maison.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import maison.gateway.testing.SeenSpans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class TracesTest {

    @Inject SeenSpans spans;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/loyalty/v1/certificates/MH7K-ABCD-EFGH-JKL2",
                "/api/loyalty/v1/certificates/mhkx-abcd-efgh-jklm/uses",
                "/api/purchase/v1/order-status/mhkxabcdefghjklm",
                "/api/customer/v1/open/surveys/mhkxabcdefghjklm",
                "/api/customer/v1/open/preferences/AbCdEf_gh-IjKl/unsubscribe",
                "/api/customer/v1/echo?label=mhkx-abcd"
            })
    void no_span_holds_what_an_address_keeps_secret(String address) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        Caller.as("traced.terminal")
                .urlEncodingEnabled(false)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(address);
        await().until(() -> ended(trace, SpanKind.SERVER) && ended(trace, SpanKind.CLIENT));
        assertThat(spans.ended.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("mh7k", "mhkx", "ijkl");
    }

    private boolean ended(String trace, SpanKind kind) {
        return spans.ended.stream()
                .anyMatch(span -> span.getTraceId().equals(trace) && span.getKind() == kind);
    }
}
