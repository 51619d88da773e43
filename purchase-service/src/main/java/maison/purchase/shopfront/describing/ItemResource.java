package maison.purchase.shopfront.describing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.ItemReading;
import maison.purchase.intake.ItemRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.shopfront.ShopfrontExamples;
import maison.purchase.shopfront.ShopfrontProblems;
import maison.purchase.shopfront.catalogue.Categories;
import maison.purchase.shopfront.catalogue.ItemView;
import maison.purchase.shopfront.item.Item;
import maison.purchase.shopfront.item.ItemCommand;
import maison.purchase.shopfront.item.ItemCommand.DescribeItem;
import maison.purchase.shopfront.item.ItemCommand.DiscontinueItem;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemEvent;
import maison.purchase.shopfront.item.ItemRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Says what an item of the catalogue is like, or that it is sold no more.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@RunOnVirtualThread
class ItemResource {

    private final AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items;
    private final Categories categories;
    private final Caller caller;
    private final Clock clock;

    ItemResource(
            AggregateRunner<ItemCommand, Item, ItemEvent, ItemRefusal> items,
            Categories categories,
            Caller caller,
            Clock clock) {
        this.items = items;
        this.categories = categories;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/catalogue/items/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "describeItem",
            summary = "Say what an item of the catalogue is like",
            description =
                    "Attributes are checked by the schema of the item's category. An item that is"
                            + " known otherwise is changed with `If-Match`; one that was"
                            + " discontinued is on sale again. Sales may name items that the"
                            + " catalogue does not know.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ItemRequest.class),
                            examples =
                                    @ExampleObject(name = "ring", value = ShopfrontExamples.ITEM)))
    @APIResponse(
            responseCode = "201",
            description = "Known from now on; the ETag carries the version",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or known like this before (`Idempotent-Replayed: true`)",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(
            responseCode = "412",
            description = "The item was changed since the version that `If-Match` names")
    @APIResponse(
            responseCode = "428",
            description = "The item is known otherwise, and `If-Match` is missing")
    public Response describe(
            @Parameter(example = "RING-HALO-18K") @PathParam("sku") String sku,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ItemRequest request) {
        var schema = new ItemReading.Schema(categories.version(), categories::find);
        return switch (ItemReading.of(sku, request, schema, ifMatch != null, clock)) {
            case Faulty<DescribeItem>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<DescribeItem>(var command) -> describe(command);
        };
    }

    private Response describe(DescribeItem command) {
        ItemDetails details = command.details();
        return switch (items.run(ItemDetails.streamOf(details.sku()), command, caller.call())) {
            case Refused<Item, ItemEvent, ItemRefusal>(var refusal) ->
                    ShopfrontProblems.of(refusal).toResponse();
            case Done<Item, ItemEvent, ItemRefusal> done ->
                    Described.answer(done.version(), done.repeated(), ItemView.of(details, true));
        };
    }

    @DELETE
    @Path("/catalogue/items/{sku}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "discontinueItem",
            summary = "Sell an item no more",
            description =
                    "It stays readable, and what was sold of it stays what it was. Describing it"
                            + " again puts it on sale again.")
    @APIResponse(responseCode = "204", description = "Discontinued, now or before")
    @APIResponse(responseCode = "404", description = "The catalogue has no such item")
    public Response discontinue(@PathParam("sku") String sku) {
        var command = new DiscontinueItem(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return switch (items.run(ItemDetails.streamOf(sku), command, caller.call())) {
            case Refused<Item, ItemEvent, ItemRefusal>(var refusal) ->
                    ShopfrontProblems.of(refusal).toResponse();
            case Done<Item, ItemEvent, ItemRefusal> done ->
                    Response.noContent().header("ETag", ETags.of(done.version())).build();
        };
    }
}
