package maison.purchase.sales.printing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.OwnRecords;
import maison.purchase.clients.personal.GiftMessages;
import maison.purchase.sales.receipt.SaleView;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.shopfront.store.StoreDetails;
import maison.purchase.shopfront.stores.Stores;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Prints a sale's receipt: JSON, a page to print, or a PDF, as the client accepts.
@Path("/v1")
@Tag(name = "Sales")
@RunOnVirtualThread
class PrintingResource {

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final Stores stores;
    private final Logos logos;
    private final Press press;
    private final GiftMessages messages;
    private final OwnRecords own;

    PrintingResource(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            Stores stores,
            Logos logos,
            Press press,
            GiftMessages messages,
            OwnRecords own) {
        this.sales = sales;
        this.stores = stores;
        this.logos = logos;
        this.press = press;
        this.messages = messages;
        this.own = own;
    }

    @GET
    @Path("/sales/{id}/receipt")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Form.PDF_TYPE})
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "printReceipt",
            summary = "A sale's receipt: JSON, HTML or PDF",
            description =
                    "`Accept` chooses the form; `lang`, or else `Accept-Language`, the language,"
                            + " among those of the store's letterheads. The letterhead is the one"
                            + " that the store had at the time of the sale. A gift receipt leaves"
                            + " out prices and payments. A client reads only their own.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt as of now, with what has come back so far",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Receipt.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = Form.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such sale, or not for this caller")
    @APIResponse(responseCode = "406", description = "None of the three forms is accepted")
    public Response print(
            @PathParam("id") UUID id,
            @Parameter(description = "Without prices") @QueryParam("gift") @DefaultValue("false")
                    boolean gift,
            @Parameter(description = "BCP 47, before `Accept-Language`", example = "ar")
                    @QueryParam("lang")
                    @Nullable String lang,
            @Parameter(hidden = true) @HeaderParam("Accept-Language")
                    @Nullable String acceptLanguage,
            @Context Request request) {
        Loaded<Sale, SaleEvent> loaded = sales.load(id);
        if (!(loaded.state() instanceof Sale.Sold)) {
            throw ProblemException.notFound("sale");
        }
        SaleView sale = SaleView.of(loaded.events());
        requireVisible(sale.customerId());
        Composition receipt = compose(sale, Tongue.wished(lang, acceptLanguage), gift);
        String message = gift ? message(loaded) : null;
        return Form.wanted(request)
                .answer(receipt.receipt(), () -> sheet(receipt, message), press, "receipt.pdf")
                .header("ETag", ETags.of(loaded.version()))
                .header("Content-Language", receipt.tongue().tag())
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    private Composition compose(SaleView sale, Tongue wish, boolean gift) {
        StoreDetails store = stores.at(sale.storeId(), sale.occurredAt()).orElse(null);
        var letterhead = Composition.letterhead(store, wish);
        return new Composition(sale, store, letterhead, wish.of(letterhead), gift);
    }

    /// What the giver says, where a gift receipt is printed on or after the day of the gift.
    private @Nullable String message(Loaded<Sale, SaleEvent> loaded) {
        Gift gift = loaded.state() instanceof Sold sold ? sold.facts().gift() : null;
        return gift == null ? null : messages.show(gift).orElse(null);
    }

    private Sheet sheet(Composition receipt, @Nullable String message) {
        StoreDetails store = receipt.store();
        return new SheetWriter(receipt)
                .write(logos.dataUri(store == null ? null : store.logo()), message);
    }

    /// Not found rather than forbidden: a client must not learn which ids exist.
    private void requireVisible(@Nullable UUID customer) {
        if (!own.maySee(customer)) {
            throw ProblemException.notFound("sale");
        }
    }
}
