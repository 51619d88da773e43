package maison.importer;

import java.net.http.HttpHeaders;
import java.time.Duration;

/// What came back of a request.
///
/// @param retryAfter how long the service asks to be left alone; zero if it does not say
record Answer<T>(int status, Duration retryAfter, T body) {

    static Duration retryAfter(HttpHeaders headers) {
        try {
            return headers.firstValue("Retry-After")
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                    .orElse(Duration.ZERO);
        } catch (NumberFormatException _) {
            // A date is allowed too; the caller's own wait will do.
            return Duration.ZERO;
        }
    }

    boolean isTransient() {
        return status == 429 || status >= 500;
    }
}
