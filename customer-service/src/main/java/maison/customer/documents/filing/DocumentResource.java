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
import maison.customer.documents.files.DocumentView;
import maison.customer.documents.files.FileList;
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

/// Papers of a customer, of what a note tells, or of a piece they have: certificates, appraisals,
/// intake papers.
@Path("/v1/customers/{id}/documents")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Documents")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class DocumentResource {

    // One page with a frame on it.
    static final String EXAMPLE =
            """
            {"content":"JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8\
            PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdl\
            L1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgMjAwIDEwMF0vQ29udGVudHMgNCAwIFI+PmVuZG9iago0\
            IDAgb2JqPDwvTGVuZ3RoIDE3Pj5zdHJlYW0KMjAgMjAgMTYwIDYwIHJlIFMKZW5kc3RyZWFtZW5kb2Jq\
            CnhyZWYKMCA1CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAwOSAwMDAwMCBuIAowMDAwMDAwMDUy\
            IDAwMDAwIG4gCjAwMDAwMDAxMDEgMDAwMDAgbiAKMDAwMDAwMDE3OSAwMDAwMCBuIAp0cmFpbGVyPDwv\
            U2l6ZSA1L1Jvb3QgMSAwIFI+PgpzdGFydHhyZWYKMjQxCiUlRU9GCg==",
             "kind":"certificate","title":"Certificate of the sapphire"}
            """;

    @Schema(name = "DocumentPage")
    record DocumentPage(List<DocumentView> items, @Nullable String next) {}

    /// That a document was kept.
    @Schema(name = "AddedDocument")
    record Added(UUID customerId, UUID documentId) {}

    private final Drafts drafts;
    private final Filing filing;
    private final FileReading reading;

    DocumentResource(Drafts drafts, Filing filing, FileReading reading) {
        this.drafts = drafts;
        this.filing = filing;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SUBJECT_ACCESS})
    @Operation(
            operationId = "listDocuments",
            summary = "A customer's documents, the latest first",
            description =
                    "Without their content. A document of a note is for who may read the note. The"
                            + " look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DocumentPage.class)))
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
        var wanted = new FileList.Wanted(Sort.DOCUMENT, kind, aboutId, null);
        return reading.list(id, wanted, after, limit, DocumentView::of).toResponse(uri);
    }

    @PUT
    @Path("/{documentId}")
    @Operation(
            operationId = "addDocument",
            summary = "Add a document",
            description =
                    "PDF by its content, whatever it is called, and nothing but pages: without"
                            + " scripts, other files in it, actions and passwords. Sealed with the"
                            + " customer's key. Under an id of your choice; safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DocumentForm.class),
                            examples = @ExampleObject(name = "a certificate", value = EXAMPLE)))
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
    @APIResponse(responseCode = "409", description = "The id belongs to another document")
    @APIResponse(responseCode = "422", description = "It is no plain PDF document")
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @NotNull @Valid DocumentForm form) {
        return filing.add(drafts.document(id, documentId, form));
    }

    @GET
    @Path("/{documentId}/content")
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SUBJECT_ACCESS})
    @Operation(
            operationId = "getDocument",
            summary = "A document as it was added",
            description = "The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/pdf"))
    public Response content(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return reading.download(Sort.DOCUMENT, id, documentId, _ -> "pdf");
    }

    @GET
    @Path("/{documentId}/thumbnail")
    @Operation(
            operationId = "getDocumentThumbnail",
            summary = "The first page of a document in small",
            description = "The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "At most 320 pixels wide and high",
            content = @Content(mediaType = "image/jpeg"))
    public Response thumbnail(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return reading.thumbnail(Sort.DOCUMENT, id, documentId);
    }

    @DELETE
    @Path("/{documentId}")
    @Operation(
            operationId = "removeDocument",
            summary = "Remove a document",
            description = "Its content is deleted. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return filing.remove(Sort.DOCUMENT, id, documentId);
    }
}
