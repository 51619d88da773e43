package maison.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import maison.gateway.authentication.Visitor;
import maison.gateway.edge.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One request on its way to a service and back. Lives on one event loop, so it needs no locks.
///
/// Every way out tells the breaker exactly once: success, error, or (for what the caller did)
/// nothing but the return of the permission.
final class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final int RETRIES_MAX = 2;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RoutingContext exchange;
    private final Route route;
    private final Optional<Visitor> visitor;
    private final Upstreams upstreams;
    private final CircuitBreaker breaker;
    private final SilenceWatch silence;
    private final long startNanos = System.nanoTime();
    private final boolean hasBody;

    private @Nullable HttpClientRequest outgoing;
    private @Nullable Problem cause;
    private boolean answering;
    private boolean finished;
    private int retries;
    private long bytesIn;

    Forwarding(
            RoutingContext exchange, Route route, Optional<Visitor> visitor, Upstreams upstreams) {
        this.exchange = exchange;
        this.route = route;
        this.visitor = visitor;
        this.upstreams = upstreams;
        this.breaker = upstreams.breaker(route);
        this.silence =
                new SilenceWatch(
                        exchange.vertx(), route.rule().timeout(), () -> abandon(Problem.TOO_SLOW));
        this.hasBody = BodyRules.hasBody(exchange.request());
    }

    void start() {
        if (!breaker.tryAcquirePermission()) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, upstreams.restSeconds());
            refuse(Problem.RESTING);
            return;
        }
        if ("100-continue".equalsIgnoreCase(exchange.request().getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
        silence.begin();
        attempt();
    }

    private void attempt() {
        upstreams
                .request(route)
                .compose(this::send)
                .onSuccess(this::answer)
                // A caller's hanging up is only known after the events now waiting.
                .onFailure(failure -> exchange.vertx().runOnContext(_ -> fail(failure)));
    }

    private Future<ProxyResponse> send(HttpClientRequest request) {
        if (finished || exchange.response().closed()) {
            request.reset();
            return Future.failedFuture(new HttpClosedException("No longer wanted"));
        }
        outgoing = request;
        var incoming = exchange.request();
        var proxied = ProxyRequest.reverseProxy(incoming);
        proxied.setURI(route.targetOf(incoming.path(), incoming.query()));
        UpstreamHeaders.clean(proxied.headers(), exchange, visitor);
        if (hasBody) {
            var stream = new WatchedStream(incoming, this::received);
            proxied.setBody(Body.body(stream, BodyRules.announced(incoming)));
        } else {
            proxied.setBody(null);
            incoming.resume();
        }
        return proxied.send(request);
    }

    /// Counts what really comes: a body in chunks announces no length that could be refused.
    private void received(int bytes) {
        bytesIn += bytes;
        if (route.rule().streaming()) {
            silence.heard();
        }
        if (bytesIn > route.rule().bodyLimit().asLongValue()) {
            abandon(Problem.TOO_LARGE);
        }
    }

    private void answer(ProxyResponse response) {
        if (finished) {
            return;
        }
        answering = true;
        silence.heard();
        judge(response.getStatusCode());
        UpstreamHeaders.cleanAnswer(response.headers(), exchange);
        var body = response.getBody();
        var stream = new WatchedStream(body.stream(), _ -> silence.heard());
        response.setBody(Body.body(stream, body.length()));
        var status = Integer.toString(response.getStatusCode());
        response.send().onComplete(sent -> finish(sent.succeeded() ? status : "cut-off"));
    }

    /// A service that says 500 is working and wrong; one that says 502 to 504 is not working.
    private void judge(int status) {
        if (status >= 502 && status <= 504) {
            failed(new IllegalStateException("Answered " + status));
        } else {
            breaker.onSuccess(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void failed(Throwable failure) {
        breaker.onError(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS, failure);
    }

    private void fail(Throwable failure) {
        if (finished || answering) {
            return;
        }
        if (exchange.response().closed()) {
            breaker.releasePermission();
            finish("client-gone");
        } else if (Problem.TOO_LARGE.equals(cause)) {
            breaker.releasePermission();
            refuse(Problem.TOO_LARGE);
        } else if (failure instanceof ConnectionPoolTooBusyException) {
            breaker.releasePermission();
            refuse(Problem.BUSY);
        } else if (isStale(failure) && retries < RETRIES_MAX) {
            retries++;
            upstreams.countRetry(route);
            attempt();
        } else {
            failed(failure);
            LOG.warnf("%s of %s failed: %s", route.name(), route.service(), failure);
            refuse(cause == null ? Problem.UNREACHABLE : cause);
        }
    }

    /// A pooled connection that the service had closed: nothing was done, so a read may be
    /// repeated.
    private boolean isStale(Throwable failure) {
        return failure instanceof HttpClosedException
                && cause == null
                && !hasBody
                && READS.contains(exchange.request().method());
    }

    /// Gives up on the service's side; what the caller is told follows from the failure.
    private void abandon(Problem problem) {
        cause = problem;
        if (outgoing != null) {
            outgoing.reset();
        }
        exchange.vertx().runOnContext(_ -> fail(new IllegalStateException(problem.code())));
    }

    private void refuse(Problem problem) {
        if (hasBody && !exchange.request().isEnded()) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        finish(Integer.toString(problem.status()));
        problem.send(exchange);
    }

    private void finish(String outcome) {
        if (!finished) {
            finished = true;
            silence.end();
            upstreams.count(route, outcome, System.nanoTime() - startNanos);
        }
    }
}
