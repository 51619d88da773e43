package maison.customer.tailoring.fits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.customer.tailoring.fits.Suggestion.Opened;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows what was made from which measurements and what it taught.
@Path("/v1/customers/{id}")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fit")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class FitsResource {

    /// A piece that is made from a version.
    @Schema(name = "MadePiece")
    record Made(UUID orderId, @Schema(examples = "jacket") String piece, Instant pinnedAt) {}

    @Schema(name = "MadePieceItems")
    record MadeItems(List<Made> items) {}

    @Schema(name = "SuggestedAdjustmentItems")
    record Suggestions(List<Suggestion> items) {}

    private final FitRows rows;
    private final OpenedMeasurements measurements;
    private final CustomerKeys keys;
    private final Looks looks;

    FitsResource(FitRows rows, OpenedMeasurements measurements, CustomerKeys keys, Looks looks) {
        this.rows = rows;
        this.measurements = measurements;
        this.keys = keys;
        this.looks = looks;
    }

    @GET
    @Path("/measurement-sets/{setId}/versions/{version}/orders")
    @Operation(
            operationId = "listOrdersMadeFrom",
            summary = "Which pieces of which orders are made from a version")
    @APIResponse(
            responseCode = "200",
            description = "The pieces, the oldest first",
            content = @Content(schema = @Schema(implementation = MadeItems.class)))
    public MadeItems madeFrom(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @PathParam("version") int version) {
        measurements.of(id, set, version);
        return new MadeItems(
                rows.madeFrom(id, set, version).stream()
                        .map(each -> new Made(each.orderId(), each.piece(), each.pinnedAt()))
                        .toList());
    }

    @GET
    @Path("/suggested-adjustments")
    @Operation(
            operationId = "suggestAdjustments",
            summary = "What to change before the next piece is cut, from what was altered before",
            description =
                    "By point: the mean of what the last three altered pieces of this template were"
                            + " altered by in all, to whole millimetres, with every alteration as"
                            + " evidence. Nothing is changed by itself. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The suggestions",
            content = @Content(schema = @Schema(implementation = Suggestions.class)))
    public Suggestions suggest(
            @PathParam("id") UUID id,
            @Parameter(description = "What is to be made", example = "jacket")
                    @QueryParam("template")
                    @NotNull
                    @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                    String template) {
        SubjectKey key = keys.of(id);
        List<Opened> findings =
                rows.findings(id, template).stream()
                        .map(each -> new Opened(each, Finding.open(key, each.finding())))
                        .toList();
        looks.seen(Set.of(id), "suggested-adjustments", List.of("measurements"));
        return new Suggestions(Suggestion.of(findings));
    }
}
