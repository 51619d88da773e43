package maison.gateway.authentication;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.TreeSet;
import maison.gateway.edge.Problem;
import maison.gateway.limiting.RateLimits;

/// Signing in and out of a browser session, and who is signed in.
@Singleton
final class SessionRoutes {

    private static final String FAILED = "/?sign-in=failed";

    private final SignIn signIn;
    private final RateLimits limits;

    SessionRoutes(SignIn signIn, RateLimits limits) {
        this.signIn = signIn;
        this.limits = limits;
    }

    void mount(@Observes Router router) {
        router.get("/auth/login").handler(this::login);
        router.get("/auth/callback").handler(this::login);
        router.get("/auth/logout").handler(this::logout);
        router.get("/auth/me").handler(this::me);
    }

    /// The provider sends the browser to the callback, which sends it back to where it began: here.
    private void login(RoutingContext exchange) {
        if (limits.admitAddress(exchange)) {
            exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            signIn.authenticate(exchange)
                    .onSuccess(identity -> welcome(exchange, identity))
                    .onFailure(failure -> challenge(exchange, failure));
        }
    }

    private void welcome(RoutingContext exchange, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            challenge(exchange, new AuthenticationFailedException());
        } else {
            redirect(exchange, ReturnAddress.of(exchange.queryParams().get("returnTo")));
        }
    }

    /// Only a real sign-in page follows a challenge; a broken flow ends at the landing page, which
    /// says so, instead of going round in circles.
    private void challenge(RoutingContext exchange, Throwable failure) {
        switch (failure) {
            case AuthenticationRedirectException onward ->
                    redirect(exchange, onward.getRedirectUri());
            case AuthenticationCompletionException _ -> redirect(exchange, FAILED);
            case AuthenticationFailedException _ ->
                    authenticator(exchange)
                            .sendChallenge(exchange)
                            .subscribe()
                            .with(
                                    _ -> exchange.response().end(),
                                    broken -> SignIn.unavailable(exchange, broken));
            default -> SignIn.unavailable(exchange, failure);
        }
    }

    /// Leaves a live session by way of the provider, which then ends it on its side too.
    private void logout(RoutingContext exchange) {
        if (CrossSite.navigates(exchange.request())) {
            Problem.CROSS_SITE.send(exchange);
        } else if (limits.admitAddress(exchange)) {
            exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            signIn.authenticate(exchange)
                    .map("/")
                    .otherwise(SessionRoutes::wayOut)
                    .onSuccess(address -> redirect(exchange, address));
        }
    }

    private static String wayOut(Throwable failure) {
        return failure instanceof AuthenticationRedirectException onward
                ? onward.getRedirectUri()
                : "/";
    }

    private void me(RoutingContext exchange) {
        if (limits.admitAddress(exchange)) {
            signIn.identify(exchange)
                    .onSuccess(visitor ->
                            visitor.ifPresentOrElse(
                                    known -> show(exchange, known),
                                    () -> Problem.NOT_SIGNED_IN.send(exchange)))
                    .onFailure(failure -> SignIn.unavailable(exchange, failure));
        }
    }

    private static void show(RoutingContext exchange, Visitor visitor) {
        var roles = new JsonArray();
        new TreeSet<>(visitor.roles()).forEach(roles::add);
        exchange.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        exchange.end(
                new JsonObject()
                        .put("subject", visitor.subject())
                        .put("name", visitor.name())
                        .put("roles", roles)
                        .encode());
    }

    private static void redirect(RoutingContext exchange, String address) {
        exchange.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, address).end();
    }

    private static HttpAuthenticator authenticator(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.get(HttpAuthenticator.class.getName()));
    }
}
