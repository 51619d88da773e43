package maison.customer.permission.objections;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.objection.ObjectionEvent;
import maison.customer.permission.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.permission.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.permission.objection.ObjectionKind;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows what a customer objects to, with its whole history; it stays, as proof, after the customer
/// is erased.
@Path("/v1/customers/{id}/objections")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Consent")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
class ObjectionsResource {

    /// One word on an objection.
    @Schema(name = "ObjectionWord")
    record Word(
            ObjectionKind kind,
            boolean inForce,
            @Schema(examples = "preference-centre") String mechanism,
            @Schema(examples = "web") String source,
            Instant at,
            Instant recordedAt) {}

    @Schema(name = "Objections")
    record ObjectionsView(
            UUID customerId,
            @Schema(description = "What they object to now") List<ObjectionKind> inForce,
            @Schema(description = "Everything said, the latest first") List<Word> history) {}

    private final ObjectionRecords records;
    private final Profiles profiles;
    private final Caller caller;

    ObjectionsResource(ObjectionRecords records, Profiles profiles, Caller caller) {
        this.records = records;
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listObjections", summary = "What a customer objects to")
    @APIResponse(responseCode = "200", description = "The objections and how they came about")
    public ObjectionsView list(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        if (profiles.find(id).isEmpty()) {
            throw new ProblemException(CustomerProblems.unknown());
        }
        return new ObjectionsView(
                id,
                records.standing(id).inForce().stream().sorted().toList(),
                records.history(id).stream().map(ObjectionsResource::word).toList());
    }

    private static Word word(RecordedEvent<ObjectionEvent> recorded) {
        var event = recorded.event();
        boolean inForce =
                switch (event) {
                    case ObjectionRaised _ -> true;
                    case ObjectionLifted _ -> false;
                };
        return new Word(
                event.kind(),
                inForce,
                event.mechanism(),
                event.source(),
                event.at(),
                recorded.envelope().recordedAt());
    }
}
