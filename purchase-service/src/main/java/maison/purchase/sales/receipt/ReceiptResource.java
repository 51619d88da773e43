package maison.purchase.sales.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.OwnRecords;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.unlinked.UnlinkedReturn;
import maison.purchase.sales.unlinked.UnlinkedReturnCommand;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows one sale or one unlinked return, as it is, was, or was known to be.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReceiptResource {

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final AggregateRunner<
                    UnlinkedReturnCommand,
                    UnlinkedReturn,
                    UnlinkedReturnEvent,
                    UnlinkedReturnRefusal>
            returns;
    private final Caller caller;
    private final OwnRecords own;

    ReceiptResource(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            AggregateRunner<
                            UnlinkedReturnCommand,
                            UnlinkedReturn,
                            UnlinkedReturnEvent,
                            UnlinkedReturnRefusal>
                    returns,
            Caller caller,
            OwnRecords own) {
        this.sales = sales;
        this.returns = returns;
        this.caller = caller;
        this.own = own;
    }

    @GET
    @Path("/sales/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Tag(name = "Sales")
    @Operation(
            operationId = "readSale",
            summary = "Read a sale with its returns",
            description = "A client reads only their own sales; others are not found.")
    @APIResponse(
            responseCode = "200",
            description = "The sale; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = SaleView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such sale, or not for this caller, or not yet at that time")
    public Response sale(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "As it was in effect then (business time)",
                            example = "2026-03-15T00:00:00Z")
                    @QueryParam("at")
                    @Nullable String at,
            @Parameter(description = "As it was known then (recorded time)") @QueryParam("known")
                    @Nullable String known) {
        Loaded<Sale, SaleEvent> loaded =
                sales.loadAt(id, Moments.read("at", at), Moments.read("known", known));
        if (!(loaded.state() instanceof Sale.Sold)) {
            throw ProblemException.notFound("sale");
        }
        SaleView view = SaleView.of(loaded.events());
        requireVisible(view.customerId(), "sale");
        return shown(caller.has(Roles.CLIENT) ? view.forClient() : view, loaded.version());
    }

    @GET
    @Path("/returns/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Tag(name = "Returns")
    @Operation(operationId = "readUnlinkedReturn", summary = "Read a return without a sale")
    @APIResponse(
            responseCode = "200",
            description = "The return; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = UnlinkedReturnView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such return, or not for this caller")
    public Response unlinkedReturn(@PathParam("id") UUID id) {
        Loaded<UnlinkedReturn, UnlinkedReturnEvent> loaded = returns.load(id);
        if (!loaded.exists()) {
            throw ProblemException.notFound("return");
        }
        UnlinkedReturnView view = UnlinkedReturnView.of(loaded.events().getFirst());
        requireVisible(view.customerId(), "return");
        return shown(view, loaded.version());
    }

    /// Not found rather than forbidden: a client must not learn which ids exist.
    private void requireVisible(@Nullable UUID customer, String what) {
        if (!own.maySee(customer)) {
            throw ProblemException.notFound(what);
        }
    }

    private static Response shown(Object view, int version) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(version))
                .build();
    }
}
