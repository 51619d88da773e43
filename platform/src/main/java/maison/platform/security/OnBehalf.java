package maison.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets the service that answers a client's request for access read what the client may read, and
/// nothing else.
///
/// A token with the role `subject-access` and the header that names a client becomes that client,
/// for reading only: every door that shows clients what is their own decides here too, so no second
/// view of the same data has to be kept in step. Without the header the role is taken away. A
/// request never has both the service's own roles and the client's.
public final class OnBehalf {

    /// The header with the client's id.
    public static final String HEADER = "Maison-Subject";

    static final String SUBJECT = "maison.subject";

    private OnBehalf() {}

    static @Nullable SecurityIdentity of(
            @Nullable SecurityIdentity identity, HttpServerRequest request) {
        if (identity == null || !identity.hasRole(Roles.SUBJECT_ACCESS)) {
            return identity;
        }
        String subject = request.getHeader(HEADER);
        boolean reads = request.method().equals(HttpMethod.GET);
        return subject != null && reads && isId(subject)
                ? with(identity, Set.of(Roles.CLIENT, Roles.SUBJECT_ACCESS), subject)
                : with(identity, withoutAccess(identity), null);
    }

    private static Set<String> withoutAccess(SecurityIdentity identity) {
        var roles = new HashSet<>(identity.getRoles());
        roles.remove(Roles.SUBJECT_ACCESS);
        return roles;
    }

    private static SecurityIdentity with(
            SecurityIdentity identity, Set<String> roles, @Nullable String subject) {
        var made =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addRoles(roles);
        if (subject != null) {
            made.addAttribute(SUBJECT, subject);
        }
        return made.build();
    }

    private static boolean isId(String subject) {
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
