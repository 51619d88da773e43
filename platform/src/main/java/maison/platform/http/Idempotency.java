package maison.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.Hex;
import maison.platform.eventstore.IdempotencyKey;
import maison.platform.eventstore.IdempotencyKeyReused;
import maison.platform.eventstore.KeyedAnswers;
import maison.platform.eventstore.RepeatedRequest;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.security.Caller;
import org.jdbi.v3.core.Jdbi;

/// Gives the first answer again to a request that a client repeats with the same `Idempotency-Key`.
///
/// The answer is stored in the transaction of the events, so it exists exactly if they do. What was
/// refused is not stored: nothing happened, and a retry may well succeed.
@RequestScoped
public class Idempotency {

    /// The header with the client's key.
    public static final String HEADER = "Idempotency-Key";

    private static final int KEY_MAX = 255;

    // Canonical: the order in which a client writes its members makes no difference.
    private static final ObjectMapper CANONICAL =
            ((JsonMapper) EventJson.MAPPER.copy())
                    .rebuild()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    /// Keys of requests that this replica is working on.
    @Singleton
    static class Running {
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
    }

    private final Jdbi jdbi;
    private final Caller caller;
    private final HttpServerRequest request;
    private final Running running;

    Idempotency(Jdbi jdbi, Caller caller, HttpServerRequest request, Running running) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.request = request;
        this.running = running;
    }

    /// Runs an operation whose key is required.
    ///
    /// @param body the parsed request body; its canonical JSON is the fingerprint
    /// @param operation gets the call to run the command with, key included
    public Response once(Object body, Function<Call, Response> operation) {
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank() || key.length() > KEY_MAX) {
            throw new ProblemException(
                    Problem.of(
                            400,
                            "idempotency-key-required",
                            "Idempotency-Key required",
                            "Send an Idempotency-Key header of 1 to 255 characters."));
        }
        return once(key, body, operation);
    }

    /// Runs an operation whose key is optional.
    public Response onceIfKeyed(Object body, Function<Call, Response> operation) {
        return request.getHeader(HEADER) == null
                ? operation.apply(caller.call())
                : once(body, operation);
    }

    private Response once(String key, Object body, Function<Call, Response> operation) {
        String scope = scope();
        String inWork = scope + " " + key;
        if (!running.keys.add(inWork)) {
            return stillRunning();
        }
        try {
            var identity = new IdempotencyKey(scope, key, fingerprint(body));
            var known = jdbi.withHandle(handle -> KeyedAnswers.find(handle, identity));
            if (known.isPresent()) {
                return switch (known.get()) {
                    case AppendResult.AnsweredBefore(var first) -> again(first);
                    default -> throw new IdempotencyKeyReused(key);
                };
            }
            Call call = caller.call();
            return operation.apply(new Call(call.context(), identity, call.expectedVersion()));
        } catch (RepeatedRequest repeated) {
            return again(repeated.answer());
        } finally {
            running.keys.remove(inWork);
        }
    }

    private static Response stillRunning() {
        var problem =
                Problem.of(
                        409,
                        "request-in-progress",
                        "Request in progress",
                        "The first request with this key is still running.");
        return Response.fromResponse(problem.toResponse()).header("Retry-After", 1).build();
    }

    /// The answer to store for a body that becomes JSON.
    public static StoredAnswer answer(int status, Object body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return new StoredAnswer(status, all, EventJson.write(body));
    }

    /// An answer as it is given the first time.
    public static Response first(StoredAnswer answer) {
        return respond(answer, List.of());
    }

    private static Response again(StoredAnswer answer) {
        return respond(answer, List.of("Idempotent-Replayed"));
    }

    private static Response respond(StoredAnswer answer, List<String> flags) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        flags.forEach(flag -> response.header(flag, "true"));
        if (!answer.body().isEmpty()) {
            response.entity(answer.body());
        }
        return response.build();
    }

    // A path may hold a certificate's code or a sealed link, which must not be readable where keys
    // are kept; to tell requests apart its hash does as well.
    private String scope() {
        return sha256("%s %s %s".formatted(caller.actor().id(), request.method(), request.path()));
    }

    private static String fingerprint(Object body) {
        try {
            return sha256(CANONICAL.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot fingerprint a request", e);
        }
    }

    private static String sha256(String text) {
        try {
            return Hex.of(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
