package maison.purchase.sales.approving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.Idempotency;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.ApprovalReading;
import maison.purchase.intake.ApprovalReading.Wanted;
import maison.purchase.intake.ApprovalRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.approval.Approval;
import maison.purchase.sales.approval.ApprovalCommand;
import maison.purchase.sales.approval.ApprovalCommand.GrantApproval;
import maison.purchase.sales.approval.ApprovalEvent;
import maison.purchase.sales.approval.ApprovalEvent.ApprovalGranted;
import maison.purchase.sales.approval.ApprovalRefusal;
import maison.purchase.sales.settlement.Limits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A manager's leave for one act above what staff do alone.
@Path("/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
@RunOnVirtualThread
class ApprovalResource {

    /// What a terminal names to use the approval.
    @Schema(
            name = "GrantedApproval",
            requiredProperties = {"approvalId", "grantedBy", "expiresAt"})
    record Granted(UUID approvalId, String grantedBy, Instant expiresAt) {}

    private final AggregateRunner<ApprovalCommand, Approval, ApprovalEvent, ApprovalRefusal>
            approvals;
    private final Limits limits;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(
            AggregateRunner<ApprovalCommand, Approval, ApprovalEvent, ApprovalRefusal> approvals,
            Limits limits,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.approvals = approvals;
        this.limits = limits;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "grantApproval",
            summary = "Give leave for one act",
            description =
                    "For a refund, an override of a price or of the return policy, or a void above"
                            + " what staff do alone. The terminal names the approval in its"
                            + " request; it serves once, in that store, for at most that amount,"
                            + " and only for some minutes. An override that names an authoriser"
                            + " must name who gave the approval.")
    @Parameter(
            name = Idempotency.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The same key and body give the first answer again",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalRequest.class),
                            examples =
                                    @ExampleObject(name = "refund", value = ApiExamples.APPROVAL)))
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = Granted.class)))
    public Response grant(@Nullable ApprovalRequest request) {
        return switch (ApprovalReading.of(request, clock)) {
            case Faulty<Wanted>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<Wanted>(var wanted) -> idempotency.once(wanted, call -> grant(wanted, call));
        };
    }

    private Response grant(Wanted wanted, Call call) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var facts =
                new ApprovalGranted(
                        caller.actor().id(),
                        wanted.storeId(),
                        wanted.deed(),
                        wanted.upTo(),
                        now,
                        now.plus(Duration.ofMinutes(limits.approvalMinutes())));
        UUID id = UUID.randomUUID();
        StoredAnswer answer =
                Idempotency.answer(
                        201, new Granted(id, facts.grantedBy(), facts.expiresAt()), Map.of());
        return switch (approvals.run(id, new GrantApproval(facts), call, _ -> answer)) {
            case Done<Approval, ApprovalEvent, ApprovalRefusal> _ -> Idempotency.first(answer);
            case Refused<Approval, ApprovalEvent, ApprovalRefusal>(var refusal) ->
                    PurchaseProblems.of(refusal).toResponse();
        };
    }
}
