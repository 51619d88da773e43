package maison.gateway.testing;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/// A real OIDC server and a real HTTP server in the places of Keycloak and the services.
///
/// The analytics service is an address where nobody listens.
public final class House implements QuarkusTestResourceLifecycleManager {

    /// How many seconds the tokens of the next sign-in are valid.
    public static final String SESSION_SECONDS = "test.session.seconds";

    private final MockOAuth2Server identities = new MockOAuth2Server(config());
    private final Upstream upstream = new Upstream();

    @Override
    public Map<String, String> start() {
        identities.start(InetAddress.getLoopbackAddress(), 0);
        upstream.start();
        Map<String, String> settings = new HashMap<>();
        for (var name : List.of("CUSTOMER", "PURCHASE", "LOYALTY", "APPOINTMENT", "NOTIFICATION")) {
            settings.put("MAISON_" + name + "_URL", upstream.address());
        }
        settings.put("MAISON_ANALYTICS_URL", "http://127.0.0.1:" + closedPort());
        settings.put("MAISON_OIDC_URL", identities.issuerUrl("maison").toString());
        settings.put("MAISON_CLIENT_SECRET", "secret-of-the-console");
        settings.put("MAISON_SESSION_SECRET", "0123456789abcdef0123456789abcdef");
        settings.put("MAISON_STATE_SECRET", "fedcba9876543210fedcba9876543210");
        settings.put("MAISON_LOG_JSON", "false");
        settings.put("MAISON_OTEL_DISABLED", "false");
        settings.put("quarkus.log.category.\"io.quarkus.opentelemetry\".level", "ERROR");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("test.upstream", upstream.address());
        settings.put("gateway.routing.rules.api.timeout", "3s");
        settings.put("gateway.routing.rules.bulk.timeout", "20s");
        settings.put("gateway.routing.rules.bulk.body-limit", "64M");
        settings.put("gateway.limits.signed-in.burst", "80");
        settings.put("gateway.limits.signed-in.per-second", "2");
        settings.put("gateway.limits.breaker.window", "5m");
        settings.put("gateway.limits.breaker.rest", "1s");
        return settings;
    }

    @Override
    public void stop() {
        upstream.stop();
        identities.shutdown();
    }

    private static OAuth2Config config() {
        return new OAuth2Config(
                false, null, null, false, new OAuth2TokenProvider(), Set.of(new Claims()));
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Client ids carry what their tokens say: `importer.integration` has the role integration;
    /// what begins with `stranger` gets a token for another audience.
    private static final class Claims implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return "maison";
        }

        @Override
        public String subject(TokenRequest request) {
            return isPerson(request) ? "ada" : client(request);
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(client(request).startsWith("stranger") ? "elsewhere" : "maison");
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            Map<String, Object> claims = new HashMap<>();
            var role = isPerson(request) ? "manager" : client(request).replaceFirst(".*\\.", "");
            claims.put("name", "Ada Lovelace");
            claims.put("realm_access", Map.of("roles", List.of(role)));
            if (request.getAuthorizationGrant().getType().equals(GrantType.AUTHORIZATION_CODE)) {
                claims.put("exp", Date.from(Instant.now().plusSeconds(sessionSeconds())));
            }
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return 3600;
        }

        private static long sessionSeconds() {
            return Long.getLong(SESSION_SECONDS, 3600);
        }

        private static boolean isPerson(TokenRequest request) {
            return client(request).equals("console");
        }

        private static String client(TokenRequest request) {
            return request.getClientAuthentication() == null
                    ? request.getClientID().getValue()
                    : request.getClientAuthentication().getClientID().getValue();
        }
    }
}
