package maison.loyalty.releasing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.lifecycle.Draft;
import maison.loyalty.lifecycle.DraftCommand;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.DraftRefusal;
import maison.loyalty.lifecycle.ReleaseEvent.Origin;
import maison.loyalty.lifecycle.Rules;
import maison.loyalty.programme.ProgrammeFileText;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Publishes a draft.
@Path("/v1/programme/drafts/{draft}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RunOnVirtualThread
class PublicationResource {

    private final AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts;
    private final Simulated simulated;
    private final Releasing releasing;

    PublicationResource(
            AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts,
            Simulated simulated,
            Releasing releasing) {
        this.drafts = drafts;
        this.simulated = simulated;
        this.releasing = releasing;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "publishDraft",
            summary = "Publish a draft as a version of the programme",
            description =
                    "It comes into force at an instant that is not too soon for every replica to know"
                            + " of it, after all other versions. A simulation of exactly this draft"
                            + " must have ended, and somebody else than the draft's only author"
                            + " publishes it. The same again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "at-a-date",
                                            value = LifecycleExamples.PUBLICATION)))
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Published before",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", description = "No such draft, or it was discarded")
    @APIResponse(
            responseCode = "409",
            description =
                    "Flawed, not simulated, too soon, not after the last version, a name that is"
                            + " taken, or one's own draft")
    @APIResponse(responseCode = "412", description = "Somebody else published meanwhile")
    public Response publish(
            @PathParam("draft") UUID draft, @NotNull @Valid PublicationRequest request) {
        Draft found = drafts.load(draft).state();
        Rules rules = found.rules();
        String writer = found.savedBy();
        if (rules == null || writer == null || found.discarded()) {
            throw ProblemException.notFound("draft");
        }
        String name = ProgrammeFileText.nameOf(rules.text());
        return releasing.publish(
                name == null ? "" : name,
                request.effectiveFrom(),
                rules,
                new Origin(draft, simulated.latest(draft, rules.hash()), null),
                List.of(writer));
    }
}
