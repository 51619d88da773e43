package maison.customer.privacy.holding;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.HoldProblems;
import maison.customer.privacy.HoldRecords;
import maison.customer.privacy.hold.HoldCommand.Withdraw;
import maison.customer.privacy.holds.HeldErasures;
import maison.customer.privacy.holds.HeldErasures.HeldErasure;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What privacy officers have to come back to: erasures that were asked for while something held.
@Path("/v1/held-erasures")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
class HeldErasureResource {

    static final String WITHDRAWN =
            """
            {"reason": "customer-changed-their-mind"}
            """;

    @Schema(name = "HeldErasurePage")
    record HeldPage(List<HeldErasure> items, @Nullable String next) {}

    /// Why it is not to be carried out any more.
    @Schema(name = "HeldErasureWithdrawal")
    record Withdrawal(
            @Schema(
                            required = true,
                            description = "A code: it is kept",
                            examples = "customer-changed-their-mind")
                    @NotBlank
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,59}", message = "must be a code")
                    String reason) {}

    /// That nobody waits for it any more.
    @Schema(name = "HeldErasureStruck")
    record Struck(UUID customerId, boolean waiting) {}

    private final HeldErasures erasures;
    private final HoldRecords records;
    private final MeterRegistry metrics;
    private final Caller caller;
    private final Clock clock;

    HeldErasureResource(
            HeldErasures erasures,
            HoldRecords records,
            MeterRegistry metrics,
            Caller caller,
            Clock clock) {
        this.erasures = erasures;
        this.records = records;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listHeldErasures",
            summary = "Erasures that something holds up, or did, the oldest first",
            description =
                    "Each until it is carried out or withdrawn, with what still holds and the day"
                            + " by which whoever asked is to be answered. One that nothing holds any"
                            + " more is `ready`: ask for the erasure again.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HeldPage.class)))
    public Response held(
            @Parameter(description = "Only those that nothing holds any more, or only the others")
                    @QueryParam("ready")
                    @Nullable Boolean ready,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return erasures.page(ready, after, limit).toResponse(uri);
    }

    @PUT
    @Path("/{customerId}/withdrawal")
    @Operation(
            operationId = "withdrawHeldErasure",
            summary = "Strike an erasure that nobody asks for any more",
            description =
                    "By the id that the list shows. The reason and who did it stay on record. Safe to"
                            + " repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Withdrawal.class),
                            examples = @ExampleObject(name = "changed mind", value = WITHDRAWN)))
    @APIResponse(
            responseCode = "200",
            description = "Struck from the list, now or before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Struck.class)))
    @APIResponse(responseCode = "404", description = "No erasure of them was held up")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    public Response withdraw(
            @PathParam("customerId") UUID customer, @NotNull @Valid Withdrawal withdrawal) {
        var command = new Withdraw(customer, withdrawal.reason(), clock.instant());
        return switch (records.run(customer, command, caller.call())) {
            case Done(_, _, _, var events) -> {
                if (!events.isEmpty()) {
                    metrics.counter("maison.legal.holds", "act", "erasure-withdrawn").increment();
                }
                yield Response.ok(new Struck(customer, false)).build();
            }
            case Refused(var refusal) -> HoldProblems.problemOf(refusal).toResponse();
        };
    }
}
