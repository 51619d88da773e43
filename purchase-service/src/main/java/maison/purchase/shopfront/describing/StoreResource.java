package maison.purchase.shopfront.describing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.StoreReading;
import maison.purchase.intake.StoreRequest;
import maison.purchase.shopfront.ShopfrontExamples;
import maison.purchase.shopfront.ShopfrontProblems;
import maison.purchase.shopfront.store.Store;
import maison.purchase.shopfront.store.StoreCommand;
import maison.purchase.shopfront.store.StoreCommand.DescribeStore;
import maison.purchase.shopfront.store.StoreDetails;
import maison.purchase.shopfront.store.StoreEvent;
import maison.purchase.shopfront.store.StoreRefusal;
import maison.purchase.shopfront.stores.StoreView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Says what a store is like.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stores")
@RunOnVirtualThread
class StoreResource {

    private final AggregateRunner<StoreCommand, Store, StoreEvent, StoreRefusal> stores;
    private final Caller caller;
    private final Clock clock;

    StoreResource(
            AggregateRunner<StoreCommand, Store, StoreEvent, StoreRefusal> stores,
            Caller caller,
            Clock clock) {
        this.stores = stores;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/stores/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "describeStore",
            summary = "Say what a store is like",
            description =
                    "The id is the code that tills send as `storeId`. A store that is known is"
                            + " changed with `If-Match`. What it was like before stays: an old"
                            + " sale's receipt has the letterhead of its time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StoreRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "Riyadh",
                                            value = ShopfrontExamples.STORE)))
    @APIResponse(
            responseCode = "201",
            description = "Known from now on; the ETag carries the version",
            content = @Content(schema = @Schema(implementation = StoreView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or known like this before (`Idempotent-Replayed: true`)",
            content = @Content(schema = @Schema(implementation = StoreView.class)))
    @APIResponse(
            responseCode = "412",
            description = "The store was changed since the version that `If-Match` names")
    @APIResponse(
            responseCode = "428",
            description = "The store is known otherwise, and `If-Match` is missing")
    public Response describe(
            @Parameter(example = "riyadh-kingdom-centre") @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable StoreRequest request) {
        return switch (StoreReading.of(id, request, ifMatch != null, clock)) {
            case Faulty<DescribeStore>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<DescribeStore>(var command) -> describe(command);
        };
    }

    private Response describe(DescribeStore command) {
        StoreDetails details = command.details();
        return switch (stores.run(
                StoreDetails.streamOf(details.storeId()), command, caller.call())) {
            case Refused<Store, StoreEvent, StoreRefusal>(var refusal) ->
                    ShopfrontProblems.of(refusal).toResponse();
            case Done<Store, StoreEvent, StoreRefusal> done ->
                    Described.answer(done.version(), done.repeated(), StoreView.of(details));
        };
    }
}
