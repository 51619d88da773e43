package maison.platform.testing;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/// One real OpenID Connect server for all tests of a module; it signs whatever token a test asks.
public final class OidcForTests {

    private static final String ISSUER = "maison";
    private static @Nullable MockOAuth2Server server;

    private OidcForTests() {}

    /// The issuer's address, as services need it; starts the server at the first call.
    public static String issuer() {
        String url = server().issuerUrl(ISSUER).toString();
        return url.replace("localhost", "127.0.0.1");
    }

    static String token(String subject, List<String> roles, Map<String, Object> claims) {
        var all = new java.util.HashMap<String, Object>(claims);
        all.put("realm_access", Map.of("roles", roles));
        all.putIfAbsent("azp", subject);
        all.put("iss", issuer());
        return server().issueToken(ISSUER, subject, audience(claims), all).serialize();
    }

    /// A token of a machine: the server lets only the client that asks say which one it is.
    static String tokenOfClient(String client, List<String> roles) {
        var claims = Map.of("realm_access", Map.of("roles", roles), "iss", issuer());
        var callback =
                new DefaultOAuth2TokenCallback(
                        ISSUER, client, "JWT", List.of(audience(Map.of())), claims);
        return server().issueToken(ISSUER, client, callback).serialize();
    }

    private static String audience(Map<String, Object> claims) {
        return claims.getOrDefault("aud", "maison").toString();
    }

    private static synchronized MockOAuth2Server server() {
        if (server == null) {
            server = new MockOAuth2Server();
            server.start(InetAddress.getLoopbackAddress(), 0);
        }
        return server;
    }
}
