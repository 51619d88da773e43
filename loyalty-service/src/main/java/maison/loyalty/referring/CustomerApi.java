package maison.loyalty.referring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The part of customer-service's API that this service uses.
@RegisterRestClient(configKey = "customer")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CustomerApi {

    record Pair(UUID one, UUID other) {}

    /// @param relation `related`, `unrelated` or `unknown`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Relation(String relation) {}

    @POST
    @Path("/v1/customers/relation")
    Relation relation(@HeaderParam("X-Correlation-Id") String correlation, Pair pair);
}
