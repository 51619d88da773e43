package maison.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The claims of a token as text, read once, when it was verified.
///
/// Asked for a claim that its standard does not name, such as a terminal's store, the token itself
/// throws and catches an exception first, on every request.
record TokenClaims(Map<String, String> values) {

    private static final String ATTRIBUTE = "maison.claims";

    /// The identity with the claims of its token; as it is, if it has none.
    static @Nullable SecurityIdentity readInto(@Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        var values = new HashMap<String, String>();
        for (String name : token.getClaimNames()) {
            token.<Object>claim(name).ifPresent(value -> values.put(name, text(value)));
        }
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(ATTRIBUTE, new TokenClaims(Map.copyOf(values)))
                .build();
    }

    static Optional<String> of(SecurityIdentity identity, String name) {
        TokenClaims claims = identity.getAttribute(ATTRIBUTE);
        return claims == null ? Optional.empty() : Optional.ofNullable(claims.values().get(name));
    }

    // Claims are plain strings or JSON strings, depending on how the token was parsed.
    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
