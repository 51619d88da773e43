package maison.customer.documents.filing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import maison.customer.documents.file.Attachment;
import maison.customer.documents.file.Sort;
import maison.customer.documents.files.FileList;
import maison.customer.documents.files.PhotoView;
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

/// Photos of a customer, of what a note tells, or of a piece they have.
@Path("/v1/customers/{id}/photos")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Photos")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class PhotoResource {

    // One transparent pixel.
    static final String EXAMPLE =
            """
            {"content":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
             "caption":"The stone before it was set anew"}
            """;

    @Schema(name = "PhotoPage")
    record PhotoPage(List<PhotoView> items, @Nullable String next) {}

    /// That a photo was kept.
    @Schema(name = "AddedPhoto")
    record Added(UUID customerId, UUID photoId) {}

    private final Drafts drafts;
    private final Filing filing;
    private final FileReading reading;

    PhotoResource(Drafts drafts, Filing filing, FileReading reading) {
        this.drafts = drafts;
        this.filing = filing;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SUBJECT_ACCESS})
    @Operation(
            operationId = "listPhotos",
            summary = "A customer's photos, the latest first",
            description =
                    "Without their content. A photo of a note is for who may read the note. The look"
                            + " is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PhotoPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("about")
                    @Pattern(
                            regexp = "customer|note|piece",
                            message = "must be customer, note or piece")
                    @Nullable String about,
            @QueryParam("aboutId") @Nullable UUID aboutId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var kind = about == null ? null : Attachment.Kind.of(about);
        var wanted = new FileList.Wanted(Sort.PHOTO, kind, aboutId, null);
        return reading.list(id, wanted, after, limit, PhotoView::of).toResponse(uri);
    }

    @PUT
    @Path("/{photoId}")
    @Operation(
            operationId = "addPhoto",
            summary = "Add a photo",
            description =
                    "With the customer's consent for the purpose `photos`. JPEG or PNG by its content,"
                            + " whatever it is called; sealed with the customer's key. Under an id of"
                            + " your choice; safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PhotoForm.class),
                            examples = @ExampleObject(name = "a stone", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Added.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was added with the same content before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Added.class)))
    @APIResponse(responseCode = "403", description = "The role, or no consent for photos")
    @APIResponse(responseCode = "409", description = "The id belongs to another photo")
    @APIResponse(responseCode = "422", description = "It is no JPEG or PNG picture")
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("photoId") UUID photoId,
            @NotNull @Valid PhotoForm form) {
        return filing.add(drafts.photo(id, photoId, form));
    }

    @GET
    @Path("/{photoId}/content")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SUBJECT_ACCESS})
    @Operation(
            operationId = "getPhoto",
            summary = "A photo as it was added",
            description = "Only while the consent stands. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The photo",
            content = {@Content(mediaType = "image/jpeg"), @Content(mediaType = "image/png")})
    @APIResponse(responseCode = "403", description = "The role, or no consent for photos")
    public Response content(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        return reading.photo(id, photoId);
    }

    @GET
    @Path("/{photoId}/thumbnail")
    @Operation(
            operationId = "getThumbnail",
            summary = "A photo in small",
            description =
                    "Drawn anew: without what a camera writes beside the picture, such as where it was"
                            + " taken. Only while the consent stands. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "At most 320 pixels wide and high",
            content = @Content(mediaType = "image/jpeg"))
    @APIResponse(responseCode = "403", description = "The role, or no consent for photos")
    public Response thumbnail(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        return reading.thumbnail(Sort.PHOTO, id, photoId);
    }

    @DELETE
    @Path("/{photoId}")
    @Operation(
            operationId = "removePhoto",
            summary = "Remove a photo",
            description = "Safe to repeat. Its content is deleted.")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response remove(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        return filing.remove(Sort.PHOTO, id, photoId);
    }
}
