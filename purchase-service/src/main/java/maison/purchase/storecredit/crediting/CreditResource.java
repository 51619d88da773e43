package maison.purchase.storecredit.crediting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Loaded;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.OwnRecords;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.CreditReading;
import maison.purchase.intake.CreditRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.settlement.CreditPolicy;
import maison.purchase.sales.settlement.Crediting;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.StoreCredit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Issues store credit by hand and shows what became of a credit.
@Path("/v1/credits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store credit")
@RunOnVirtualThread
class CreditResource {

    private final AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits;
    private final Crediting settlement;
    private final CreditPolicy policy;
    private final Caller caller;
    private final OwnRecords own;
    private final Clock clock;

    CreditResource(
            AggregateRunner<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> credits,
            Crediting settlement,
            CreditPolicy policy,
            Caller caller,
            OwnRecords own,
            Clock clock) {
        this.credits = credits;
        this.settlement = settlement;
        this.policy = policy;
        this.caller = caller;
        this.own = own;
        this.clock = clock;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            operationId = "issueCredit",
            summary = "Issue store credit by hand",
            description =
                    "For goodwill, or credit brought along from another system. The client chooses"
                            + " the credit's id, which is also the code that a bearer shows: let"
                            + " it be random. A refund issues credit by itself.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreditRequest.class),
                            examples =
                                    @ExampleObject(name = "goodwill", value = ApiExamples.CREDIT)))
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(
                            schema = @Schema(implementation = CreditView.class),
                            examples =
                                    @ExampleObject(
                                            name = "goodwill",
                                            value = ApiExamples.ISSUED_CREDIT)))
    @APIResponse(
            responseCode = "200",
            description = "Issued before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = CreditView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to a credit with other content")
    public Response issue(@PathParam("id") UUID id, @Nullable CreditRequest request) {
        return switch (CreditReading.of(request, clock)) {
            case Faulty<CreditIssued>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<CreditIssued>(var facts) -> issue(id, facts);
        };
    }

    private Response issue(UUID id, CreditIssued facts) {
        return switch (settlement.issue(
                id, facts.until(policy.expiryOf(facts.occurredAt())), caller.call())) {
            case Crediting.Done(boolean repeated) -> {
                Loaded<StoreCredit, CreditEvent> loaded = credits.load(id);
                var response =
                        Response.status(repeated ? 200 : 201)
                                .header("ETag", ETags.of(loaded.version()))
                                .entity(CreditView.of(id, loaded, clock.instant()));
                yield (repeated ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Crediting.Stopped(var problem) -> problem.toResponse();
        };
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readCredit",
            summary = "A store credit's balance and movements",
            description = "A client reads only their own; others are not found.")
    @APIResponse(
            responseCode = "200",
            description = "The credit; its ETag carries the version",
            content = @Content(schema = @Schema(implementation = CreditView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such credit, or not for this caller")
    public Response read(@PathParam("id") UUID id) {
        Loaded<StoreCredit, CreditEvent> loaded = credits.load(id);
        if (!(loaded.state() instanceof StoreCredit.Issued)) {
            throw ProblemException.notFound("credit");
        }
        CreditView view = CreditView.of(id, loaded, clock.instant());
        requireVisible(view.customerId());
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", ETags.of(loaded.version()))
                .build();
    }

    /// Not found rather than forbidden: a client must not learn which ids exist.
    private void requireVisible(@Nullable UUID customer) {
        if (!own.maySee(customer)) {
            throw ProblemException.notFound("credit");
        }
    }
}
