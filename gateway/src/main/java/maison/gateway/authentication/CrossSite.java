package maison.gateway.authentication;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/// Tells a request that a foreign page made the browser send from one that our own page sent.
public final class CrossSite {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CrossSite() {}

    /// True when a session cookie would be used for a change that our own site did not ask for.
    ///
    /// A bearer token is never sent by the browser on its own accord, so with one there is nothing
    /// to forge. Browsers too old for `Sec-Fetch-Site` must show the custom header, which a foreign
    /// page cannot add without a CORS permission that is never given.
    public static boolean forges(HttpServerRequest request) {
        if (SAFE.contains(request.method())
                || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? !request.headers().contains("X-Requested-With")
                : !"same-origin".equals(site);
    }

    /// True when a foreign page navigates the browser here; typing the address is not foreign.
    static boolean navigates(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !"same-origin".equals(site) && !"none".equals(site);
    }
}
