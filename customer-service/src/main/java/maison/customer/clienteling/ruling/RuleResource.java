package maison.customer.clienteling.ruling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import maison.customer.clienteling.RuleRecords;
import maison.customer.clienteling.TaskProblems;
import maison.customer.clienteling.rule.RuleCommand;
import maison.customer.clienteling.rule.RuleCommand.Define;
import maison.customer.clienteling.rule.RuleCommand.Retire;
import maison.customer.clienteling.rule.RuleEvent.RuleDefined;
import maison.customer.clienteling.rule.RuleEvent.RuleRetired;
import maison.customer.clienteling.rule.RuleRefusal.RuleUnknown;
import maison.customer.clienteling.rule.RuleTerms;
import maison.customer.clienteling.rules.Rules;
import maison.customer.clienteling.rules.Rules.RuleView;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The rules that make tasks, as data.
@Path("/v1/task-rules")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tasks")
class RuleResource {

    static final String EXAMPLE =
            """
            {"titles":{"en":"Call: are they happy with it?","ar":"اتصل: هل هم راضون؟"},
             "on":"sale","after":"P7D","category":"rings"}
            """;

    static final String ID = "{ruleId:[a-z0-9][a-z0-9-]{0,59}}";

    @Schema(name = "TaskRules")
    record Items(List<RuleView> items) {}

    /// A version of a rule; without terms for its retirement.
    @Schema(name = "TaskRuleVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(int version, Instant at, String by, @Nullable RuleTerms terms) {}

    @Schema(name = "TaskRuleVersions")
    record Versions(String ruleId, boolean inForce, List<Version> versions) {}

    private final RuleRecords records;
    private final Rules rules;
    private final Caller caller;
    private final Clock clock;

    RuleResource(RuleRecords records, Rules rules, Caller caller, Clock clock) {
        this.records = records;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listTaskRules", summary = "The rules that make tasks")
    @APIResponse(responseCode = "200", description = "All of them, also retired ones")
    public Items list() {
        return new Items(rules.all());
    }

    @GET
    @Path("/" + ID)
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getTaskRule",
            summary = "A rule with all its versions, so that every task can be explained")
    @APIResponse(responseCode = "200", description = "Its versions, oldest first")
    @APIResponse(responseCode = "404", description = "There is no such rule")
    public Versions get(@PathParam("ruleId") String ruleId) {
        var loaded = records.load(ruleId);
        if (!loaded.exists()) {
            throw new ProblemException(TaskProblems.problemOf(new RuleUnknown()));
        }
        return new Versions(
                ruleId,
                loaded.state().inForce(),
                loaded.events().stream()
                        .map(recorded -> {
                            int version = recorded.envelope().version();
                            return switch (recorded.event()) {
                                case RuleDefined(_, var terms, var by, var at) ->
                                        new Version(version, at, by, terms);
                                case RuleRetired(_, var by, var at) ->
                                        new Version(version, at, by, null);
                            };
                        })
                        .toList());
    }

    @PUT
    @Path("/" + ID)
    @Operation(
            operationId = "defineTaskRule",
            summary = "Define a rule, or its next version",
            description =
                    "It counts for what is heard from then on; tasks that are there stay. The same"
                            + " again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RuleForm.class),
                            examples = @ExampleObject(name = "call after a week", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Defined",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response define(
            @Parameter(example = "call-after-a-week") @PathParam("ruleId") String ruleId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RuleForm form) {
        var terms = form.terms();
        return run(ruleId, new Define(ruleId, terms, caller.actor().id(), clock.instant()), terms);
    }

    @DELETE
    @Path("/" + ID)
    @Operation(
            operationId = "retireTaskRule",
            summary = "Retire a rule: it makes no more tasks",
            description = "Safe to repeat. Those that it made stay.")
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "404", description = "There is no such rule")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response retire(
            @Parameter(example = "call-after-a-week") @PathParam("ruleId") String ruleId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return run(ruleId, new Retire(ruleId, caller.actor().id(), clock.instant()), null);
    }

    private Response run(String ruleId, RuleCommand command, @Nullable RuleTerms terms) {
        return switch (records.run(ruleId, command, caller.call())) {
            case Done(_, _, var version, _) ->
                    terms == null
                            ? Response.noContent().build()
                            : Response.ok(new RuleView(ruleId, version, terms, true))
                                    .header("ETag", ETags.of(version))
                                    .build();
            case Refused(var refusal) -> TaskProblems.problemOf(refusal).toResponse();
        };
    }
}
