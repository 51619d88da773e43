package maison.customer.privacy.retaining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import maison.customer.privacy.RetentionProblems;
import maison.customer.privacy.RetentionRecords;
import maison.customer.privacy.retaining.Policies.PolicyView;
import maison.customer.privacy.retaining.Preview.Shown;
import maison.customer.privacy.retention.RetentionCommand;
import maison.customer.privacy.retention.RetentionCommand.Define;
import maison.customer.privacy.retention.RetentionCommand.Look;
import maison.customer.privacy.retention.RetentionCommand.PutOn;
import maison.customer.privacy.retention.RetentionCommand.TakeOff;
import maison.customer.privacy.retention.RetentionEvent;
import maison.customer.privacy.retention.RetentionPolicy;
import maison.customer.privacy.retention.RetentionRefusal.PolicyUnknown;
import maison.platform.eventstore.Loaded;
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

/// How long the data of inactive clients is kept, as policies: defined by one person, put on by
/// another who saw what that would do.
@Path("/v1/retention-policies")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
class PolicyResource {

    static final String EXAMPLE =
            """
            {"names":{"en":"Never bought anything","ar":"لم يشتر شيئا"},
             "clients":"without-purchases","after":"P3Y","notice":"P30D"}
            """;

    private static final String ID = "/{policyId:[a-z0-9][a-z0-9-]{0,39}}";

    @Schema(name = "RetentionPolicies")
    record Items(List<PolicyView> items) {}

    private final RetentionRecords records;
    private final Policies policies;
    private final Preview preview;
    private final Inactive inactive;
    private final Caller caller;
    private final Clock clock;

    PolicyResource(
            RetentionRecords records,
            Policies policies,
            Preview preview,
            Inactive inactive,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.policies = policies;
        this.preview = preview;
        this.inactive = inactive;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listRetentionPolicies", summary = "The retention policies")
    @APIResponse(responseCode = "200", description = "All, also those that are off")
    public Items list() {
        return new Items(policies.all());
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getRetentionPolicy", summary = "A retention policy")
    @APIResponse(
            responseCode = "200",
            description = "As it is",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such policy")
    public Response get(@PathParam("policyId") String policyId) {
        var loaded = records.load(policyId);
        return answer(policyId, loaded.version(), known(loaded));
    }

    @PUT
    @Path(ID)
    @Operation(
            operationId = "defineRetentionPolicy",
            summary = "Define a retention policy, or its next version",
            description =
                    "Nobody is erased by it before somebody else puts it on; until then the version"
                            + " that is on goes on. The same again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PolicyForm.class),
                            examples = @ExampleObject(name = "never bought", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Defined",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response define(
            @Parameter(example = "never-bought") @PathParam("policyId") String policyId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PolicyForm form) {
        return run(new Define(policyId, form.terms(), by(), clock.instant()));
    }

    @POST
    @Path(ID + "/previews")
    @Operation(
            operationId = "previewRetentionPolicy",
            summary = "See what the latest version would do",
            description =
                    "How many are due now, how many of them are held, and how many more follow in"
                            + " each of twelve months. That you saw it is kept. Safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "404", description = "There is no such policy")
    @APIResponse(responseCode = "409", description = "There was a later version meanwhile")
    public Response preview(@PathParam("policyId") String policyId) {
        var latest = known(records.load(policyId)).latest();
        if (latest == null) {
            throw unknown();
        }
        if (!inactive.isKnown()) {
            return RetentionProblems.historyNotRead().toResponse();
        }
        Shown shown = preview.of(policyId, latest, clock.instant());
        var look = new Look(policyId, latest.number(), shown.due(), shown.held(), by(), shown.at());
        return switch (records.run(policyId, look, caller.call())) {
            case Done(_, _, _, _) -> Response.ok(shown).build();
            case Refused(var refusal) -> RetentionProblems.problemOf(refusal).toResponse();
        };
    }

    @PUT
    @Path(ID + "/versions/{version}/approval")
    @Operation(
            operationId = "putOnRetentionPolicy",
            summary = "Put a version on: from now on clients are erased by it",
            description =
                    "Only by somebody who did not define it, and who saw the preview of this very"
                            + " version. Safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "On",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "403", description = "You defined it yourself")
    @APIResponse(responseCode = "404", description = "There is no such policy")
    @APIResponse(responseCode = "409", description = "Not the latest version, or no preview of it")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response putOn(
            @PathParam("policyId") String policyId,
            @PathParam("version") int version,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return run(new PutOn(policyId, version, by(), clock.instant()));
    }

    @DELETE
    @Path(ID + "/approval")
    @Operation(
            operationId = "takeOffRetentionPolicy",
            summary = "Take a policy off: nobody is erased by it any more",
            description = "Anybody who may define one may stop one. Safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "Off",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such policy")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response takeOff(
            @PathParam("policyId") String policyId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return run(new TakeOff(policyId, by(), clock.instant()));
    }

    private Response run(RetentionCommand command) {
        return switch (records.run(command.policyId(), command, caller.call())) {
            case Done(_, var policy, var version, _) -> answer(command.policyId(), version, policy);
            case Refused(var refusal) -> RetentionProblems.problemOf(refusal).toResponse();
        };
    }

    private static Response answer(String policyId, int version, RetentionPolicy policy) {
        var latest = policy.latest();
        if (latest == null) {
            throw unknown();
        }
        return Response.ok(new PolicyView(policyId, version, latest, policy.inForce()))
                .header("ETag", ETags.of(version))
                .build();
    }

    private static RetentionPolicy known(Loaded<RetentionPolicy, RetentionEvent> loaded) {
        if (!loaded.exists()) {
            throw unknown();
        }
        return loaded.state();
    }

    private static ProblemException unknown() {
        return new ProblemException(RetentionProblems.problemOf(new PolicyUnknown()));
    }

    private String by() {
        return caller.actor().id();
    }
}
