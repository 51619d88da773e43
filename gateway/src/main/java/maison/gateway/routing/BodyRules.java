package maison.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import maison.gateway.edge.Problem;

/// What can be said against a body before any of it is read.
final class BodyRules {

    /// For a body whose length is not announced.
    static final long UNKNOWN = -1;

    private BodyRules() {}

    static Optional<Problem> refusal(HttpServerRequest request, Route route) {
        var encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !"chunked".equalsIgnoreCase(encoding)) {
            return Optional.of(Problem.BAD_ENCODING);
        }
        if (encoding != null && !route.rule().streaming()) {
            return Optional.of(Problem.LENGTH_REQUIRED);
        }
        return announced(request) > route.rule().bodyLimit().asLongValue()
                ? Optional.of(Problem.TOO_LARGE)
                : Optional.empty();
    }

    static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || announced(request) > 0;
    }

    /// The announced length in bytes, or [#UNKNOWN]; the server has refused malformed ones already.
    static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : Long.parseLong(length);
    }
}
