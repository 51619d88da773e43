package maison.customer.belongings.collecting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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

/// Enters what a customer got elsewhere.
@Path("/v1/customers/{id}/wardrobe/pieces/{pieceId}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Wardrobe")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(responseCode = "412", ref = "StaleVersion")
class PieceResource {

    static final String EXAMPLE =
            """
            {"description":"Grandmother's emerald brooch","category":"brooches","since":"1998-06-01"}
            """;

    /// That a piece was entered; what it is is only shown by a logged read.
    @Schema(name = "EnteredPiece")
    record Entered(UUID customerId, UUID pieceId, int version) {}

    private final Collecting collecting;

    PieceResource(Collecting collecting) {
        this.collecting = collecting;
    }

    @PUT
    @Operation(
            operationId = "enterPiece",
            summary = "Enter a piece from elsewhere, or describe one anew",
            description =
                    "What was bought of us is in the wardrobe by itself. A new piece under an id of"
                            + " your choice, safe to repeat; to change one, send its `ETag` as"
                            + " `If-Match`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PieceForm.class),
                            examples = @ExampleObject(name = "brooch", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Entered.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or entered with the same words before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Entered.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to another piece, or to one that is no more")
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("pieceId") UUID pieceId,
            @Parameter(description = "To change a piece that is there") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid PieceForm form) {
        return ifMatch == null
                ? collecting.enter(id, pieceId, form)
                : collecting.describe(id, pieceId, form);
    }

    @DELETE
    @Operation(
            operationId = "removePiece",
            summary = "Say that they no longer have a piece from elsewhere",
            description = "Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("pieceId") UUID pieceId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return collecting.remove(id, pieceId);
    }
}
