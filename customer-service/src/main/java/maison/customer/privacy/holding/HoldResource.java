package maison.customer.privacy.holding;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.HoldProblems;
import maison.customer.privacy.HoldRecords;
import maison.customer.privacy.hold.HoldCommand;
import maison.customer.privacy.hold.HoldCommand.Lift;
import maison.customer.privacy.hold.HoldCommand.Place;
import maison.customer.privacy.holds.HoldList;
import maison.customer.privacy.holds.HoldList.HoldView;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Places legal holds on customers' data, lifts them, and shows what holds whom.
@Path("/v1/customers/{id}/legal-holds")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@RunOnVirtualThread
@Tag(name = "Privacy")
class HoldResource {

    static final String PLACED =
            """
            {"reason": "litigation", "reference": "2026/117"}
            """;
    static final String LIFTED =
            """
            {"reason": "case-closed"}
            """;

    private static final String CODE = "[a-z][a-z0-9-]{0,59}";

    /// What a hold is for.
    @Schema(name = "LegalHoldToPlace")
    record Form(
            @Schema(required = true, description = "A code: it is kept", examples = "litigation")
                    @NotBlank
                    @Pattern(regexp = CODE, message = "must be a code")
                    String reason,
            @Schema(
                            required = true,
                            description = "Of the case, in the house's own books; never a name",
                            examples = "2026/117")
                    @NotBlank
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9._/:-]{0,59}",
                            message = "must be one word")
                    String reference) {}

    /// Why it holds no more.
    @Schema(name = "LegalHoldLifting")
    record Lifting(
            @Schema(required = true, description = "A code: it is kept", examples = "case-closed")
                    @NotBlank
                    @Pattern(regexp = CODE, message = "must be a code")
                    String reason) {}

    /// That it holds, or does not any more.
    @Schema(name = "LegalHoldRecorded")
    record Recorded(UUID customerId, UUID holdId, boolean inForce) {}

    @Schema(name = "LegalHolds")
    record Items(List<HoldView> items) {}

    private final HoldRecords records;
    private final HoldList holds;
    private final Profiles profiles;
    private final MeterRegistry metrics;
    private final Caller caller;
    private final Clock clock;

    HoldResource(
            HoldRecords records,
            HoldList holds,
            Profiles profiles,
            MeterRegistry metrics,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.holds = holds;
        this.profiles = profiles;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{holdId}")
    @Operation(
            operationId = "placeLegalHold",
            summary = "Keep a customer from being erased",
            description =
                    "Until it is lifted, whoever asks for the erasure. Under an id of your choice;"
                            + " safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "litigation", value = PLACED)))
    @APIResponse(
            responseCode = "201",
            description = "Placed",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was placed before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    @APIResponse(responseCode = "404", ref = "UnknownCustomer")
    @APIResponse(responseCode = "409", description = "The id is another hold's, or a lifted one's")
    @APIResponse(responseCode = "410", ref = "CustomerErased")
    public Response place(
            @PathParam("id") UUID id, @PathParam("holdId") UUID holdId, @NotNull @Valid Form form) {
        var command = new Place(id, holdId, form.reason(), form.reference(), clock.instant());
        return answer(id, holdId, command, true, 201);
    }

    @PUT
    @Path("/{holdId}/lifting")
    @Operation(
            operationId = "liftLegalHold",
            summary = "Let a customer be erased again",
            description =
                    "As far as nothing else holds them; an erasure that waited for it is ready then,"
                            + " see `GET /v1/held-erasures`. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Lifting.class),
                            examples = @ExampleObject(name = "closed", value = LIFTED)))
    @APIResponse(
            responseCode = "200",
            description = "Lifted",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Recorded.class)))
    @APIResponse(responseCode = "404", description = "There is no such hold")
    public Response lift(
            @PathParam("id") UUID id,
            @PathParam("holdId") UUID holdId,
            @NotNull @Valid Lifting lifting) {
        var command = new Lift(id, holdId, lifting.reason(), clock.instant());
        return answer(id, holdId, command, false, 200);
    }

    private Response answer(UUID id, UUID holdId, HoldCommand command, boolean inForce, int first) {
        return switch (records.run(id, command, caller.call())) {
            case Done(_, _, _, var events) -> {
                if (!events.isEmpty()) {
                    metrics.counter("maison.legal.holds", "act", inForce ? "placed" : "lifted")
                            .increment();
                }
                yield Response.status(events.isEmpty() ? 200 : first)
                        .entity(new Recorded(id, holdId, inForce))
                        .build();
            }
            case Refused(var refusal) -> HoldProblems.problemOf(refusal).toResponse();
        };
    }

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "listLegalHolds",
            summary = "What keeps a customer from being erased, and what did",
            description =
                    "Legal holds, also lifted ones, and what holds by itself: an open order or"
                            + " layaway, a piece in the house's custody.")
    @APIResponse(responseCode = "200", description = "The latest first")
    @APIResponse(responseCode = "404", ref = "UnknownCustomer")
    public Items of(@PathParam("id") UUID id) {
        if (profiles.find(id).isEmpty()) {
            throw new ProblemException(CustomerProblems.unknown());
        }
        return new Items(holds.of(id));
    }
}
