package maison.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// A refusal of the gateway itself, answered as `application/problem+json` with the request's id.
///
/// Services' own problems pass through unchanged; a caller tells the two apart by `type`.
public record Problem(int status, String code, String title) {

    public static final Problem UNSAFE_ADDRESS =
            new Problem(400, "unsafe-address", "The address is not in its plain form");
    public static final Problem BAD_ENCODING =
            new Problem(400, "bad-transfer-encoding", "The transfer encoding is not understood");
    public static final Problem NOT_SIGNED_IN =
            new Problem(401, "not-signed-in", "Sign in, or send a valid bearer token");
    public static final Problem CROSS_SITE =
            new Problem(403, "cross-site", "A session may only be used from its own site");
    public static final Problem ROLE_MISSING =
            new Problem(403, "role-missing", "None of your roles may use this address");
    public static final Problem NOT_FOUND =
            new Problem(404, "no-such-address", "Nothing is at this address");
    public static final Problem METHOD = new Problem(405, "method-refused", "Method refused");
    public static final Problem LENGTH_REQUIRED =
            new Problem(411, "length-required", "Send this body with a Content-Length");
    public static final Problem TOO_LARGE =
            new Problem(413, "body-too-large", "The body is larger than this address takes");
    public static final Problem TOO_MANY = new Problem(429, "too-many-requests", "Slow down");
    public static final Problem UNREACHABLE =
            new Problem(502, "service-unreachable", "The service could not be reached");
    public static final Problem RESTING =
            new Problem(503, "service-resting", "The service has been failing; try again soon");
    public static final Problem BUSY =
            new Problem(503, "service-busy", "Too many requests wait for this service");
    public static final Problem SIGN_IN_UNAVAILABLE =
            new Problem(503, "sign-in-unavailable", "Identities cannot be checked just now");
    public static final Problem TOO_SLOW =
            new Problem(504, "service-too-slow", "The service did not answer in time");

    private static final String TYPE = "application/problem+json";

    /// Ends the response with this problem; does nothing when another answer has already begun.
    public void send(RoutingContext exchange) {
        var response = exchange.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        var body =
                new JsonObject()
                        .put("type", "/problems/" + code)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", title + ".")
                        .put("requestId", RequestId.of(exchange));
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"maison\"");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.encode());
    }
}
