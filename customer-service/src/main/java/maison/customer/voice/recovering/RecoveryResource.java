package maison.customer.voice.recovering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.voice.FeedbackProblems;
import maison.customer.voice.RecoveryRecords;
import maison.customer.voice.recoveries.RecoveryList;
import maison.customer.voice.recovery.Outcome;
import maison.customer.voice.recovery.Recovery.Closed;
import maison.customer.voice.recovery.Recovery.None;
import maison.customer.voice.recovery.Recovery.Pending;
import maison.customer.voice.recovery.RecoveryCommand;
import maison.customer.voice.recovery.RecoveryCommand.Assign;
import maison.customer.voice.recovery.RecoveryCommand.Close;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.sealing.Sealed;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Says who takes care of a bad answer, and how it ended.
@Path("/v1/recovery-cases/{caseId}")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Feedback")
@APIResponse(responseCode = "404", description = "There is no such case")
@APIResponse(responseCode = "409", description = "It was closed otherwise")
class RecoveryResource {

    static final String ASSIGNMENT =
            """
            {"owner": "nadia", "due": "2026-03-17T17:00:00Z"}
            """;

    static final String CLOSURE =
            """
            {"outcome": "repaired", "note": "Clasp replaced, and flowers sent"}
            """;

    @Schema(name = "RecoveryAssignment")
    record Assignment(
            @Schema(required = true, description = "Who takes care of it: their id, never a name")
                    @NotBlank
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}",
                            message = "must be one word")
                    String owner,
            @Schema(required = true) @NotNull Instant due) {}

    @Schema(name = "RecoveryClosure")
    record Closure(
            @Schema(
                            required = true,
                            enumeration = {
                                "apologised",
                                "repaired",
                                "replaced",
                                "refunded",
                                "not-reached",
                                "nothing-wrong",
                                "other"
                            })
                    @NotNull
                    Outcome outcome,
            @Schema(description = "What was agreed; sealed") @Size(max = 2000)
                    @Nullable String note) {

        @Override
        public String toString() {
            return "RecoveryClosure[…]";
        }
    }

    private final RecoveryRecords records;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    RecoveryResource(RecoveryRecords records, CustomerKeys keys, Caller caller, Clock clock) {
        this.records = records;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/assignment")
    @Operation(
            operationId = "assignRecoveryCase",
            summary = "Say who takes care of a case, and by when",
            description = "Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Assignment.class),
                            examples = @ExampleObject(name = "nadia", value = ASSIGNMENT)))
    @APIResponse(responseCode = "204", description = "Assigned")
    public Response assign(
            @PathParam("caseId") UUID caseId, @NotNull @Valid Assignment assignment) {
        var due = assignment.due().truncatedTo(ChronoUnit.MICROS);
        return run(caseId, new Assign(caseId, assignment.owner(), due, clock.instant()));
    }

    @POST
    @Path("/closure")
    @Operation(
            operationId = "closeRecoveryCase",
            summary = "Say how a case ended",
            description =
                    "From then on the client gets promotional messages again, as they chose."
                            + " Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Closure.class),
                            examples = @ExampleObject(name = "repaired", value = CLOSURE)))
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    public Response close(@PathParam("caseId") UUID caseId, @NotNull @Valid Closure closure) {
        var note = seal(caseId, closure.note());
        return run(caseId, new Close(caseId, closure.outcome(), note, clock.instant()));
    }

    private Response run(UUID caseId, RecoveryCommand command) {
        return switch (records.run(caseId, command, Call.of(caller.context()))) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> FeedbackProblems.problemOf(refusal).toResponse();
        };
    }

    private @Nullable Sealed seal(UUID caseId, @Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        return switch (records.load(caseId).state()) {
            case None() -> null;
            case Pending(var customer, _, _) ->
                    keys.of(customer).seal(RecoveryList.NOTE, note.strip());
            case Closed(var customer, _) -> keys.of(customer).seal(RecoveryList.NOTE, note.strip());
        };
    }
}
