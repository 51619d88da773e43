package maison.customer.tailoring.fitting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.tailoring.FitRecords;
import maison.customer.tailoring.MeasurementExamples;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.fit.FitCommand.Learn;
import maison.customer.tailoring.fit.FitCommand.Pin;
import maison.customer.tailoring.fit.FitRefusal.FindingIdTaken;
import maison.customer.tailoring.fit.MadeFrom;
import maison.customer.tailoring.fit.MadePiece;
import maison.customer.tailoring.fits.Finding;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
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

/// Records what pieces are made from and what altering them taught.
@Path("/v1/customers/{id}")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Fit")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class FittingResource {

    /// What a piece is made from now.
    @Schema(name = "PinnedPiece")
    record Pinned(UUID orderId, String piece, UUID setId, int version) {}

    /// That a finding was recorded.
    @Schema(name = "RecordedFinding")
    record Recorded(UUID customerId, UUID findingId) {}

    private final FitRecords records;
    private final FindingReader findings;
    private final OpenedMeasurements measurements;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    FittingResource(
            FitRecords records,
            FindingReader findings,
            OpenedMeasurements measurements,
            CustomerKeys keys,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.findings = findings;
        this.measurements = measurements;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/made-pieces/{orderId}/{piece}")
    @Operation(
            operationId = "pinMeasurements",
            summary = "Say which version a piece of an order is made from",
            description = "Safe to repeat. Another version replaces it: the piece is cut again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PinForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "jacket",
                                            value = MeasurementExamples.PIN)))
    @APIResponse(
            responseCode = "200",
            description = "Pinned",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Pinned.class)))
    public Response pin(
            @PathParam("id") UUID id,
            @Parameter(example = "0195a5d0-3000-7ccc-9ddd-0123456789ab") @PathParam("orderId")
                    UUID order,
            @Parameter(example = "jacket")
                    @PathParam("piece")
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
                    String piece,
            @NotNull @Valid PinForm form) {
        measurements.of(id, form.setId(), form.version());
        var command =
                new Pin(
                        id,
                        new MadePiece(order, piece),
                        new MadeFrom(form.setId(), form.version()),
                        clock.instant());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) ->
                    Response.ok(new Pinned(order, piece, form.setId(), form.version())).build();
            case Refused(var refusal) -> MeasurementProblems.problemOf(refusal).toResponse();
        };
    }

    @PUT
    @Path("/alteration-findings/{findingId}")
    @Operation(
            operationId = "recordAlterationFinding",
            summary = "Record what was altered on a piece, for the next one",
            description =
                    "The client chooses the id and may repeat the request. The piece must be pinned"
                            + " to the measurements it was made from.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FindingForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "sleeve",
                                            value = MeasurementExamples.FINDING)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, with the same words; `Idempotent-Replayed: true`",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to another finding")
    @APIResponse(responseCode = "422", description = "The piece is not pinned to measurements")
    public Response learn(
            @PathParam("id") UUID id,
            @PathParam("findingId") UUID findingId,
            @NotNull @Valid FindingForm form) {
        SubjectKey key = keys.of(id);
        Finding finding = findings.read(id, form);
        if (form.foundAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("/foundAt", "must not be in the future");
        }
        var piece = new MadePiece(form.orderId(), form.piece());
        var command = new Learn(id, findingId, piece, finding.seal(key), form.foundAt());
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, _) ->
                    Response.status(201).entity(new Recorded(id, findingId)).build();
            case Refused(FindingIdTaken taken) ->
                    isSaid(key, id, command, finding)
                            ? Response.ok(new Recorded(id, findingId))
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : MeasurementProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> MeasurementProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean isSaid(SubjectKey key, UUID customer, Learn asked, Finding finding) {
        var before = records.load(customer).state().findings().get(asked.findingId());
        return before != null
                && before.piece().equals(asked.piece())
                && before.at().equals(asked.at())
                && Finding.open(key, before.finding()).equals(finding);
    }
}
