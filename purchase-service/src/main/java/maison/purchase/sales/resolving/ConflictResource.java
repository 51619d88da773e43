package maison.purchase.sales.resolving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.Limits;
import maison.purchase.Parameters;
import maison.purchase.PurchaseProblems;
import maison.purchase.TimeCursor;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.ResolutionReading;
import maison.purchase.intake.ResolutionRequest;
import maison.purchase.sales.conflict.ConflictCommand.ResolveConflict;
import maison.purchase.sales.settlement.Crediting;
import maison.purchase.sales.settlement.OfflinePolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What offline tills left in conflict: a list of tasks for the store's manager.
@Path("/v1")
@Tag(name = "Offline tills")
@RunOnVirtualThread
class ConflictResource {

    /// A page of conflicts.
    @Schema(name = "ConflictPage", requiredProperties = "items")
    record ConflictPage(List<ConflictLists.Item> items, @Nullable String next) {}

    /// What a till may do while it cannot ask, as it is read.
    ///
    /// @param hours how long it may go on selling
    /// @param storeCredit how much store credit one sale may take; no limit for other currencies
    /// @param refund how much one return may give back; no limit for other currencies
    @Schema(
            name = "OfflinePolicy",
            requiredProperties = {"hours", "storeCredit", "refund"})
    record OfflineLimits(int hours, List<Money> storeCredit, List<Money> refund) {}

    private static final Set<String> STATES = Set.of("open", "settled");

    private final ConflictLists lists;
    private final Crediting crediting;
    private final OfflinePolicy policy;
    private final Caller caller;
    private final Clock clock;

    ConflictResource(
            ConflictLists lists,
            Crediting crediting,
            OfflinePolicy policy,
            Caller caller,
            Clock clock) {
        this.lists = lists;
        this.crediting = crediting;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/stores/{storeId}/conflicts")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listConflicts",
            summary = "What offline tills left in conflict, latest first",
            description =
                    "An offline till's act is never refused for what others did meanwhile. Where it"
                            + " does not agree with them, or with a rule, it is a task here until"
                            + " what comes later settles it, or a manager does.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConflictPage.class)))
    public Response list(
            @Parameter(example = "dubai-mall") @PathParam("storeId") String storeId,
            @Parameter(schema = @Schema(enumeration = {"open", "settled"}))
                    @QueryParam("state")
                    @DefaultValue("open")
                    String state,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        if (!STATES.contains(state)) {
            return Problem.invalid(List.of(new Problem.Field("state", "must be open or settled")))
                    .toResponse();
        }
        int size = Limits.read(limit);
        List<ConflictLists.Item> oneMore =
                lists.of(
                        Parameters.store(storeId),
                        state,
                        TimeCursor.read(after, TimeCursor.NEWEST),
                        size + 1);
        return Page.of(oneMore, size, item -> Cursor.of(item.occurredAt(), item.conflictId()))
                .toResponse(uri);
    }

    @PUT
    @Path("/conflicts/{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "resolveConflict",
            summary = "Settle a conflict",
            description =
                    "Says that a manager has seen to it, with a reason. What is missing on a store"
                            + " credit is settled in the same act. A further act of an offline"
                            + " till opens it again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResolutionRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "written off",
                                            value = ApiExamples.RESOLUTION)))
    @APIResponse(
            responseCode = "201",
            description = "Settled",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConflictLists.Item.class)))
    @APIResponse(
            responseCode = "200",
            description = "Settled before, by the same request; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConflictLists.Item.class)))
    @APIResponse(responseCode = "404", description = "There is no such conflict")
    @APIResponse(responseCode = "409", description = "It was settled before, otherwise")
    public Response resolve(@PathParam("id") UUID id, @Nullable ResolutionRequest request) {
        return switch (ResolutionReading.of(request, caller.actor().id(), clock)) {
            case Faulty<ResolveConflict>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<ResolveConflict>(var command) -> resolve(id, command);
        };
    }

    private Response resolve(UUID id, ResolveConflict command) {
        return switch (crediting.resolve(id, command, caller.call())) {
            case Crediting.Done(boolean repeated) -> {
                var response =
                        Response.status(repeated ? 200 : 201)
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(
                                        lists.of(id)
                                                .orElseThrow(() ->
                                                        ProblemException.notFound("conflict")));
                yield (repeated ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Crediting.Stopped(var problem) -> problem.toResponse();
        };
    }

    @GET
    @Path("/offline-policy")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readOfflinePolicy",
            summary = "What a till may do while it cannot ask",
            description = "A till keeps this and obeys it by itself.")
    @APIResponse(
            responseCode = "200",
            description = "For how many hours, and up to which amounts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfflineLimits.class)))
    public Response policy() {
        var limits =
                new OfflineLimits(
                        policy.hours(), policy.storeCreditLimits(), policy.refundLimits());
        return Response.ok(limits, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
