package maison.analytics.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.analytics.assessment.Assessment;
import maison.analytics.assessment.Assessments;
import maison.analytics.assessment.StoredRules;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.modelling.ModelVersions;
import maison.analytics.segment.Segment;
import maison.analytics.segment.SegmentRules;
import maison.analytics.statistics.CustomerStatistics;
import maison.analytics.statistics.Statistics;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One customer, for staff and for themselves. Every look is logged.
@Path("/v1/customers/{customer}")
@RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.ADMIN, Roles.ASSOCIATE, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Customers")
class CustomerResource {

    private final Jdbi jdbi;
    private final Caller caller;
    private final ReadLog reads;

    @Inject
    CustomerResource(Jdbi jdbi, Caller caller, ReadLog reads) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.reads = reads;
    }

    @GET
    @Operation(
            operationId = "getCustomer",
            summary = "A customer's statistics, scores, predictions and segment",
            description =
                    "Statistics follow the stream at once. The assessment follows within seconds and"
                            + " names the versions that made it. Customers who were merged are one person,"
                            + " counted under the id that survived: `customerId` says which."
                            + " A client sees only themself.")
    @APIResponse(responseCode = "200", description = "The customer")
    @APIResponse(responseCode = "404", description = "Never bought anything that was kept")
    public CustomerView get(
            @Parameter(description = "The customer's id") @PathParam("customer") UUID customer) {
        caller.requireOwn(customer);
        return jdbi.inTransaction(handle -> {
            var one = Statistics.find(handle, customer).orElseThrow(this::unknown);
            log(handle, customer, "analytics-profile");
            return view(handle, one);
        });
    }

    @GET
    @Path("segment/explain")
    @Operation(
            operationId = "explainSegment",
            summary = "Why a customer is in their segment, and in no other")
    @APIResponse(responseCode = "200", description = "Every rule with its inputs and thresholds")
    @APIResponse(responseCode = "404", description = "Not assessed, or no such segment")
    public Explanation explain(
            @Parameter(description = "The customer's id") @PathParam("customer") UUID customer,
            @Parameter(description = "Explain this segment only, such as one they are not in")
                    @QueryParam("segment")
                    @Nullable String segment) {
        caller.requireOwn(customer);
        if (segment != null && Segment.of(segment).isEmpty()) {
            throw ProblemException.notFound("segment");
        }
        return jdbi.inTransaction(handle -> {
            UUID person = Statistics.personOf(handle, customer);
            Assessment one = Assessments.find(handle, person).orElseThrow(this::unknown);
            log(handle, customer, "segment-explanation");
            return Explanation.of(one, rules(handle, one), segment);
        });
    }

    private static SegmentRules rules(Handle handle, Assessment one) {
        return StoredRules.find(handle, one.versions().rules())
                .orElseThrow(
                        () -> new IllegalStateException("Rules are missing: " + one.versions()));
    }

    private static CustomerView view(Handle handle, CustomerStatistics one) {
        var spent = SpentByCurrency.of(handle, one.customerId());
        var assessed =
                Assessments.find(handle, one.customerId())
                        .map(each ->
                                CustomerView.View.of(each, Notes.on(each, model(handle, each))))
                        .orElse(null);
        return CustomerView.of(one, spent, assessed);
    }

    private static Optional<ModelVersion> model(Handle handle, Assessment one) {
        return Optional.ofNullable(one.versions().model())
                .flatMap(version -> ModelVersions.find(handle, version));
    }

    private void log(Handle handle, UUID customer, String operation) {
        var read =
                new ReadLog.Read(
                        caller.actor(),
                        customer,
                        operation,
                        List.of("statistics", "assessment"),
                        caller.purpose().orElse("clienteling"),
                        "shown",
                        caller.correlationId());
        reads.addAll(handle, List.of(read));
    }

    private ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        404,
                        "customer-without-purchases",
                        "Customer without purchases",
                        "Nothing that this customer bought and kept is known here."));
    }
}
