package maison.purchase.sales.suspending;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import maison.purchase.ApiExamples;
import maison.purchase.Parameters;
import maison.purchase.PurchaseProblems;
import maison.purchase.intake.BasketReading;
import maison.purchase.intake.BasketRequest;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.ResumptionRequest;
import maison.purchase.sales.Baskets;
import maison.purchase.sales.basket.Basket;
import maison.purchase.sales.basket.Basket.Taken;
import maison.purchase.sales.basket.Basket.Unknown;
import maison.purchase.sales.basket.Basket.Waiting;
import maison.purchase.sales.basket.BasketCommand;
import maison.purchase.sales.basket.BasketCommand.ResumeBasket;
import maison.purchase.sales.basket.BasketCommand.SuspendBasket;
import maison.purchase.sales.basket.BasketEvent;
import maison.purchase.sales.basket.BasketEvent.BasketResumed;
import maison.purchase.sales.basket.BasketRefusal;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.settlement.ConflictBook;
import maison.purchase.sales.settlement.Findings;
import maison.purchase.sales.settlement.Reach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Sets baskets aside, lists those that wait in a store, and hands each to one till.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Baskets")
@RunOnVirtualThread
class BasketResource {

    /// Baskets that wait.
    @Schema(name = "BasketList", requiredProperties = "items")
    record Waitings(List<Item> items) {}

    /// A basket in a list.
    @Schema(name = "BasketItem")
    record Item(
            UUID basketId,
            @Nullable UUID customerId,
            String terminalId,
            Instant suspendedAt,
            int lineCount) {}

    private final AggregateRunner<BasketCommand, Basket, BasketEvent, BasketRefusal> baskets;
    private final ConflictBook book;
    private final Acts acts;
    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    BasketResource(
            AggregateRunner<BasketCommand, Basket, BasketEvent, BasketRefusal> baskets,
            ConflictBook book,
            Acts acts,
            Jdbi jdbi,
            Caller caller,
            Clock clock) {
        this.book = book;
        this.acts = acts;
        this.baskets = baskets;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/baskets/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "suspendBasket",
            summary = "Set a basket aside",
            description =
                    "Any till of the store can go on with it. The client chooses the id and may"
                            + " repeat the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BasketRequest.class),
                            examples = @ExampleObject(name = "ring", value = ApiExamples.BASKET)))
    @APIResponse(
            responseCode = "201",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = BasketView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Set aside before, by the same request; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BasketView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to a basket with other content")
    public Response suspend(@PathParam("id") UUID id, @Nullable BasketRequest request) {
        return switch (BasketReading.of(request, clock)) {
            case Faulty<SuspendBasket>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<SuspendBasket>(var command) -> {
                caller.requireStore(command.facts().storeId());
                yield answer(id, baskets.run(id, command, caller.call()));
            }
        };
    }

    @PUT
    @Path("/baskets/{id}/resumptions/{resumptionId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "resumeBasket",
            summary = "Go on with a basket",
            description =
                    "One till of the store gets it, however many ask. The client chooses the"
                            + " resumption's id and may repeat the request. What an offline till"
                            + " (`offlineSince`) went on with is recorded in any case; two of them"
                            + " are a conflict for the manager.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResumptionRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "other till",
                                            value = ApiExamples.RESUMPTION)))
    @APIResponse(
            responseCode = "201",
            description = "The basket is this till's",
            content = @Content(schema = @Schema(implementation = BasketView.class)))
    @APIResponse(
            responseCode = "200",
            description = "By the same request before; `Idempotent-Replayed: true`",
            content = @Content(schema = @Schema(implementation = BasketView.class)))
    @APIResponse(responseCode = "404", description = "There is no such basket in that store")
    @APIResponse(responseCode = "409", description = "Another till has gone on with it")
    public Response resume(
            @PathParam("id") UUID id,
            @PathParam("resumptionId") UUID resumptionId,
            @Nullable ResumptionRequest request) {
        return switch (BasketReading.of(resumptionId, request, clock)) {
            case Faulty<ResumeBasket>(var faults) -> PurchaseProblems.of(faults).toResponse();
            case Sound<ResumeBasket>(var command) -> {
                caller.requireStore(command.storeId());
                Reach.require(caller, command.offline());
                yield answer(id, resume(id, command));
            }
        };
    }

    private Outcome<Basket, BasketEvent, BasketRefusal> resume(UUID id, ResumeBasket command) {
        var last = new Findings[] {new Findings()};
        Outcome<Basket, BasketEvent, BasketRefusal> result =
                acts.run(
                        caller.call(),
                        act -> {
                            last[0] = new Findings();
                            var outcome = act.decide(baskets, id, command);
                            if (outcome instanceof Done<Basket, BasketEvent, BasketRefusal> done
                                    && !done.repeated()
                                    && done.state() instanceof Taken(_, var by)
                                    && by.size() > 1) {
                                last[0].found(
                                        ConflictKind.BASKET_RESUMED_TWICE,
                                        id,
                                        command.storeId(),
                                        command.occurredAt(),
                                        by.stream().map(BasketResumed::resumptionId).toList(),
                                        null);
                                book.write(act, last[0]);
                            }
                            return outcome;
                        },
                        reason -> {
                            throw new IllegalStateException("No rule stops a basket: " + reason);
                        },
                        null);
        book.count(last[0]);
        return result;
    }

    private static Response answer(UUID id, Outcome<Basket, BasketEvent, BasketRefusal> outcome) {
        return switch (outcome) {
            case Done<Basket, BasketEvent, BasketRefusal> done -> {
                BasketView view =
                        switch (done.state()) {
                            case Waiting(var facts) -> BasketView.of(id, facts);
                            case Taken(var facts, _) -> BasketView.of(id, facts);
                            case Unknown() ->
                                    throw new IllegalStateException("Done and unknown: " + id);
                        };
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .entity(view);
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
            case Refused<Basket, BasketEvent, BasketRefusal>(var refusal) ->
                    Baskets.problem(refusal).toResponse();
        };
    }

    @GET
    @Path("/stores/{storeId}/baskets")
    @RolesAllowed({Roles.TERMINAL, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listBaskets",
            summary = "Baskets that wait in a store, the latest 200",
            description = "A terminal sees its own store's.")
    @APIResponse(
            responseCode = "200",
            description = "The baskets, latest first",
            content = @Content(schema = @Schema(implementation = Waitings.class)))
    public Response waiting(@PathParam("storeId") String storeId) {
        caller.requireStore(Parameters.store(storeId));
        List<Item> items =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select basket_id, customer_id, terminal_id, suspended_at,
                                               line_count
                                        from waiting_baskets where store_id = :store
                                        order by suspended_at desc, basket_id desc limit :limit
                                        """)
                                .bind("store", storeId)
                                .bind("limit", Page.LIMIT_MAX)
                                .map((row, _) ->
                                        new Item(
                                                row.getObject("basket_id", UUID.class),
                                                row.getObject("customer_id", UUID.class),
                                                row.getString("terminal_id"),
                                                row.getObject("suspended_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getInt("line_count")))
                                .list());
        return Response.ok(new Waitings(items), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
