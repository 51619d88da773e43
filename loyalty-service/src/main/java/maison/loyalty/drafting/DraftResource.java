package maison.loyalty.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.LifecycleProblems;
import maison.loyalty.Programmes;
import maison.loyalty.drafting.DraftView.DraftFlaw;
import maison.loyalty.lifecycle.Draft;
import maison.loyalty.lifecycle.DraftCommand;
import maison.loyalty.lifecycle.DraftCommand.DiscardDraft;
import maison.loyalty.lifecycle.DraftCommand.SaveDraft;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.DraftRefusal;
import maison.loyalty.lifecycle.Rules;
import maison.loyalty.programme.ProgrammeFileText;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Writes drafts of a version of the programme.
@Path("/v1/programme/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RunOnVirtualThread
class DraftResource {

    private final AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts;
    private final DraftList list;
    private final Programmes programmes;
    private final Caller caller;
    private final Clock clock;

    DraftResource(
            AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts,
            DraftList list,
            Programmes programmes,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.list = list;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{draft}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "saveDraft",
            summary = "Write a draft of a version",
            description =
                    "A version as in the programme's file, without `effectiveFrom`: that is said when"
                            + " it is published. What is flawed is kept too, and says all its flaws."
                            + " Whoever writes a draft anew sends the ETag that they saw as If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "weekends",
                                            value = LifecycleExamples.RULES)))
    @APIResponse(
            responseCode = "201",
            description = "Written for the first time",
            headers = @Header(name = "ETag", description = "For If-Match"),
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Written anew, or the same as before",
            headers = @Header(name = "ETag", description = "For If-Match"),
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "It was discarded")
    @APIResponse(responseCode = "412", description = "Somebody else wrote it meanwhile")
    @APIResponse(responseCode = "428", description = "It exists, and If-Match is missing")
    public Response save(
            @PathParam("draft") UUID draft,
            @Parameter(description = "The ETag that was seen; not for a new draft")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @Nullable Map<String, Object> rules) {
        if (rules == null) {
            throw ProblemException.invalid("", "is required");
        }
        JsonNode json = EventJson.MAPPER.valueToTree(rules);
        var content = Rules.of(ProgrammeFileText.canonical(json));
        Loaded<Draft, DraftEvent> before = drafts.load(draft);
        boolean same = content.equals(before.state().rules());
        // Two who begin the same draft at a time, or edit it, must not lose each other's words.
        Integer expected = before.version();
        if (before.version() > 0 && (!same || ifMatch != null)) {
            expected = ETags.requiredVersion(ifMatch);
        }
        Call call = new Call(caller.context(), null, expected);
        var command = new SaveDraft(content, caller.actor().id(), clock.instant());
        return switch (drafts.run(draft, command, call)) {
            case Refused<Draft, DraftEvent, DraftRefusal>(var refusal) ->
                    LifecycleProblems.of(refusal).toResponse();
            case Done<Draft, DraftEvent, DraftRefusal> done ->
                    Response.status(done.version() == 1 && !done.repeated() ? 201 : 200)
                            .entity(view(draft, done.state()))
                            .header("ETag", ETags.of(done.version()))
                            .build();
        };
    }

    @GET
    @Path("/{draft}")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "getDraft", summary = "A draft with what is wrong with it")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            headers = @Header(name = "ETag", description = "For If-Match"),
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "404", description = "No such draft, or it was discarded")
    public Response get(@PathParam("draft") UUID draft) {
        Loaded<Draft, DraftEvent> found = drafts.load(draft);
        if (found.state().discarded()) {
            throw ProblemException.notFound("draft");
        }
        return Response.ok(view(draft, found.state()))
                .header("ETag", ETags.of(found.version()))
                .build();
    }

    private DraftView view(UUID id, Draft draft) {
        Rules rules = draft.rules();
        Instant savedAt = draft.savedAt();
        if (rules == null || savedAt == null) {
            throw ProblemException.notFound("draft");
        }
        Programmes.Published published = programmes.published();
        Instant earliest = programmes.earliest(published, clock.instant());
        List<DraftFlaw> flaws =
                programmes.flaws(published, rules.text(), earliest).stream()
                        .map(DraftFlaw::of)
                        .toList();
        return new DraftView(
                id, DraftView.object(rules.text()), rules.hash(), draft.authors(), savedAt, flaws);
    }

    @DELETE
    @Path("/{draft}")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "discardDraft",
            summary = "Discard a draft",
            description = "What was published of it stays as it is.")
    @APIResponse(responseCode = "204", description = "Discarded, now or before")
    @APIResponse(responseCode = "404", description = "No such draft")
    @APIResponse(responseCode = "412", description = "Somebody else wrote it meanwhile")
    public Response discard(
            @PathParam("draft") UUID draft,
            @Parameter(description = "The ETag that was seen") @HeaderParam("If-Match")
                    @Nullable String ifMatch) {
        var command = new DiscardDraft(caller.actor().id(), clock.instant());
        var call = new Call(caller.context(), null, ETags.expectedVersion(ifMatch));
        return switch (drafts.run(draft, command, call)) {
            case Refused<Draft, DraftEvent, DraftRefusal>(var refusal) ->
                    LifecycleProblems.of(refusal).toResponse();
            case Done<Draft, DraftEvent, DraftRefusal> _ -> Response.noContent().build();
        };
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listDrafts",
            summary = "Drafts that were not discarded",
            description = "In the order in which they were begun.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content = @Content(schema = @Schema(implementation = DraftList.Drafts.class)))
    public Response list(
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        return list.page(after, limit).toResponse(uri);
    }
}
