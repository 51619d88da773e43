package maison.loyalty.offering;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks analytics-service who is in a segment now.
@Singleton
class Segments {

    private static final Logger LOG = Logger.getLogger(Segments.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final AnalyticsApi analytics;

    Segments(@RestClient AnalyticsApi analytics) {
        this.analytics = analytics;
    }

    /// Some of the members of a segment.
    ///
    /// @param next where the list goes on; null at its end
    record Stretch(List<UUID> customers, @Nullable String next) {}

    /// @param after the `next` of the stretch before; null for the first
    /// @throws ProblemException 400 if there is no such segment or place in it, 503 if analytics
    ///   does not answer
    Stretch members(String segment, @Nullable String after) {
        try {
            AnalyticsApi.Members members = analytics.members(segment, after, Page.LIMIT_MAX);
            return new Stretch(
                    members.items().stream().map(AnalyticsApi.Member::customerId).toList(),
                    members.next());
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == NOT_FOUND) {
                throw ProblemException.invalid("/segment", "is no segment");
            }
            if (status == BAD_REQUEST) {
                throw ProblemException.invalid("/after", "is no place in the segment");
            }
            LOG.warnf("analytics-service answered %d", status);
        } catch (ProcessingException | OidcClientException e) {
            LOG.warnf("analytics-service: %s", e.getClass().getSimpleName());
        }
        throw new ProblemException(
                Problem.of(
                        503,
                        "segments-unavailable",
                        "Segments unavailable",
                        "Who is in the segment cannot be asked now; send the page again."));
    }
}
