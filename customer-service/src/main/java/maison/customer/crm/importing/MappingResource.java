package maison.customer.crm.importing;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.importing.SavedMappings.Saved;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.http.Cursor;
import maison.platform.http.ETags;
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

/// Mappings under names.
@Path("/v1/import-mappings")
@RolesAllowed({Roles.INTEGRATION, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Importing")
class MappingResource {

    @Schema(name = "SavedImportMappingPage")
    record MappingPage(List<Saved> items, @Nullable String next) {}

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String NAME_MESSAGE = "must be lower case, with dashes";

    private final SavedMappings mappings;
    private final Caller caller;

    MappingResource(SavedMappings mappings, Caller caller) {
        this.mappings = mappings;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listImportMappings", summary = "The saved mappings, by name")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MappingPage.class)))
    public Response list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        var key = Cursor.read(after, 1);
        if (key != null && !key.getFirst().matches(NAME)) {
            throw Cursor.invalid();
        }
        var found = mappings.page(key == null ? null : key.getFirst(), limit + 1);
        return Page.of(found, limit, each -> Cursor.of(each.name())).toResponse(uri);
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getImportMapping", summary = "A saved mapping")
    @APIResponse(
            responseCode = "200",
            description = "The mapping; the ETag is for editing it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Saved.class)))
    @APIResponse(responseCode = "404", description = "There is no such mapping")
    public Response get(
            @PathParam("name") @Pattern(regexp = NAME, message = NAME_MESSAGE) String name) {
        return shown(name);
    }

    @PUT
    @Path("/{name}")
    @Operation(
            operationId = "saveImportMapping",
            summary = "Save a mapping under a name",
            description = "A name that is taken needs its ETag as `If-Match`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Mapping.class),
                            examples =
                                    @ExampleObject(
                                            name = "old CRM",
                                            value = ImportExamples.MAPPING)))
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Saved.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response save(
            @Parameter(example = "old-crm")
                    @PathParam("name")
                    @Pattern(regexp = NAME, message = NAME_MESSAGE)
                    String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Mapping mapping) {
        ImportProblems.check(mapping);
        var known = mappings.find(name);
        if (known.isPresent() && known.get().mapping().equals(mapping)) {
            return shown(name);
        }
        int version = known.isEmpty() ? 0 : ETags.requiredVersion(ifMatch);
        if (!mappings.save(name, version, mapping, caller.actor().id())) {
            throw new PreconditionFailed(
                    version, mappings.find(name).map(Saved::version).orElse(0));
        }
        return shown(name);
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "deleteImportMapping",
            summary = "Forget a saved mapping",
            description = "Imports that were read by it stay as they are. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(
            @PathParam("name") @Pattern(regexp = NAME, message = NAME_MESSAGE) String name) {
        mappings.delete(name);
    }

    private Response shown(String name) {
        var saved = mappings.find(name).orElseThrow(() -> ProblemException.notFound("mapping"));
        return Response.ok(saved, MediaType.APPLICATION_JSON)
                .header("ETag", ETags.of(saved.version()))
                .build();
    }
}
