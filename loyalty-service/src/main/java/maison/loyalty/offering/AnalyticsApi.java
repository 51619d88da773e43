package maison.loyalty.offering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The part of analytics-service's API that this service uses.
@RegisterRestClient(configKey = "analytics")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
interface AnalyticsApi {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(UUID customerId) {}

    /// @param next where the list goes on; null at its end
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Members(List<Member> items, @Nullable String next) {}

    @GET
    @Path("/v1/segments/{segment}/members")
    Members members(
            @PathParam("segment") String segment,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);
}
