package maison.customer.lifecycle.charting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.lifecycle.JourneyRecords;
import maison.customer.lifecycle.journey.JourneyCommand.Publish;
import maison.customer.lifecycle.journey.JourneyEvent.JourneyPublished;
import maison.customer.lifecycle.journey.JourneyRefusal.InThePast;
import maison.customer.lifecycle.journey.Plan;
import maison.customer.lifecycle.journey.Stage;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
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

/// The stages of the journey, as data.
@Path("/v1/journey/definition")
@RolesAllowed({Roles.MANAGER, Roles.MARKETER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Journey")
class PlanResource {

    static final String EXAMPLE =
            """
            {"stages":[
              {"code":"lapsing","titles":{"en":"Lapsing"},
               "when":[{"metric":"daysSincePurchase","atLeast":400}]},
              {"code":"client","titles":{"en":"Client","ar":"عميل"},
               "when":[{"metric":"purchases","atLeast":1}]},
              {"code":"discovered","titles":{"en":"Discovered"},"when":[]}]}
            """;

    /// A version of the definition.
    ///
    /// @param by null for the one that is shipped
    @Schema(name = "JourneyVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int version,
            Instant effectiveFrom,
            boolean inEffect,
            @Nullable Instant publishedAt,
            @Nullable String by,
            List<Stage> stages) {}

    @Schema(name = "JourneyVersions")
    record Versions(List<Version> versions) {}

    private final JourneyRecords records;
    private final Caller caller;
    private final Clock clock;

    PlanResource(JourneyRecords records, Caller caller, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getJourneyDefinition",
            summary = "The stages that there are, in all versions")
    @APIResponse(
            responseCode = "200",
            description =
                    "The shipped one and all that were published, oldest first; the ETag is"
                            + " for publishing the next",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Versions.class)))
    public Response get() {
        var loaded = records.load();
        int now = loaded.state().at(clock.instant());
        var versions = new ArrayList<Version>();
        versions.add(version(0, Plan.SHIPPED, now, null, null));
        for (var recorded : loaded.events()) {
            if (recorded.event() instanceof JourneyPublished(var plan, var by, var at)) {
                versions.add(version(versions.size(), plan, now, at, by));
            }
        }
        return Response.ok(new Versions(versions))
                .header("ETag", ETags.of(versions.size() - 1))
                .build();
    }

    private static Version version(
            int number, Plan plan, int now, @Nullable Instant at, @Nullable String by) {
        return new Version(number, plan.effectiveFrom(), number == now, at, by, plan.stages());
    }

    @PUT
    @Operation(
            operationId = "publishJourney",
            summary = "Publish the stages, from now or a later day on",
            description =
                    "Checked as a whole. What stages customers had before stays as it was. The same"
                            + " again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanForm.class),
                            examples = @ExampleObject(name = "three stages", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Version.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response publish(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PlanForm form) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var plan = form.plan(now);
        var command = new Publish(plan, caller.actor().id(), now);
        return switch (records.run(command, caller.call())) {
            case Done(_, var plans, var version, _) ->
                    Response.ok(version(version, plan, plans.at(now), now, caller.actor().id()))
                            .header("ETag", ETags.of(version))
                            .build();
            case Refused(InThePast _) ->
                    CustomerProblems.invalid(
                                    List.of(
                                            new Complaint(
                                                    "/effectiveFrom", "must not be in the past")))
                            .toResponse();
        };
    }
}
