package maison.customer.lifecycle.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The part of loyalty-service's API that this service uses. Fields that are not named here are
/// ignored on purpose.
@RegisterRestClient(configKey = "loyalty")
@Produces(MediaType.APPLICATION_JSON)
interface LoyaltyApi {

    /// An account as it stood.
    @Schema(name = "AccountThen")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(
            @Schema(examples = "jewellery-1") String ruleVersion, Balance balance, Tier tier) {

        public Account {
            Objects.requireNonNull(balance, "balance");
            Objects.requireNonNull(tier, "tier");
        }
    }

    /// Points by what could be done with them.
    @Schema(name = "BalanceThen")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Balance(long pending, long active, long held, long debt) {}

    @Schema(name = "TierThen")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tier(@Schema(examples = "silver") String name, @Nullable Instant since) {}

    @GET
    @Path("/v1/accounts/{customer}")
    Account account(
            @PathParam("customer") UUID customer,
            @QueryParam("at") Instant at,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Correlation-Id") String correlation);
}
