package maison.loyalty.redeeming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import maison.loyalty.Accounts;
import maison.loyalty.Accounts.Seen;
import maison.loyalty.AsOf;
import maison.loyalty.Preferences;
import maison.loyalty.RedemptionExamples;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

/// What a member's points can be exchanged for.
@Path("/v1/accounts/{customer}/rewards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
@RunOnVirtualThread
class RewardsResource {

    private final Accounts accounts;
    private final Preferences preferences;
    private final Jdbi jdbi;

    RewardsResource(Accounts accounts, Preferences preferences, Jdbi jdbi) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.jdbi = jdbi;
    }

    @GET
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listRewards",
            summary = "Every reward of the programme, at this member's price",
            description =
                    "With the reason why not and what is missing. Those that the member is saving for"
                            + " come first. A client sees only their own.")
    @APIResponse(
            responseCode = "200",
            description = "The rewards, preferred ones first, then in the programme's order",
            content =
                    @Content(
                            schema = @Schema(implementation = RewardsView.class),
                            examples =
                                    @ExampleObject(
                                            name = "rewards",
                                            value = RedemptionExamples.REWARDS)))
    @APIResponse(responseCode = "404", description = "Nothing was bought by then")
    public RewardsView list(@PathParam("customer") UUID customer, @BeanParam AsOf asOf) {
        Seen seen = accounts.see(customer, asOf);
        return jdbi.withHandle(handle ->
                RewardsView.of(
                        customer,
                        seen.history().account(),
                        seen.standing(),
                        preferences.of(customer),
                        reward -> Places.taken(handle, reward.reward(), seen.standing().at())));
    }
}
