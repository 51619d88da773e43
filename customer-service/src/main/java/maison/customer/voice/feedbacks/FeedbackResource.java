package maison.customer.voice.feedbacks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.privacy.readlog.Looks;
import maison.customer.voice.feedbacks.FeedbackList.Feedback;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows what one client was asked and said.
@Path("/v1/customers/{id}/feedback")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Feedback")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class FeedbackResource {

    @Schema(name = "FeedbackItems")
    record Items(List<Feedback> items) {}

    private final FeedbackList feedback;
    private final CustomerRows rows;
    private final Looks looks;
    private final Caller caller;

    FeedbackResource(FeedbackList feedback, CustomerRows rows, Looks looks, Caller caller) {
        this.feedback = feedback;
        this.rows = rows;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFeedback",
            summary = "What a client was asked and said, the latest first",
            description = "At most 200. A client sees only their own. The look is logged.")
    @APIResponse(responseCode = "200", description = "Invitations with their answers")
    public Items list(@PathParam("id") UUID id) {
        caller.requireOwn(id);
        rows.present(id);
        var found = feedback.of(id);
        looks.seen(Set.of(id), "feedback", List.of("feedback"));
        return new Items(found);
    }
}
