package maison.platform.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes out of spans what addresses hold and traces must not: codes, sealed links, and whatever
/// else is no plain word or id. `http.route` still tells the operation.
///
/// The gateway has the same rule as a class of its own.
@Singleton
class DiscreetSpans implements SpanProcessor {

    private static final String HIDDEN = "*";
    private static final Pattern ORIGIN = Pattern.compile("^[a-z]+://[^/?#]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*");
    private static final Pattern PLAIN =
            Pattern.compile(
                    "|[a-z]+(-[a-z]+)*|v\\d|\\d{1,4}|\\p{XDigit}{8}(-\\p{XDigit}{4,12}){4}");

    private static final List<AttributeKey<String>> ADDRESSES =
            List.of(
                    AttributeKey.stringKey("url.path"),
                    AttributeKey.stringKey("url.full"),
                    AttributeKey.stringKey("http.target"),
                    AttributeKey.stringKey("http.url"));

    private static final AttributeKey<String> URL_QUERY = AttributeKey.stringKey("url.query");

    private final Set<String> secretAfter;

    /// @param secretAfter words whose next segment is hidden even if it looks like a word
    DiscreetSpans(@ConfigProperty(name = "maison.traces.secret-after") Set<String> secretAfter) {
        this.secretAfter = Set.copyOf(secretAfter);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {

        for (var each : ADDRESSES) {
            String address = span.getAttribute(each);
            if (address != null) {
                span.setAttribute(each, discreet(address));
            }
        }
        if (span.getAttribute(URL_QUERY) != null) {
            span.setAttribute(URL_QUERY, HIDDEN);
        }
    }

    /// A path or a whole address without its query, each segment that could be a secret hidden.
    String discreet(String address) {
        var origin = ORIGIN.matcher(address);
        String host = origin.find() ? origin.group() : "";
        String path = QUERY.matcher(address.substring(host.length())).replaceFirst("");
        String[] segments = path.split("/", -1);
        String before = "";
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (secretAfter.contains(before) || !PLAIN.matcher(segment).matches()) {
                segments[i] = HIDDEN;
            }
            before = segment;
        }
        return host + String.join("/", segments);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Addresses are known from the start.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
