package maison.customer.lifecycle.expecting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.stream.Collectors;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.lifecycle.ExpectationRecords;
import maison.customer.lifecycle.JourneyRecords;
import maison.customer.lifecycle.expectation.ExpectationCommand.Expect;
import maison.customer.lifecycle.expectation.ExpectationEvent;
import maison.customer.lifecycle.expectation.ExpectationEvent.StaysExpected;
import maison.customer.lifecycle.expectation.ExpectationRefusal.StagesUnknown;
import maison.customer.lifecycle.journey.Stage;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.RecordedEvent;
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

/// After how many days somebody is stuck in a stage, as data.
@Path("/v1/journey/expectations")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Journey")
class ExpectationResource {

    private static final int DAYS_MAX = 3_650;
    private static final int STAGES_MAX = 100;

    private static final String EXAMPLE =
            """
            {"days":{"discovered":21}}
            """;

    /// The expectations as the house wants them.
    @Schema(name = "NewStageExpectations")
    record Form(
            @Schema(
                            required = true,
                            description =
                                    "By the stage's code. Of a stage that is not here nothing is"
                                            + " expected, so nobody is stuck in it")
                    @NotNull
                    @Size(max = STAGES_MAX)
                    Map<
                                    @Pattern(
                                            regexp = "[a-z][a-z0-9-]{0,39}",
                                            message = "must be a code such as first-visit")
                                    String,
                                    @NotNull @Min(1) @Max(DAYS_MAX) Integer>
                            days) {}

    /// @param by absent for those that are shipped
    @Schema(name = "StageExpectations")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(Map<String, Integer> days, @Nullable Instant saidAt, @Nullable String by) {}

    private final ExpectationRecords records;
    private final JourneyRecords journey;
    private final Caller caller;
    private final Clock clock;

    ExpectationResource(
            ExpectationRecords records, JourneyRecords journey, Caller caller, Clock clock) {
        this.records = records;
        this.journey = journey;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getStageExpectations",
            summary = "How long customers usually stay in each stage")
    @APIResponse(
            responseCode = "200",
            description = "What the house said last, or what is shipped; the ETag is for changing",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = View.class)))
    public Response get() {
        var loaded = records.load();
        return answer(
                loaded.events().stream().<ExpectationEvent>map(RecordedEvent::event).toList(),
                loaded.state().days());
    }

    private static Response answer(
            SequencedCollection<ExpectationEvent> events, Map<String, Integer> days) {
        View view =
                events.isEmpty()
                        ? new View(days, null, null)
                        : switch (events.getLast()) {
                            case StaysExpected(_, var by, var at) -> new View(days, at, by);
                        };
        return Response.ok(view).header("ETag", ETags.of(events.size())).build();
    }

    @PUT
    @Operation(
            operationId = "expectStays",
            summary = "Say how long customers usually stay in each stage",
            description =
                    "Counts at once. All stages are said together. The same again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "three weeks", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Said",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response expect(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Form form) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var command = new Expect(form.days(), stages(), caller.actor().id(), now);
        return switch (records.run(command, caller.call())) {
            case Done<?, ?, ?> _ -> get();
            case Refused(StagesUnknown(var unknown)) ->
                    CustomerProblems.invalid(
                                    unknown.stream()
                                            .map(each ->
                                                    new Complaint(
                                                            "/days/" + each,
                                                            "must be a stage of the journey"))
                                            .toList())
                            .toResponse();
        };
    }

    private Set<String> stages() {
        return journey.load().state().versions().stream()
                .flatMap(plan -> plan.stages().stream())
                .map(Stage::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
