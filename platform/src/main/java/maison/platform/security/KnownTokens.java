package maison.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Verifies a bearer token once and knows it for a short time: a till sends the same one with every
/// sale, and its verification cost half of what capturing a sale costs.
///
/// A token is known at most until it expires, and at most [#KNOWN_FOR] after it was verified, so
/// that a key which the sign-in server withdraws counts no longer than that. Quarkus caches only
/// what an introspection endpoint answered, not what it verified itself.
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {

    static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final int KNOWN_MAX = 10_000;

    private record Known(SecurityIdentity identity, Instant expires) {}

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(KNOWN_MAX).expireAfterWrite(KNOWN_FOR).build();

    KnownTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager identities) {
        return verified(context, identities)
                .map(identity -> OnBehalf.of(identity, context.request()));
    }

    private Uni<SecurityIdentity> verified(
            RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return oidc.authenticate(context, identities).map(TokenClaims::readInto);
        }
        Known before = known.getIfPresent(header);
        if (before != null && clock.instant().isBefore(before.expires())) {
            return Uni.createFrom().item(before.identity());
        }
        return oidc.authenticate(context, identities)
                .map(TokenClaims::readInto)
                .invoke(identity -> remember(header, identity));
    }

    private void remember(String header, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
            known.put(header, new Known(identity, expires));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
