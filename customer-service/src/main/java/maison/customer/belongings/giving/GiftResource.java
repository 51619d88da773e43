package maison.customer.belongings.giving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Gifts that are a surprise until their day.
@Path("/v1/customers/{id}/gifts")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Gifts")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class GiftResource {

    static final String EXAMPLE =
            """
            {"recipientId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11","sku":"RING-HALO-18K",
             "saleId":"0195951e-7c40-7a10-8d4e-5b1f3c2a9e01","lineId":"1",
             "until":"2030-12-24T18:00:00Z","description":"For their tenth anniversary"}
            """;

    static final String UNTIL =
            """
            {"until":"2031-01-06T18:00:00Z"}
            """;

    /// When the recipient may know.
    @Schema(name = "GiftUntil")
    record UntilForm(
            @Schema(description = "Until somebody says so if not given") @Nullable Instant until) {}

    @Schema(name = "GiftPage")
    record GiftPage(List<GiftView> items, @Nullable String next) {}

    /// That a gift was marked.
    @Schema(name = "MarkedGift")
    record Marked(UUID customerId, UUID giftId, int version) {}

    private final Giving giving;
    private final GiftReading reading;
    private final Caller caller;

    GiftResource(Giving giving, GiftReading reading, Caller caller) {
        this.giving = giving;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listGifts",
            summary = "The gifts that a customer gives or gets",
            description =
                    "A client sees what they give, and what they get as soon as they may know; staff"
                            + " see all, with a mark on what is a surprise. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = GiftPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        return reading.of(id, after, limit).toResponse(uri);
    }

    @PUT
    @Path("/{giftId}")
    @Operation(
            operationId = "markGift",
            summary = "Mark something as a gift for somebody",
            description =
                    "A line of a sale, a wish, an item, or what is not decided yet. Until its day, or"
                            + " until it is revealed, nothing that its recipient is shown tells of"
                            + " it. Under an id of your choice; safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = GiftForm.class),
                            examples = @ExampleObject(name = "anniversary", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Marked",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Marked.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was marked with the same words before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Marked.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to another gift")
    @APIResponse(responseCode = "422", description = "They are their own recipient")
    public Response plan(
            @PathParam("id") UUID id,
            @PathParam("giftId") UUID giftId,
            @NotNull @Valid GiftForm form) {
        caller.requireOwn(id);
        return giving.plan(id, giftId, form);
    }

    @PUT
    @Path("/{giftId}/until")
    @Operation(
            operationId = "rescheduleGift",
            summary = "Say anew when the recipient may know",
            description = "Not once they may know already.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UntilForm.class),
                            examples = @ExampleObject(name = "later", value = UNTIL)))
    @APIResponse(
            responseCode = "200",
            description = "It is kept from them until then",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Marked.class)))
    @APIResponse(responseCode = "409", description = "They may know already, or it is no gift")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response reschedule(
            @PathParam("id") UUID id,
            @PathParam("giftId") UUID giftId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid UntilForm form) {
        caller.requireOwn(id);
        return giving.reschedule(id, giftId, form.until());
    }

    @PUT
    @Path("/{giftId}/reveal")
    @Operation(
            operationId = "revealGift",
            summary = "Say that the recipient knows",
            description = "Safe to repeat. What is known is never a surprise again.")
    @APIResponse(
            responseCode = "200",
            description = "They know",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Marked.class)))
    @APIResponse(responseCode = "409", description = "It was unmarked")
    public Response reveal(@PathParam("id") UUID id, @PathParam("giftId") UUID giftId) {
        caller.requireOwn(id);
        return giving.reveal(id, giftId);
    }

    @DELETE
    @Path("/{giftId}")
    @Operation(
            operationId = "unmarkGift",
            summary = "Say that something is no gift: it was marked by mistake",
            description =
                    "Safe to repeat. What was kept from the recipient is kept no more; so mark the"
                            + " right gift first.")
    @APIResponse(responseCode = "204", description = "It is none")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response unmark(
            @PathParam("id") UUID id,
            @PathParam("giftId") UUID giftId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.requireOwn(id);
        return giving.unmark(id, giftId);
    }
}
