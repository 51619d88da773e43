package maison.customer.documents.filing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.documents.file.Sort;
import maison.customer.documents.files.FileList;
import maison.customer.documents.files.FileRow;
import maison.customer.documents.files.ScanView;
import maison.platform.http.Page;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Scans of a customer's body, each beside the measurements that it was taken for: for those who
/// see measurements.
@Path("/v1/customers/{id}/scans")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Measurements")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class ScanResource {

    // One triangle, as tall as somebody.
    static final String EXAMPLE =
            """
            {"content":"diAwIDAgMAp2IDUyMCAwIDAKdiAyNjAgMTcyNCAxODAKZiAxIDIgMwo=",
             "setId":"0195a5d0-2000-7ccc-9ddd-0123456789ab","version":1,"unit":"mm",
             "caption":"In the shirt"}
            """;

    @Schema(name = "ScanPage")
    record ScanPage(List<ScanView> items, @Nullable String next) {}

    private final Drafts drafts;
    private final Filing filing;
    private final FileReading reading;

    ScanResource(Drafts drafts, Filing filing, FileReading reading) {
        this.drafts = drafts;
        this.filing = filing;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(
            operationId = "listScans",
            summary = "A customer's scans, the latest first",
            description = "Without their content. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ScanPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("setId") @Nullable UUID setId,
            @QueryParam("version") @Min(1) @Nullable Integer version,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var wanted = new FileList.Wanted(Sort.SCAN, null, setId, version);
        return reading.list(id, wanted, after, limit, ScanView::of).toResponse(uri);
    }

    @PUT
    @Path("/{scanId}")
    @Operation(
            operationId = "addScan",
            summary = "Add a scan to a version of measurements",
            description =
                    "With the customer's consent for the purpose `body-scans`. OBJ, PLY, STL, glTF 2"
                            + " or GLB by its content, whatever it is called, whole, with triangles"
                            + " and with nothing outside of itself. Sealed with the customer's key."
                            + " What looks wrong is said in `warnings`, and kept all the same. Under"
                            + " an id of your choice; safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ScanForm.class),
                            examples = @ExampleObject(name = "a body", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ScanView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was added with the same content before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ScanView.class)))
    @APIResponse(responseCode = "403", description = "The role, or no consent for scans")
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to another scan, or the set was withdrawn")
    @APIResponse(responseCode = "422", description = "It is no mesh that is taken")
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("scanId") UUID scanId,
            @NotNull @Valid ScanForm form) {
        return filing.add(drafts.scan(id, scanId, form));
    }

    @GET
    @Path("/{scanId}/content")
    @RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(
            operationId = "getScan",
            summary = "A scan as it was added",
            description =
                    "For staff only while the consent stands; clients always see their own. The look"
                            + " is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The mesh",
            content = {
                @Content(mediaType = "model/obj"),
                @Content(mediaType = "model/x-ply"),
                @Content(mediaType = "model/stl"),
                @Content(mediaType = "model/gltf+json"),
                @Content(mediaType = "model/gltf-binary")
            })
    @APIResponse(responseCode = "403", description = "The role, or no consent for scans")
    public Response content(@PathParam("id") UUID id, @PathParam("scanId") UUID scanId) {
        return reading.download(Sort.SCAN, id, scanId, ScanResource::ending);
    }

    private static String ending(FileRow scan) {
        return Objects.requireNonNull(scan.words().mesh()).format().json();
    }

    @DELETE
    @Path("/{scanId}")
    @Operation(
            operationId = "removeScan",
            summary = "Remove a scan",
            description = "Its content is deleted. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") UUID id, @PathParam("scanId") UUID scanId) {
        return filing.remove(Sort.SCAN, id, scanId);
    }
}
