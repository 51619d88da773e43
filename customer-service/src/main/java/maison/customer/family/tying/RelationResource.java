package maison.customer.family.tying;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.family.relations.RelationList;
import maison.customer.family.relations.RelationView;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
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

/// What a customer is to others, and who may know what of whom.
@Path("/v1/customers/{id}/relations")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Relations")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class RelationResource {

    static final String EXAMPLE =
            """
            {"kind":"child","person":{"name":"Omar","occasions":[{"what":"birthday","on":"2012-05-04"}]},
             "weMayKnow":["occasions","sizes"]}
            """;

    @Schema(name = "CustomerRelationPage")
    record RelationPage(List<RelationView> items, @Nullable String next) {}

    /// That a relation was kept; what it says is only shown by a logged read.
    @Schema(name = "TiedRelation")
    record Tied(UUID customerId, UUID relationId, int version) {}

    private final Tying tying;
    private final RelationList relations;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;

    RelationResource(
            Tying tying, RelationList relations, CustomerKeys keys, Looks looks, Caller caller) {
        this.tying = tying;
        this.relations = relations;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
    @Operation(
            operationId = "listRelations",
            summary = "What a customer is to others",
            description =
                    "Staff see also what stands on others' records, turned round (`inverse`): a"
                            + " parent's child has a parent. A client sees only what stands on their"
                            + " own record. The look is logged for both ends.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RelationPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        caller.requireOwn(id);
        keys.of(id);
        var page = relations.of(id, !caller.has(Roles.CLIENT), after, limit);
        looks.seen(
                Stream.concat(
                                Stream.of(id),
                                page.items().stream()
                                        .map(RelationView::customerId)
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList(),
                "relations",
                List.of("relations"));
        return page.toResponse(uri);
    }

    @PUT
    @Path("/{relationId}")
    @Operation(
            operationId = "relate",
            summary = "Enter a relation, or say it anew",
            description =
                    "To another customer or to somebody who is none. A new one under an id of your"
                            + " choice, safe to repeat; to change one, send its `ETag` as `If-Match`."
                            + " Somebody who was no customer may be named as one later; after that the"
                            + " other end stays who they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RelationForm.class),
                            examples = @ExampleObject(name = "a son", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Tied.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or entered with the same words before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Tied.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to another relation or one that is over")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(responseCode = "422", description = "Nobody is their own relative")
    public Response relate(
            @PathParam("id") UUID id,
            @PathParam("relationId") UUID relationId,
            @Parameter(description = "To change a relation that is there") @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @NotNull @Valid RelationForm form) {
        return ifMatch == null
                ? tying.relate(id, relationId, form)
                : tying.restate(id, relationId, form);
    }

    @DELETE
    @Path("/{relationId}")
    @Operation(
            operationId = "endRelation",
            summary = "End a relation",
            description =
                    "Safe to repeat. What was kept of somebody who is no customer is destroyed with"
                            + " it.")
    @APIResponse(responseCode = "204", description = "Over")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("relationId") UUID relationId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tying.end(id, relationId);
    }
}
