package maison.gateway.routing;

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
import maison.gateway.authentication.Visitor;
import maison.gateway.edge.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One request on its way to a service and back. Lives on one event loop, so it needs no locks.
///
/// Every way out gives the breaker exactly one verdict.
final class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final int RETRIES_MAX = 2;
    private static final Set<Integer> BODILESS = Set.of(204, 304);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RoutingContext exchange;
    private final Route route;
    private final Optional<Visitor> visitor;
    private final Upstreams upstreams;
    private final Verdict verdict;
    private final SilenceWatch silence;
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
        this.verdict = new Verdict(upstreams.breaker(route));
        this.silence =
                new SilenceWatch(
                        exchange.vertx(), route.rule().timeout(), () -> abandon(Problem.TOO_SLOW));
        this.hasBody = BodyRules.hasBody(exchange.request());
    }

    void start() {
        if (!verdict.permitted()) {
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
        verdict.answered(response.getStatusCode());
        UpstreamHeaders.cleanAnswer(response.headers(), exchange);
        response.setBody(watched(response));
        var status = Integer.toString(response.getStatusCode());
        response.send().onComplete(sent -> finish(sent.succeeded() ? status : "cut-off"));
    }

    /// What has no body must not be sent in chunks either: the next answer would be misread.
    private @Nullable Body watched(ProxyResponse response) {
        var body = response.getBody();
        if (BODILESS.contains(response.getStatusCode())) {
            body.stream().resume();
            return null;
        }
        return Body.body(new WatchedStream(body.stream(), _ -> silence.heard()), body.length());
    }

    private void fail(Throwable failure) {
        if (finished || answering) {
            return;
        }
        if (exchange.response().closed()) {
            verdict.none();
            finish("client-gone");
        } else if (Problem.TOO_LARGE.equals(cause)) {
            verdict.none();
            refuse(Problem.TOO_LARGE);
        } else if (failure instanceof ConnectionPoolTooBusyException) {
            verdict.none();
            refuse(Problem.BUSY);
        } else if (isStale(failure) && retries < RETRIES_MAX) {
            retries++;
            upstreams.countRetry(route);
            attempt();
        } else {
            verdict.failed(failure);
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
            upstreams.count(route, outcome, verdict.elapsedNanos());
        }
    }
}
