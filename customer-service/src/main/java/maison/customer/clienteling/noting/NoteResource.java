package maison.customer.clienteling.noting;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.clienteling.KeepsakeProblems;
import maison.customer.clienteling.notes.NoteHistory;
import maison.customer.clienteling.notes.NoteHistory.Version;
import maison.customer.clienteling.notes.NoteList;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.clienteling.notes.NoteView;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
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

/// What staff write down about a customer.
@Path("/v1/customers/{id}/notes")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Notes")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class NoteResource {

    static final String EXAMPLE =
            """
            {"text":"Prefers to be called after five","visibility":"all-staff"}
            """;

    @Schema(name = "NotePage")
    record NotePage(List<NoteView> items, @Nullable String next) {}

    @Schema(name = "NoteVersions")
    record Versions(List<Version> items) {}

    /// That a note was kept; what it says is only shown by a logged read.
    @Schema(name = "WrittenNote")
    record Written(UUID customerId, UUID noteId, int version) {}

    private final NoteWriting writing;
    private final NoteList notes;
    private final NoteHistory history;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;

    NoteResource(
            NoteWriting writing,
            NoteList notes,
            NoteHistory history,
            CustomerKeys keys,
            Looks looks,
            Caller caller) {
        this.writing = writing;
        this.notes = notes;
        this.history = history;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.SUBJECT_ACCESS})
    @Operation(
            operationId = "listNotes",
            summary = "The notes on a customer that are for the caller, newest first",
            description = "The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NotePage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        var page = notes.of(id, keys.of(id), NoteReader.of(caller), after, limit);
        looks.seen(Set.of(id), "notes", List.of("notes"));
        return page.toResponse(uri);
    }

    @GET
    @Path("/{noteId}/history")
    @Operation(
            operationId = "noteHistory",
            summary = "All that a note ever said, oldest first, also after it was withdrawn",
            description = "For whom the note last was. The look is logged.")
    @APIResponse(responseCode = "200", description = "Its versions")
    public Versions history(@PathParam("id") UUID id, @PathParam("noteId") UUID noteId) {
        var versions = history.of(id, noteId, keys.of(id), NoteReader.of(caller));
        if (versions.isEmpty()) {
            throw new ProblemException(KeepsakeProblems.unknown("note"));
        }
        looks.seen(Set.of(id), "note-history", List.of("notes"));
        return new Versions(versions);
    }

    @PUT
    @Path("/{noteId}")
    @Operation(
            operationId = "writeNote",
            summary = "Write a note, or change one",
            description =
                    "A new one under an id of your choice, safe to repeat. To change one, send its"
                            + " `ETag` as `If-Match`: what it said before stays in its history. Only"
                            + " who wrote it, or a manager, may change it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NoteForm.class),
                            examples = @ExampleObject(name = "evening calls", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Written.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or written with the same words before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Written.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to a note with other words, or one that was withdrawn")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response write(
            @PathParam("id") UUID id,
            @PathParam("noteId") UUID noteId,
            @Parameter(description = "To change a note that is there") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid NoteForm form) {
        return ifMatch == null
                ? writing.write(id, noteId, form)
                : writing.rewrite(id, noteId, form);
    }

    @DELETE
    @Path("/{noteId}")
    @Operation(
            operationId = "withdrawNote",
            summary = "Withdraw a note",
            description = "Safe to repeat. What it said stays in its history.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("noteId") UUID noteId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return writing.withdraw(id, noteId);
    }
}
