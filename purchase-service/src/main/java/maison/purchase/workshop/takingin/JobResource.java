package maison.purchase.workshop.takingin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.platform.http.Problem;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.GenericWords;
import maison.purchase.intake.JobReading;
import maison.purchase.intake.JobReading.Intake;
import maison.purchase.intake.JobRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.workshop.JobExamples;
import maison.purchase.workshop.jobcard.JobView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A counter takes a job in.
@Path("/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RunOnVirtualThread
class JobResource {

    private final Intakes intakes;
    private final GenericWords generic;
    private final Caller caller;
    private final Clock clock;

    JobResource(Intakes intakes, GenericWords generic, Caller caller, Clock clock) {
        this.intakes = intakes;
        this.generic = generic;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "takeInJob",
            summary = "Take in a repair, an appraisal, a special order or a custom piece",
            description =
                    "The client chooses the job's id and may repeat the request. A piece is"
                            + " described by what anybody can see: a description that names a metal,"
                            + " its fineness or a stone is refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobRequest.class),
                            examples = {
                                @ExampleObject(name = "repair", value = JobExamples.REPAIR),
                                @ExampleObject(name = "appraisal", value = JobExamples.TO_APPRAISE),
                                @ExampleObject(name = "special order", value = JobExamples.WANTED)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken in before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Fields are missing or wrong; each is named by a JSON pointer",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "stone named",
                                            value = JobExamples.CLAIM_PROBLEM)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The id, or the store's claim ticket, belongs to another job; or words came of"
                            + " a customer who was erased")
    public Response takeIn(@PathParam("id") UUID id, @Nullable JobRequest request) {
        return switch (JobReading.of(request, generic, clock)) {
            case Faulty<Intake>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Intake>(var intake) -> {
                caller.requireStore(intake.facts().storeId());
                yield intakes.takeIn(id, intake);
            }
        };
    }
}
