package maison.gateway.authentication;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import maison.gateway.edge.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Finds out who sent a request, by session cookie or bearer token; never redirects.
@Singleton
public final class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final IdentityProviderManager identities;
    private final String audience;

    SignIn(
            IdentityProviderManager identities,
            @ConfigProperty(name = "gateway.audience") String audience) {
        this.identities = identities;
        this.audience = audience;
    }

    /// Empty for a request without a valid session or token; a failure means that nobody could be
    /// checked, as when the identity provider is down.
    public Future<Optional<Visitor>> identify(RoutingContext exchange) {
        return authenticate(exchange)
                .map(this::visitor)
                .recover(failure ->
                        failure instanceof AuthenticationException
                                ? Future.succeededFuture(Optional.empty())
                                : Future.failedFuture(failure));
    }

    /// Tells the caller that nobody can be checked just now.
    public static void unavailable(RoutingContext exchange, Throwable failure) {
        LOG.error("Cannot check identities", failure);
        Problem.SIGN_IN_UNAVAILABLE.send(exchange);
    }

    /// The identity behind the request; fails with an [AuthenticationException] for a bad one.
    Future<SecurityIdentity> authenticate(RoutingContext exchange) {
        Promise<SecurityIdentity> promise = Promise.promise();
        var context = exchange.vertx().getOrCreateContext();
        // Quarkus would answer a failure by itself, with an empty body.
        exchange.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        // The provider may answer on another thread; the rest of the request belongs to this one.
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .subscribe()
                .with(
                        identity -> context.runOnContext(_ -> promise.complete(identity)),
                        failure -> context.runOnContext(_ -> promise.fail(failure)));
        return promise.future();
    }

    /// Empty as well for an identity whose access token was not made for this house.
    Optional<Visitor> visitor(SecurityIdentity identity) {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (identity.isAnonymous()
                || credential == null
                || !isForThisHouse(credential.getToken())
                || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return Optional.empty();
        }
        var name = claims.<@Nullable Object>claim("name").orElse(claims.getName());
        return Optional.of(
                new Visitor(
                        claims.getSubject(),
                        String.valueOf(name),
                        identity.getRoles(),
                        credential.getToken()));
    }

    /// Checked here because Quarkus knows one audience only, and that of a session's ID token is
    /// the client. It also keeps an ID token from passing as a bearer token.
    private boolean isForThisHouse(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        var claims =
                new JsonObject(
                        new String(
                                Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        return claims.getValue("aud") instanceof JsonArray several
                ? several.contains(audience)
                : audience.equals(claims.getValue("aud"));
    }
}
