package maison.gateway.testing;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A real HTTP server that behaves as its address says: `/v1/status/500`, `/v1/slow`, ...
final class Upstream {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer();
    private final Map<String, Promise<Void>> gates = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    void start() {
        server.requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        var parts = request.path().split("/", -1);
        var behaviour = parts.length > 2 ? parts[2] : parts[1];
        var name = parts.length > 3 ? parts[3] : "";
        calls.computeIfAbsent(behaviour + name, _ -> new AtomicInteger()).incrementAndGet();
        switch (behaviour) {
            case "status" ->
                    request.response().setStatusCode(Integer.parseInt(name)).end("as asked");
            case "slow" -> request.pause();
            case "chatty" -> chatty(request);
            case "flaky" -> flaky(request, name);
            case "half" -> half(request);
            case "tick", "events" -> tick(request);
            case "bulk" -> bulk(request, name);
            case "open" -> open(request, name);
            case "calls" -> request.response().end(String.valueOf(count(name)));
            default -> echo(request);
        }
    }

    private static void echo(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name ->
                        headers.put(
                                name.toLowerCase(Locale.ROOT),
                                String.join("|", request.headers().getAll(name))));
        request.body()
                .onSuccess(body ->
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .end(
                                        new JsonObject()
                                                .put("method", request.method().name())
                                                .put("uri", request.uri())
                                                .put("headers", headers)
                                                .put("bytes", body.length())
                                                .encode()));
    }

    private int count(String key) {
        return calls.computeIfAbsent(key, _ -> new AtomicInteger()).get();
    }

    private static void chatty(HttpServerRequest request) {
        request.response()
                .putHeader("Set-Cookie", "q_session=stolen")
                .putHeader("Server", "secret-version")
                .putHeader("X-Request-Id", "not-yours")
                .putHeader("Content-Security-Policy", "default-src *")
                .putHeader("ETag", "\"7\"")
                .end("chatty");
    }

    /// Hangs up on the first two calls of each name, as a stale connection does.
    private void flaky(HttpServerRequest request, String name) {
        if (count("flaky" + name) <= 2) {
            request.connection().close();
        } else {
            echo(request);
        }
    }

    private static void half(HttpServerRequest request) {
        var response = request.response().putHeader("Content-Length", "1000");
        response.write("only this").onComplete(_ -> request.connection().close());
    }

    /// One line at once, the second when the gate named by the query is opened.
    private void tick(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        response.write("first\n");
        gate(String.valueOf(request.query())).future().onSuccess(_ -> response.end("second\n"));
    }

    /// Counts a body; reads it only once the gate, if one is named, is open.
    private void bulk(HttpServerRequest request, String gate) {
        long[] bytes = {0};
        request.pause();
        request.handler(chunk -> bytes[0] += chunk.length());
        request.endHandler(
                _ -> request.response().end(new JsonObject().put("bytes", bytes[0]).encode()));
        if (gate.isEmpty()) {
            request.resume();
        } else {
            gate(gate).future().onSuccess(_ -> request.resume());
        }
    }

    private void open(HttpServerRequest request, String name) {
        gate(name).tryComplete();
        request.response().end();
    }

    private Promise<Void> gate(String name) {
        return gates.computeIfAbsent(name, _ -> Promise.promise());
    }
}
