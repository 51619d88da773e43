package maison.loyalty.proving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Proves to outsiders what the ledger says.
@Path("/v1/ledger/proof")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger")
class ProofResource {

    private final EventStore store;
    private final Seals seals;

    @Inject
    ProofResource(EventStore store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getLedgerProof",
            summary = "Proof that an event of an account is in the ledger, unchanged",
            description =
                    "The event with all that its hash covers, the way from it to the Merkle root of its"
                            + " day, and the day's seal. The guide to loyalty says how to verify it"
                            + " without us. The hash covers the account's events before it too.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content =
                    @Content(
                            schema = @Schema(implementation = LedgerProof.class),
                            examples = @ExampleObject(name = "sale", value = ProofExamples.PROOF)))
    @APIResponse(
            responseCode = "404",
            description = "No such event",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not-found",
                                            value = ProofExamples.NOT_FOUND)))
    @APIResponse(
            responseCode = "409",
            description = "The day of the event is not sealed yet",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not-sealed",
                                            value = ProofExamples.NOT_SEALED)))
    public LedgerProof get(
            @Parameter(description = "Whose account", required = true) @QueryParam("customer")
                    @Nullable UUID customer,
            @Parameter(description = "The event's id; the account's last event if absent")
                    @QueryParam("event")
                    @Nullable UUID event) {
        if (customer == null) {
            throw ProblemException.invalid("customer", "is missing");
        }
        RecordedEvent<?> found = find(store.readStream(customer), event);
        long position = found.envelope().position();
        Seal seal = seals.over(position);
        if (seal == null) {
            throw new ProblemException(
                    Problem.of(
                            409,
                            "not-sealed",
                            "Not sealed yet",
                            "A day is sealed soon after it is over; ask again then."));
        }
        return LedgerProof.of(SealedEvent.of(found), position, seal, seals.leaves(seal));
    }

    private static RecordedEvent<?> find(List<RecordedEvent<?>> events, @Nullable UUID event) {
        return events.reversed().stream()
                .filter(each -> event == null || each.envelope().eventId().equals(event))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("event"));
    }
}
