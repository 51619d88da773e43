package maison.purchase.sales.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.OwnRecords;
import maison.purchase.clients.personal.GiftMessages;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gift receipts. The recipient learns nothing before the day of the gift.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gifts")
@RunOnVirtualThread
class GiftResource {

    /// Gifts that may be shown.
    @Schema(name = "GiftList", requiredProperties = "items")
    record Gifts(List<Item> items) {}

    /// A gift in a list.
    @Schema(name = "GiftItem")
    record Item(UUID saleId, Instant revealAt) {}

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final GiftLists lists;
    private final GiftMessages messages;
    private final Caller caller;
    private final OwnRecords own;
    private final Clock clock;

    GiftResource(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            GiftLists lists,
            GiftMessages messages,
            Caller caller,
            OwnRecords own,
            Clock clock) {
        this.sales = sales;
        this.lists = lists;
        this.messages = messages;
        this.caller = caller;
        this.own = own;
        this.clock = clock;
    }

    @GET
    @Path("/sales/{id}/gift-receipt")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readGiftReceipt",
            summary = "A gift's receipt, without prices or the giver",
            description =
                    "A client reads it only as the recipient, from the day of the gift on; before,"
                            + " it is not found. The giver's message is in it from that day on; a"
                            + " look at it is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The gift receipt",
            content = @Content(schema = @Schema(implementation = GiftView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such gift, or not for this caller, or not yet")
    public Response receipt(@PathParam("id") UUID id) {
        if (sales.load(id).state() instanceof Sold sold
                && sold.facts().circumstances() != null
                && sold.facts().circumstances().gift() != null
                && mayKnow(sold.facts().circumstances().gift())) {
            Gift gift = sold.facts().circumstances().gift();
            return Response.ok(
                            GiftView.of(id, sold.facts(), gift, messages.show(gift).orElse(null)),
                            MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        throw ProblemException.notFound("gift");
    }

    private boolean mayKnow(Gift gift) {
        return !caller.has(Roles.CLIENT)
                || (own.maySee(gift.recipientId()) && !clock.instant().isBefore(gift.revealAt()));
    }

    @GET
    @Path("/customers/{customerId}/gifts")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "listGifts",
            summary = "Gifts that a customer was given, the latest 200",
            description = "A client sees only their own, from the day of the gift on.")
    @APIResponse(
            responseCode = "200",
            description = "The gifts, latest first",
            content = @Content(schema = @Schema(implementation = Gifts.class)))
    public Response ofCustomer(@PathParam("customerId") UUID customerId) {
        caller.requireOwn(customerId);
        Instant until = caller.has(Roles.CLIENT) ? clock.instant() : GiftLists.EVER;
        return Response.ok(new Gifts(lists.of(customerId, until)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
