package maison.customer.tailoring.drafting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.privacy.readlog.Looks;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.measurements.Measurements;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.customer.tailoring.pattern.Block;
import maison.customer.tailoring.pattern.CannotDraft;
import maison.customer.tailoring.pattern.Dxf;
import maison.customer.tailoring.pattern.Svg;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Drafts pattern blocks, for the table and for CAD. Nothing is stored: the same version always
/// gives the same block.
@Path("/v1/customers/{id}/measurement-sets/{setId}/versions/{version}/blocks/{block}")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Pattern blocks")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
@APIResponse(
        responseCode = "422",
        description = "Measures are missing or do not fit each other; the problem names them")
class DraftingResource {

    private static final String BLOCKS = "shirt|jacket|trousers";
    private static final String SVG = "image/svg+xml";
    private static final String DXF = "image/vnd.dxf";

    private final OpenedMeasurements measurements;
    private final Looks looks;

    DraftingResource(OpenedMeasurements measurements, Looks looks) {
        this.measurements = measurements;
        this.looks = looks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftBlock",
            summary = "A block in numbers: pieces, edges, seams, and what was taken for it",
            description = "`block` is `shirt`, `jacket` or `trousers`. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The block",
            content = @Content(schema = @Schema(implementation = BlockView.class)))
    public BlockView numbers(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @PathParam("version") int version,
            @PathParam("block") @Pattern(regexp = BLOCKS) String block) {
        return BlockView.of(draft(id, set, version, block));
    }

    @GET
    @Path("/pattern.svg")
    @Produces(SVG)
    @Operation(
            operationId = "drawBlock",
            summary = "A block to print, true to scale",
            description = "Red is sewn along, dashed is cut along; a square of 100 mm to check.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing, in millimetres",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response svg(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @PathParam("version") int version,
            @PathParam("block") @Pattern(regexp = BLOCKS) String block) {
        return file(Svg.of(draft(id, set, version, block)), block + ".svg");
    }

    @GET
    @Path("/pattern.dxf")
    @Produces(DXF)
    @Operation(
            operationId = "exportBlock",
            summary = "A block for CAD: DXF of release 12, 1 unit = 1 mm",
            description =
                    "A `BLOCK` for each piece; layers numbered as in ASTM D6673: 1 cut, 7 grain,"
                            + " 8 lines within, 14 sew (a polyline for each edge), 15 words.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing",
            content = @Content(mediaType = DXF, schema = @Schema(type = SchemaType.STRING)))
    public Response dxf(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @PathParam("version") int version,
            @PathParam("block") @Pattern(regexp = BLOCKS) String block) {
        return file(Dxf.of(draft(id, set, version, block)), block + ".dxf");
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    private Block draft(UUID customer, UUID set, int version, String block) {
        Measurements found = measurements.of(customer, set, version);
        looks.seen(Set.of(customer), "pattern-block", List.of("measurements"));
        try {
            return Drafter.draft(block, found.quantities());
        } catch (CannotDraft e) {
            throw new ProblemException(
                    MeasurementProblems.cannotDraft(String.valueOf(e.getMessage())));
        }
    }
}
