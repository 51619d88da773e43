package maison.purchase.clients.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.Limits;
import maison.purchase.TimeCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists a customer's sales and unlinked returns, and finds the sale of a receipt.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
@RunOnVirtualThread
class HistoryResource {

    /// For the API document: what [Page] holds here.
    @Schema(name = "HistoryPage", requiredProperties = "items")
    record HistoryPage(List<HistoryItem> items, @Nullable String next) {}

    /// A receipt's sale.
    @Schema(requiredProperties = "saleId")
    record Found(UUID saleId) {}

    /// For the API document: what [Page] holds here.
    @Schema(name = "FoundPage", requiredProperties = "items")
    record FoundPage(List<Found> items) {}

    private final Histories histories;
    private final Caller caller;

    HistoryResource(Histories histories, Caller caller) {
        this.histories = histories;
        this.caller = caller;
    }

    @GET
    @Path("/customers/{customerId}/sales")
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
            operationId = "listCustomerSales",
            summary = "A customer's sales and unlinked returns, newest first",
            description =
                    "Pages stay right while sales are added. A customer without sales has an empty"
                            + " list. A client reads only their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=next` leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response ofCustomer(
            @PathParam("customerId") UUID customerId,
            @Parameter(description = "`next` of the page before") @QueryParam("after")
                    @Nullable String after,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        caller.requireOwn(customerId);
        int size = Limits.read(limit);
        List<HistoryItem> oneMore =
                histories.of(customerId, TimeCursor.read(after, TimeCursor.NEWEST), size + 1);
        return Page.of(oneMore, size, item -> Cursor.of(item.occurredAt(), item.id()))
                .toResponse(uri);
    }

    @GET
    @Path("/sales")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST
    })
    @Operation(
            operationId = "findSaleOfReceipt",
            summary = "The sale that a receipt belongs to",
            description = "None or one: a receipt number is unique for its terminal.")
    @APIResponse(
            responseCode = "200",
            description = "The sale's id, or an empty list",
            content = @Content(schema = @Schema(implementation = FoundPage.class)))
    public Response ofReceipt(
            @Parameter(
                            description = "terminal:number, as printed on the receipt",
                            required = true,
                            example = "dubai-mall-1:2026-000417")
                    @QueryParam("receipt")
                    @Nullable String receipt) {
        int colon = receipt == null ? -1 : receipt.indexOf(':');
        if (receipt == null || colon < 1 || colon == receipt.length() - 1) {
            throw ProblemException.invalid("receipt", "must be terminal:number");
        }
        Optional<UUID> sale =
                histories.saleOf(receipt.substring(0, colon), receipt.substring(colon + 1));
        return Response.ok(
                        new FoundPage(sale.map(Found::new).stream().toList()),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
