package maison.purchase.clients.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.aftercare.belongings.Belongings;
import maison.purchase.clients.visits.Visits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a customer's purchases say about them.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InsightResource {

    private final Purchased purchased;
    private final Belongings belongings;
    private final Commitments commitments;
    private final Visits visits;
    private final DecisionPolicy policy;
    private final Caller caller;

    InsightResource(
            Purchased purchased,
            Belongings belongings,
            Commitments commitments,
            Visits visits,
            DecisionPolicy policy,
            Caller caller) {
        this.purchased = purchased;
        this.belongings = belongings;
        this.commitments = commitments;
        this.visits = visits;
        this.policy = policy;
        this.caller = caller;
    }

    @GET
    @Path("/customers/{customerId}/insight")
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.ANALYST,
        Roles.CLIENT
    })
    @Tag(name = "Customers")
    @Operation(
            operationId = "readCustomerInsight",
            summary = "Spend, habits and favourites of a customer",
            description =
                    "Spend by period and category, average order, means of payment, season,"
                            + " favourite items, what came back, what they own and how long they took"
                            + " to decide, from the sales that are the customer's now. Each currency is added up apart. Voided sales do"
                            + " not count. A customer without sales has an empty insight. A client"
                            + " reads only their own.")
    @APIResponse(
            responseCode = "200",
            description = "Computed now, from the newest 2000 sales at most",
            content = @Content(schema = @Schema(implementation = Insight.class)))
    public Response insight(
            @PathParam("customerId") UUID customerId,
            @Parameter(
                            description = "How long the periods are",
                            schema =
                                    @Schema(
                                            enumeration = {"month", "quarter", "year"},
                                            defaultValue = "month"))
                    @QueryParam("period")
                    @DefaultValue("month")
                    String period) {
        caller.requireOwn(customerId);
        Span span = span(period);
        Purchased.Sales found = purchased.of(customerId);
        return Response.ok(
                        Learning.from(customerId, found.sales(), found.complete(), span)
                                .owning(owned(customerId))
                                .deciding(decisions(customerId, found)),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /// From the first visit or quote to the purchase.
    private DecisionTime decisions(UUID customerId, Purchased.Sales sales) {
        Commitments.Found found = commitments.of(customerId, sales);
        return Deciding.from(found.all(), found.shopping(visits.of(customerId)), policy.window());
    }

    private List<Insight.Owned> owned(UUID customerId) {
        return belongings.byCategory(customerId).stream()
                .map(each -> new Insight.Owned(each.category(), each.pieces()))
                .toList();
    }

    private static Span span(String period) {
        for (Span each : Span.values()) {
            if (each.text().equals(period)) {
                return each;
            }
        }
        throw ProblemException.invalid("period", "must be one of month, quarter, year");
    }
}
