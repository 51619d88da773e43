package maison.customer.belongings.wishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import maison.customer.belongings.wishes.WishView;
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

/// What a customer wishes for, for themselves or for others.
@Path("/v1/customers/{id}/wishes")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Wishes")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class WishResource {

    static final String EXAMPLE =
            """
            {"sku":"RING-HALO-18K","description":"Like her sister's","priority":1,"source":"fitting"}
            """;

    static final String FULFILMENT =
            """
            {"saleId":"0195951e-7c40-7a10-8d4e-5b1f3c2a9e01","lineId":"1"}
            """;

    /// The purchase that fulfilled a wish.
    @Schema(name = "WishToFulfil")
    record FulfilmentForm(
            @Schema(required = true) @NotNull UUID saleId,
            @Schema(required = true, examples = "1") @NotBlank @Size(max = 100) String lineId) {}

    @Schema(name = "WishPage")
    record WishPage(List<WishView> items, @Nullable String next) {}

    /// That a wish was kept; what it says is only shown by a logged read.
    @Schema(name = "KeptWish")
    record Kept(UUID customerId, UUID wishId, int version) {}

    private final Wishing wishing;
    private final WishReading reading;
    private final Caller caller;

    WishResource(Wishing wishing, WishReading reading, Caller caller) {
        this.wishing = wishing;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listWishes",
            summary = "What a customer wishes for, the latest first",
            description =
                    "A wish for an item is fulfilled by its purchase, and open again once that came"
                            + " back. A client sees their own, and not that somebody means to give it"
                            + " to them; staff see a mark on what is a surprise. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WishPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        return reading.of(id, after, limit).toResponse(uri);
    }

    @PUT
    @Path("/{wishId}")
    @Operation(
            operationId = "makeWish",
            summary = "Enter a wish, or change one",
            description =
                    "For themselves or for somebody: what is for another customer is kept from them."
                            + " A new one under an id of your choice, safe to repeat; to change one,"
                            + " send its `ETag` as `If-Match`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WishForm.class),
                            examples = @ExampleObject(name = "a ring", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Kept.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or entered with the same words before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Kept.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to another wish, or to one that was dropped")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "422", description = "They are their own recipient")
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("wishId") UUID wishId,
            @Parameter(description = "To change a wish that is there") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid WishForm form) {
        caller.requireOwn(id);
        return ifMatch == null ? wishing.make(id, wishId, form) : wishing.change(id, wishId, form);
    }

    @PUT
    @Path("/{wishId}/fulfilment")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "fulfilWish",
            summary = "Say which purchase fulfilled a wish",
            description =
                    "For a wish in words; one for an item is fulfilled by its purchase by itself. Safe"
                            + " to repeat. A gift to who wishes is marked as a gift instead.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FulfilmentForm.class),
                            examples = @ExampleObject(name = "bought", value = FULFILMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Fulfilled",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Kept.class)))
    @APIResponse(responseCode = "409", description = "Another purchase did, or it was dropped")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response fulfil(
            @PathParam("id") UUID id,
            @PathParam("wishId") UUID wishId,
            @NotNull @Valid FulfilmentForm form) {
        return wishing.fulfil(id, wishId, form.saleId(), form.lineId());
    }

    @DELETE
    @Path("/{wishId}")
    @Operation(
            operationId = "dropWish",
            summary = "Say that they do not wish for it any more",
            description = "Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Dropped")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response drop(
            @PathParam("id") UUID id,
            @PathParam("wishId") UUID wishId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.requireOwn(id);
        return wishing.drop(id, wishId);
    }
}
