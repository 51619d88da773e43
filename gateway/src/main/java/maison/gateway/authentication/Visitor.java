package maison.gateway.authentication;

import java.util.Set;

/// Somebody whose token was checked: by signature, issuer, expiry and audience.
///
/// The token is what services are shown; it never leaves towards the browser.
public record Visitor(String subject, String name, Set<String> roles, String token) {

    public Visitor {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Visitor " + subject;
    }
}
