package maison.loyalty.simulating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.LifecycleExamples;
import maison.loyalty.LifecycleProblems;
import maison.loyalty.Programmes;
import maison.loyalty.Programmes.Published;
import maison.loyalty.account.AccountDecider;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.WhatIf;
import maison.loyalty.lifecycle.Draft;
import maison.loyalty.lifecycle.DraftCommand;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.DraftRefusal;
import maison.loyalty.lifecycle.Rules;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.http.Problem;
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

/// Shows what a draft would have done.
@Path("/v1/programme/drafts/{draft}/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RunOnVirtualThread
class SimulationResource {

    // What no clock says, and PostgreSQL still can.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts;
    private final Simulations simulations;
    private final Simulator simulator;
    private final History history;
    private final Programmes programmes;
    private final Caller caller;
    private final Clock clock;

    SimulationResource(
            AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts,
            Simulations simulations,
            Simulator simulator,
            History history,
            Programmes programmes,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.simulations = simulations;
        this.simulator = simulator;
        this.history = history;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    /// A stretch of simulations; none has its report.
    @Schema(name = "ProgrammeSimulations")
    record Several(List<SimulationView> items, @Nullable String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "simulateDraft",
            summary = "Count the whole history by a draft",
            description =
                    "Every sale, return, grant and redemption of every account is counted by the"
                            + " live programme and by one in which the draft rules from an instant"
                            + " on, through the functions that count them every day. It runs in the"
                            + " background, one at a time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SimulationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "from-a-date",
                                            value = LifecycleExamples.SIMULATION)))
    @APIResponse(
            responseCode = "202",
            description = "It runs; its address is in `Location`",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "404", description = "No such draft, or it was discarded")
    @APIResponse(responseCode = "409", description = "The draft is flawed, or another one runs")
    public Response start(
            @PathParam("draft") UUID draft,
            @Nullable SimulationRequest request,
            @Context UriInfo uri) {
        Instant from = request == null ? null : request.from();
        Instant now = clock.instant();
        if (from != null && from.isAfter(now)) {
            throw ProblemException.invalid("/from", "must not be in the future");
        }
        Rules rules = rules(draft);
        Published published = programmes.published();
        List<Flaw> flaws =
                programmes.flaws(published, rules.text(), programmes.earliest(published, now));
        if (!flaws.isEmpty()) {
            return LifecycleProblems.flawed(flaws).toResponse();
        }
        var simulation =
                new Simulation(
                        UUID.randomUUID(),
                        draft,
                        rules.hash(),
                        rules.text(),
                        published.version(),
                        from,
                        now,
                        history.head(),
                        caller.actor().id(),
                        Simulation.State.RUNNING,
                        now,
                        0,
                        0,
                        history.accounts(),
                        0,
                        null);
        if (!simulator.start(simulation)) {
            return anotherRuns();
        }
        return Response.accepted(SimulationView.of(simulation, null))
                .location(uri.getAbsolutePathBuilder().path(simulation.id().toString()).build())
                .build();
    }

    private Response anotherRuns() {
        Problem problem =
                Problem.of(
                        409,
                        "simulation-running",
                        "Simulation running",
                        "One runs at a time: wait for its end, or cancel it.");
        Simulation running = simulations.running();
        Problem told =
                running == null
                        ? problem
                        : problem.with("simulationId", running.id())
                                .with("draftId", running.draft());
        return told.toResponse();
    }

    private Rules rules(UUID id) {
        Draft draft = drafts.load(id).state();
        Rules rules = draft.rules();
        if (rules == null || draft.discarded()) {
            throw ProblemException.notFound("draft");
        }
        return rules;
    }

    private Simulation simulation(UUID draft, UUID id) {
        Simulation found = simulations.find(draft, id);
        if (found == null) {
            throw ProblemException.notFound("simulation");
        }
        return found;
    }

    @GET
    @Path("/{simulation}")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getSimulation",
            summary = "How far a simulation is, and what came of it")
    @APIResponse(
            responseCode = "200",
            description = "With its report once it is done",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "404", description = "No such simulation of this draft")
    public SimulationView get(
            @PathParam("draft") UUID draft, @PathParam("simulation") UUID simulation) {
        return SimulationView.of(simulation(draft, simulation), simulations.report(simulation));
    }

    @DELETE
    @Path("/{simulation}")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "cancelSimulation",
            summary = "Cancel a simulation",
            description = "One that has ended stays as it is.")
    @APIResponse(responseCode = "204", description = "It stops soon, or has ended")
    @APIResponse(responseCode = "404", description = "No such simulation of this draft")
    public Response cancel(
            @PathParam("draft") UUID draft, @PathParam("simulation") UUID simulation) {
        simulations.cancel(simulation(draft, simulation).id());
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listSimulations",
            summary = "Simulations of a draft",
            description = "The latest first, without their reports.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them; `Link: rel=next` leads on",
            content = @Content(schema = @Schema(implementation = Several.class)))
    public Response list(
            @PathParam("draft") UUID draft,
            @Parameter(description = "The `next` of the stretch before") @QueryParam("after")
                    @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo uri) {
        List<String> key = Cursor.read(after, 2);
        Instant at = LATEST;
        UUID id = LAST;
        if (key != null) {
            try {
                at = Instant.parse(key.get(0));
                id = UUID.fromString(key.get(1));
            } catch (IllegalArgumentException | DateTimeException _) {
                throw Cursor.invalid();
            }
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw Cursor.invalid();
            }
        }
        List<SimulationView> found =
                simulations.of(draft, at, id, limit + 1).stream()
                        .map(each -> SimulationView.of(each, null))
                        .toList();
        return Page.of(found, limit, each -> Cursor.of(each.startedAt(), each.simulationId()))
                .toResponse(uri);
    }

    @GET
    @Path("/{simulation}/members/{customer}")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "getSimulatedMember",
            summary = "One member under the live programme and under the draft",
            description =
                    "Counted again, from the same facts and as of the same instant as the simulation.")
    @APIResponse(
            responseCode = "200",
            description = "Side by side",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such simulation of this draft, or nothing is known of this customer")
    public MemberView member(
            @PathParam("draft") UUID draft,
            @PathParam("simulation") UUID simulation,
            @PathParam("customer") UUID customer) {
        Simulation found = simulation(draft, simulation);
        List<LoyaltyEvent> events = history.of(customer, found.position());
        if (events.isEmpty()) {
            throw ProblemException.notFound("account");
        }
        Scenario scenario = simulator.scenario(found);
        return MemberView.of(
                customer,
                WhatIf.of(
                        new AccountDecider(scenario.live()),
                        new AccountDecider(scenario.draft()),
                        events),
                scenario.at());
    }
}
