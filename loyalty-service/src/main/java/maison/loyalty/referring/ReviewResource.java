package maison.loyalty.referring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.Place;
import maison.loyalty.ReferralExamples;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Referral.Outcome;
import maison.loyalty.referring.Rewarding.Wish;
import maison.platform.eventstore.Call;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lets somebody look at referrals that may be no referrals.
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RunOnVirtualThread
class ReviewResource {

    private final ReferralTable table;
    private final Rewarding rewarding;
    private final Caller caller;
    private final Clock clock;

    ReviewResource(ReferralTable table, Rewarding rewarding, Caller caller, Clock clock) {
        this.table = table;
        this.rewarding = rewarding;
        this.caller = caller;
        this.clock = clock;
    }

    /// A stretch of them.
    @Schema(name = "HeldReferrals")
    record Held(List<ReferralView> items, @Nullable String next) {}

    @GET
    @Path("/waiting")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listHeldReferrals",
            summary = "Referrals whose reward waits for somebody to look",
            description = "Oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content =
                    @Content(
                            schema = @Schema(implementation = Held.class),
                            examples =
                                    @ExampleObject(name = "held", value = ReferralExamples.LIST)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        Place place = Place.of(after);
        List<ReferralView> found =
                table.held(place.at(), place.id(), limit + 1).stream()
                        .map(ReferralView::of)
                        .toList();
        return Page.of(
                        found,
                        limit,
                        each ->
                                Cursor.of(
                                        Objects.requireNonNull(each.settledAt()),
                                        each.referralId()))
                .toResponse(uri);
    }

    @PUT
    @Path("/{id}/approval")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "approveReferral",
            summary = "Give the reward of a referral after all",
            description = "The purchase must still be kept, past its return window.")
    @APIResponse(
            responseCode = "200",
            description = "Both sides have what the programme gives",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`referral-not-due`, `cap-reached`, or it was decided on otherwise")
    @APIResponse(responseCode = "404", description = "There is no such referral")
    public Response approve(@PathParam("id") UUID id) {
        return settle(id, Outcome.REWARDED, null);
    }

    @PUT
    @Path("/{id}/rejection")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rejectReferral",
            summary = "Give no reward for a referral",
            description = "For good. What was given is taken back from both sides.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "404", description = "There is no such referral")
    public Response reject(@PathParam("id") UUID id) {
        return settle(id, Outcome.REJECTED, "rejected");
    }

    private Response settle(UUID id, Outcome outcome, @Nullable String reason) {
        var wish = new Wish(id, outcome, null, reason, caller.actor().id(), true, clock.instant());
        LoyaltyRefusal no = rewarding.settle(wish, Call.of(caller.context()));
        return no == null
                ? Response.ok(
                                table.of(id)
                                        .map(ReferralView::of)
                                        .orElseThrow(() -> ProblemException.notFound("referral")))
                        .build()
                : LoyaltyProblems.of(no).toResponse();
    }
}
