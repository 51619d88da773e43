package maison.gateway.routing;

import java.net.URI;
import java.util.Set;
import maison.gateway.routing.RoutingConfig.Rule;
import org.jspecify.annotations.Nullable;

/// One row of the routing table.
record Route(String name, String service, URI upstream, String prefix, Rule rule) {

    /// Whole segments only: `/api/customersX` is not under `/api/customers`.
    boolean covers(String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /// Path and query as the service sees them.
    String targetOf(String path, @Nullable String query) {
        var target = upstream.getRawPath() + rule.target() + path.substring(prefix.length());
        return query == null ? target : target + "?" + query;
    }

    boolean isTls() {
        return "https".equals(upstream.getScheme());
    }

    /// The port in the address, else the usual one of its scheme.
    static int portOf(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    boolean permits(Set<String> roles) {
        return rule.roles().map(needed -> needed.stream().anyMatch(roles::contains)).orElse(true);
    }
}
