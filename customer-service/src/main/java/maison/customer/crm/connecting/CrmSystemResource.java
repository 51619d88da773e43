package maison.customer.crm.connecting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import maison.customer.crm.CrmProblems;
import maison.customer.crm.CrmSystemRecords;
import maison.customer.crm.crmsystem.CrmSystemCommand;
import maison.customer.crm.crmsystem.CrmSystemCommand.Connect;
import maison.customer.crm.crmsystem.CrmSystemCommand.Disconnect;
import maison.customer.crm.crmsystem.CrmSystemRefusal.SystemUnknown;
import maison.customer.crm.crmsystems.CrmSystems;
import maison.customer.crm.crmsystems.CrmSystems.SystemView;
import maison.customer.crm.crmsystems.Speakers;
import maison.platform.eventstore.EventStore;
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

/// The CRMs that customers are exchanged with.
@Path("/v1/crm/systems")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "CRM exchange")
class CrmSystemResource {

    static final String EXAMPLE =
            """
            {"name":"Salesforce","clientId":"crm-sync",
             "fields":{"name":"latest","phones":"ask","emails":"latest","addresses":"theirs","birthday":"ours"}}
            """;

    @Schema(name = "CrmSystems")
    record Items(List<SystemView> items) {}

    /// Where a system is.
    @Schema(name = "CrmPosition")
    record Position(
            @Schema(
                            required = true,
                            description = "The `next` of the page that it has taken in",
                            examples = "0")
                    @NotNull
                    @Min(0)
                    Long position) {}

    private final CrmSystemRecords records;
    private final CrmSystems systems;
    private final Speakers speakers;
    private final EventStore log;
    private final Caller caller;
    private final Clock clock;

    CrmSystemResource(
            CrmSystemRecords records,
            CrmSystems systems,
            Speakers speakers,
            EventStore log,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.systems = systems;
        this.speakers = speakers;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "listCrmSystems",
            summary = "The CRMs that customers are exchanged with, and how far each is behind")
    @APIResponse(responseCode = "200", description = "All of them, also disconnected ones")
    public Items list() {
        return new Items(systems.all());
    }

    @GET
    @Path("/" + Speakers.SYSTEM)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "getCrmSystem", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "The system, with the `ETag` to change it by",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "404", description = "There is no such system")
    public Response get(@Parameter(example = "salesforce") @PathParam("system") String system) {
        return shown(system);
    }

    @PUT
    @Path("/" + Speakers.SYSTEM)
    @Operation(
            operationId = "connectCrmSystem",
            summary = "Say what is exchanged with a CRM, by which client, and who wins",
            description =
                    "It counts from then on. A field that is not named neither leaves nor enters."
                            + " The same again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CrmSystemForm.class),
                            examples = @ExampleObject(name = "five fields", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Connected",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response connect(
            @Parameter(example = "salesforce") @PathParam("system") String system,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CrmSystemForm form) {
        run(system, new Connect(system, form.terms(), caller.actor().id(), clock.instant()));
        return shown(system);
    }

    @DELETE
    @Path("/" + Speakers.SYSTEM)
    @Operation(
            operationId = "disconnectCrmSystem",
            summary = "Exchange nothing with a CRM any more",
            description = "Safe to repeat. Its numbers of customers and open conflicts stay.")
    @APIResponse(responseCode = "204", description = "Disconnected")
    @APIResponse(responseCode = "404", description = "There is no such system")
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    public Response disconnect(
            @Parameter(example = "salesforce") @PathParam("system") String system,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        run(system, new Disconnect(system, caller.actor().id(), clock.instant()));
        return Response.noContent().build();
    }

    @PUT
    @Path("/" + Speakers.SYSTEM + "/position")
    @RolesAllowed(Roles.INTEGRATION)
    @Operation(
            operationId = "acknowledgeCrmPosition",
            summary = "Say how far a system has taken the feed in",
            description =
                    "For its own client. How far it is behind is counted from here; the feed itself"
                            + " is read from wherever is asked. It may go back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Position.class),
                            examples =
                                    @ExampleObject(
                                            name = "the beginning",
                                            value = "{\"position\":0}")))
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SystemView.class)))
    @APIResponse(responseCode = "404", description = "There is no such system")
    public Response acknowledge(
            @Parameter(example = "salesforce") @PathParam("system") String system,
            @NotNull @Valid Position reached) {
        speakers.termsOf(system);
        if (reached.position() > log.head()) {
            throw ProblemException.invalid("/position", "must be one that the feed has given");
        }
        systems.acknowledge(system, reached.position());
        return shown(system);
    }

    private void run(String system, CrmSystemCommand command) {
        switch (records.run(system, command, caller.call())) {
            case Done(_, _, _, _) -> {
                // Its events are told, and the list with them.
            }
            case Refused(var refusal) -> throw new ProblemException(CrmProblems.problemOf(refusal));
        }
    }

    private Response shown(String system) {
        var view =
                systems.find(system)
                        .orElseThrow(() ->
                                new ProblemException(CrmProblems.problemOf(new SystemUnknown())));
        return Response.ok(view).header("ETag", ETags.of(view.version())).build();
    }
}
